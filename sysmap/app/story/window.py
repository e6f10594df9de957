"""« Récit »: pages in order, each a view and a sentence, written and moved by keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QVBoxLayout

from sysmap.app.card.licence import LicenceQuestion
from sysmap.app.controls import button, flat, menu_button, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.jobs import Job
from sysmap.app.menus import plain
from sysmap.app.story import making
from sysmap.app.story.field import Words
from sysmap.app.story.pages import Pages, thumbnails
from sysmap.app.windows import SideWindow
from sysmap.editing import Change
from sysmap.editing import operations_views as telling
from sysmap.i18n import _
from sysmap.model import Page, Story, SystemMap, steps

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PAUSE = 250
"""Milliseconds of quiet before the small pictures are made again."""


class StoryWindow(SideWindow):
    """The pages at the left, the words of the chosen one at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Récit"), 1080, 720)
        self._desk, self._telling = desk, False
        self.id = next(iter(desk.editor.map.stories), "")
        self._job = Job(self)
        self._job.done.connect(lambda found: self.pages.show_pictures(found))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._picture)
        self._build()
        self.follow(desk.editor, self._heard)
        self.refresh()
        self.pages.setFocus()

    # How it is built

    def _build(self) -> None:
        self.which = Pick()
        self.which.setAccessibleName(_("Récit"))
        self.which.activated.connect(lambda *_: self._choose(self.which.currentData()))
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nom du récit"))
        self.name.setPlaceholderText(_("Nom du récit"))
        self.name.editingFinished.connect(self._rename)
        new = menu_button(_("Nouveau récit"), look="outlined", image="plus")
        new.setMenu(self._making_menu(new))
        self.away = button("", self._drop_story, image="trash-2", tip=_("Supprimer ce récit"))
        self.body.addLayout(row(self.which, self.name, new, None, self.away))
        self.pages = Pages(self)
        middle = QHBoxLayout()
        flat(middle, space=22)
        middle.addWidget(self.pages, 3)
        middle.addLayout(self._side(), 4)
        self.body.addLayout(middle, 1)
        self.body.addWidget(LicenceQuestion(self._desk, self, lambda: bool(self._desk.editor.map.stories)))
        self.body.addLayout(self._foot())

    def _side(self) -> QVBoxLayout:
        self.sentence = Words(_("Phrase"), _("La phrase que dit cette page"), 116, "sentence")
        self.sentence.settled.connect(partial(self._write, "sentence"))
        self.notes = Words(_("Notes de présentation"), _("Ce que vous direz ; jamais montré à la salle"), 110)
        self.notes.settled.connect(partial(self._write, "notes"))
        self.view, self.step = Pick(), Pick()
        self.view.setAccessibleName(_("Vue"))
        self.step.setAccessibleName(_("Moment de la boucle"))
        self.view.activated.connect(lambda *_: self._set(view=self.view.currentData(), step=0, stage=""))
        self.step.activated.connect(lambda *_: self._set(step=self.step.currentData()))
        self.empty: QLabel = words("", "quiet", wrap=True)
        side = QVBoxLayout()
        flat(side, space=8)
        parts = ((_("Phrase"), self.sentence), (_("Vue"), self.view), ("", self.step),
                 (_("Notes de présentation"), self.notes))  # fmt: skip
        for title, widget in parts:
            if title:
                side.addWidget(words(title, "head"))
            side.addWidget(widget)
        side.addStretch(1)
        side.addWidget(self.empty)
        return side

    def _foot(self) -> QHBoxLayout:
        add = button(_("Ajouter une page"), self.add, look="outlined", image="plus")
        up = button("", lambda: self.move_page(-1), image="arrow-up", tip=_("Avancer la page (Alt+↑)"))
        down = button("", lambda: self.move_page(1), image="arrow-down", tip=_("Reculer la page (Alt+↓)"))
        drop = button("", self.drop, image="trash-2", tip=_("Supprimer la page (Suppr)"))
        export = menu_button(_("Enregistrer…"), look="outlined", image="download")
        export.setMenu(making.export_menu(export, self._desk, lambda: self.story))
        self.play = button(_("Présenter"), self.present, look="strong", image="film")
        self.on_page = (up, down, drop)
        self.told = (export, self.play)
        return row(add, up, down, drop, None, export, self.play)

    def _making_menu(self, parent: object) -> QMenu:
        menu = QMenu(self)
        menu.addAction(plain(_("À partir des boucles")), lambda: self._took(making.from_loops(self._desk)))
        menu.addAction(plain(_("À partir des étapes")), lambda: self._took(making.from_stages(self._desk)))
        menu.addAction(plain(_("Une page vide")), lambda: self._took(making.from_nothing(self._desk)))
        return menu

    # What it shows

    @property
    def story(self) -> Story | None:
        return self._desk.editor.map.stories.get(self.id)

    @property
    def place(self) -> int:
        return self.pages.currentRow()

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self.refresh()

    def refresh(self) -> None:
        """Show the map's stories as they are now."""
        map = self._desk.editor.map
        if self.id not in map.stories:
            self.id = next(iter(map.stories), "")
        self._telling = True
        self.which.clear()
        for each in map.stories.values():
            self.which.addItem(each.name or _("Récit"), each.id)
        self.which.setCurrentIndex(self.which.findData(self.id))
        self.which.setVisible(len(map.stories) > 1)
        story = self.story
        self.name.setVisible(story is not None)
        self.away.setVisible(story is not None)
        if story is not None and not self.name.hasFocus():
            self.name.setText(story.name)
        self.pages.show_pages(story.pages if story else ())
        self._telling = False
        self._show_page()
        self._soon.start()

    def _show_page(self) -> None:
        page, map = self.page(), self._desk.editor.map
        for widget in (self.sentence, self.notes, self.view, *self.on_page, *self.told):
            widget.setEnabled(page is not None)
        self.empty.setText("" if self.story else _(
            "Un récit raconte la carte page par page. « Nouveau récit » en fait un à partir des boucles ou "
            "des étapes, en un geste."))  # fmt: skip
        self.sentence.show_text(page.sentence if page else "")
        self.notes.show_text(page.notes if page else "")
        self._fill_view(map, page)

    def _fill_view(self, map: SystemMap, page: Page | None) -> None:
        self.view.clear()
        self.view.addItem(_("Toute la carte"), "")
        for view in map.views.values():
            self.view.addItem(view.name or view.id, view.id)
        self.view.setCurrentIndex(max(0, self.view.findData(page.view if page else "")))
        count = len(steps(map, map.views.get(page.view))) if page else 0
        self.step.clear()
        if count and page:
            self.step.addItem(_("La vue entière"), 0)
            for number in range(1, count + 1):
                self.step.addItem(_("La boucle, jusqu’au numéro {n}").format(n=number), number)
            self.step.addItem(_("Toute la boucle, de près"), count + 1)
            self.step.setCurrentIndex(min(max(page.step, 0), count + 1))
        self.step.setVisible(bool(count))

    def page(self) -> Page | None:
        """The page whose words are shown."""
        story = self.story
        return story.pages[self.place] if story and 0 <= self.place < len(story.pages) else None

    def _picture(self) -> None:
        story, map = self.story, self._desk.editor.map
        if story is not None:
            self._job.ask(lambda: thumbnails(map, story.pages))

    # What it does

    def chosen(self) -> None:
        """Another page is looked at: its words, and its view on the map."""
        if not self._telling:
            self.sentence.settle()
            self.notes.settle()
            self._show_page()

    def _choose(self, id: str) -> None:
        self.id = id
        self.refresh()

    def _took(self, id: str) -> None:
        if id:
            self.id = id
            self.refresh()
            self.pages.setCurrentRow(0)
            self.pages.setFocus()

    def take_last(self) -> None:
        """Show the story that was just made."""
        self._took(next(reversed(self._desk.editor.map.stories), ""))

    def _write(self, field: str, text: str) -> None:
        page = self.page()
        if page is not None and getattr(page, field) != text:
            one = f"page {self.id} {self.place} {field}"
            with self._desk.editor.transaction(_("récit"), merge=one) as draft:
                telling.set_page(draft, self.id, self.place, **{field: text})

    def _set(self, **fields: object) -> None:
        if self.page() is not None:
            with self._desk.editor.transaction(_("vue d’une page")) as draft:
                telling.set_page(draft, self.id, self.place, **fields)

    def add(self) -> None:
        """A page after this one, with the view that is on the map."""
        now = self._desk.view.scene.view
        map = self._desk.editor.map
        page = Page(view=now.id if now is not None and now.id in map.views else "")
        at = self.place + 1
        if self.story is None:
            self._took(making.from_nothing(self._desk))
            return
        with self._desk.editor.transaction(_("nouvelle page")) as draft:
            telling.add_pages(draft, self.id, at, [page])
        self.pages.setCurrentRow(at)
        self.sentence.setFocus()

    def move_page(self, by: int) -> None:
        place, story = self.place, self.story
        if story is None or not 0 <= place + by < len(story.pages):
            return
        with self._desk.editor.transaction(_("ordre des pages")) as draft:
            telling.move_page(draft, self.id, place, by)
        self.pages.setCurrentRow(place + by)

    def drop(self) -> None:
        if self.page() is not None:
            with self._desk.editor.transaction(_("suppression d’une page")) as draft:
                telling.drop_page(draft, self.id, self.place)

    def _rename(self) -> None:
        story, name = self.story, self.name.text().strip()
        if story is not None and name != story.name:
            with self._desk.editor.transaction(_("nom du récit")) as draft:
                draft.change(story, name=name)

    def _drop_story(self) -> None:
        story = self.story
        if story is not None:
            with self._desk.editor.transaction(_("suppression d’un récit")) as draft:
                draft.drop(story)

    def present(self) -> None:
        self.sentence.settle()
        self.notes.settle()
        story = self.story
        if story is not None and story.pages:
            making.present(self._desk, story, max(0, self.place))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.sentence.settle()
        self.notes.settle()
        super().closeEvent(event)
        self._soon.stop()
        self._job.close()
