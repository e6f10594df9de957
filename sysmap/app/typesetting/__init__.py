"""Typography while typing and on paste, in every field for words; one undo takes it away."""

from sysmap.app.typesetting.fields import literal, units
from sysmap.app.typesetting.setter import Typesetter

__all__ = ["Typesetter", "literal", "units"]
