"""What stands around the map on the desk: bar, question, kinds, status line, tips, and the map's place."""
