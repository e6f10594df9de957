"""Remarks: comments pinned to something on the map, on this screen only."""
