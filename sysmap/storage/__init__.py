"""How a map survives: the file, versions, atomic save, recovery, lock."""
