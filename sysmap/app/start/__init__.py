"""The first window: a question, six forms, five examples. An invitation, never a wall of choices."""

from sysmap.app.start.page import Asked, StartPage

__all__ = ["Asked", "StartPage"]
