"""The five examples as plain data: what the sources say, and where it stands on the page."""
