"""Other programs’ files in the window: shown and told before anything is added, chosen and told before it is
written.
"""

from sysmap.app.foreign.arriving import bring_in, choose_files, is_foreign, opened_too
from sysmap.app.foreign.leaving import ExportWindow

__all__ = ["ExportWindow", "bring_in", "choose_files", "is_foreign", "opened_too"]
