"""What goes elsewhere: the handover folder, the experience sheet, a piece given and taken back."""

from sysmap.app.handover.experience import ExperienceSheet, ExperienceWindow
from sysmap.app.handover.window import HandoverWindow

__all__ = ["ExperienceSheet", "ExperienceWindow", "HandoverWindow"]
