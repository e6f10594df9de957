"""How a map survives: the file, versions, atomic save, recovery, lock."""

from sysmap.storage.templates import Template, new_map, templates

__all__ = ["Template", "new_map", "templates"]
