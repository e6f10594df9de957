"""What the actions do: functions of the desk, called by menus, keys, search and buttons alike."""

from sysmap.app.commands import edit, files, look, relate, tell, tidy

__all__ = ["edit", "files", "look", "relate", "tell", "tidy"]
