"""Réglages: the few choices that belong to the person, not to a map: rows in `choices`, and their window."""

from sysmap.app.preferences.opening import offer_profile, open_charter, open_settings

__all__ = ["offer_profile", "open_charter", "open_settings"]
