"""The files of other programs: one module and one row each."""

from sysmap.interchange.formats.table import FORMATS, Foreign, Format, UnknownFormat, format_named, recognised

__all__ = ["FORMATS", "Foreign", "Format", "UnknownFormat", "format_named", "recognised"]
