"""Paper and map: kits and sheets to print, and what comes back typed by number."""
