"""Undoing, the clipboard, deleting, selecting."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import edit
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Modifier"))
    yield of("undo", _("Annuler"), edit.undo, "Ctrl+Z", icon="undo-2", when=edit.can_undo,
             says=edit.undo_words)  # fmt: skip
    yield of("redo", _("Rétablir"), edit.redo, "Ctrl+Y Ctrl+Shift+Z", icon="redo-2", when=edit.can_redo,
             says=edit.redo_words)  # fmt: skip
    yield of("cut", _("Couper"), edit.cut, "Ctrl+X", "item", when=edit.some)
    yield of("copy", _("Copier"), edit.copy, "Ctrl+C", "item", when=edit.some)
    yield of("copy_picture", _("Copier l’image"), partial(edit.copy, what="picture"), "Ctrl+Shift+C", "more",
             when=edit.some, icon="image", also=_("png svg capture coller dans un document"))  # fmt: skip
    yield of("copy_words", _("Copier les mots"), partial(edit.copy, what="words"), "", "more", when=edit.some,
             also=_("texte phrases liste"))  # fmt: skip
    yield of("paste", _("Coller"), edit.paste, "Ctrl+V", "item page")
    yield of("duplicate", _("Dupliquer"), edit.duplicate, "Ctrl+D", "item", when=edit.some, icon="copy")
    yield of("delete", _("Supprimer"), edit.delete, "Del Backspace", "item", when=edit.some, icon="trash-2",
             on_map=True)  # fmt: skip
    yield of("rename", _("Modifier les mots"), edit.rename, "F2", "element zone note link loop",
             when=edit.one, icon="pencil", also=_("renommer intitulé"))  # fmt: skip
