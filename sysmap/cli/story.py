"""`sysmap story`: the story of a map as PDF pages, a slide show or one web page, without any display."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli.opening import opened_for, public_option
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.model import Page, SystemMap
    from sysmap.poster import StoryMade

SUFFIXES = (".pdf", ".pptx", ".html")
SIZES = ("16:9", "A4")


def verb() -> Verb:
    return Verb(
        "story",
        _("la carte"),
        _("Raconte une carte page par page. Sans récit dans la carte : une page pour chaque boucle, "
          "sinon la carte entière."),
        (
            Option(("-o", "--output"), _("FICHIER"),
                   _("le fichier à écrire : .pdf, .pptx ou .html"), required=True),
            Option(("--story",), _("RÉCIT"),
                   _("le récit, par son nom ou son identifiant (sinon le premier)")),
            Option(("--view",), _("VUE"), _("une seule page : cette vue, par son nom ou son identifiant")),
            Option(("--size",), "|".join(SIZES), _("les pages d’un PDF"), "16:9", SIZES),
            Option(("--shapes",), "", _("un diaporama de formes à modifier plutôt que d’images"), False),
            Option(("--notes",), "", _("un diaporama avec les notes de présentation"), False),
            public_option(),
        ),
        run,
        ("sysmap story cantine.sysmap -o cantine.html",),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write the story and say what it is, and what stays out of it."""
    from sysmap.cli.poster import exporter

    name = Path(values["output"]).name
    if Path(name).suffix.lower() not in SUFFIXES:
        raise WordsError(
            _("« {name} » ne dit pas quel fichier faire : terminez le nom par .pdf, .pptx ou .html.")
            .format(name=name)
        )  # fmt: skip
    map = opened_for(values)
    map, pages = chosen(map, values)
    export = exporter("export_story")
    if export is None:
        return CANNOT_WRITE
    done = export(map, pages, values["output"], language=values["lang"], size=values["size"],
                  shapes=bool(values["shapes"]), notes=bool(values["notes"]))  # fmt: skip
    say("\n".join(_told(done)) + "\n")
    return DONE


def chosen(map: SystemMap, values: Mapping[str, Any]) -> tuple[SystemMap, tuple[Page, ...]]:
    """The pages asked for, and the map with the views they need."""
    from sysmap.analysis import story_in_short
    from sysmap.model import Page, one_line

    if values["view"]:
        from sysmap.cli.poster import view_named

        view = map.views[view_named(map, values["view"])]
        said = one_line(map.card.question) or one_line(map.card.title)
        return map, (Page(view=view.id, sentence=said),)
    if values["story"]:
        return map, _story(map, values["story"])
    for story in map.stories.values():
        if story.pages:
            return map, story.pages
    told = story_in_short(map, values["lang"])
    return map.evolve(views={**map.views, **{view.id: view for view in told.views}}), told.pages


def _story(map: SystemMap, words: str) -> tuple[Page, ...]:
    for story in map.stories.values():
        if words in (story.id, story.name):
            return story.pages
    known = ", ".join(story.name or story.id for story in map.stories.values()) or _("aucun")
    raise WordsError(_("« {words} » n’est pas un récit de cette carte. Récits : {known}.")
                     .format(words=words, known=known))  # fmt: skip


def _told(done: StoryMade) -> list[str]:
    """One line for the file, one for each sort of thing that stays out."""
    weight = f"{done.size / 1e6:.1f}".replace(".", "," if language() == "fr" else ".")
    pages = _n("{n} page", "{n} pages", done.pages)
    lines = [_("{path} ({pages}, {weight} Mo)").format(path=done.path, pages=pages, weight=weight)]
    return [*lines, *left_out(done)]


def left_out(done: StoryMade) -> list[str]:
    """What stays out, in sentences."""
    telling = done.telling
    return [
        sentence
        for count, sentence in (
            (telling.left_out, _n("{n} page raconte ce qui est réservé : elle n’y figure pas.",
                                  "{n} pages racontent ce qui est réservé : elles n’y figurent pas.",
                                  telling.left_out)),
            (telling.kept, _n("{n} élément ou relation réservé n’y figure pas.",
                              "{n} éléments et relations réservés n’y figurent pas.", telling.kept)),
            (telling.unsaid, _n("{n} phrase nomme un élément réservé : elle n’y figure pas.",
                                "{n} phrases nomment un élément réservé : elles n’y figurent pas.",
                                telling.unsaid)),
        )
        if count
    ]  # fmt: skip
