"""Views: what is shown, to whom, with which words; the list, the fields of one, and the tab on the map."""
