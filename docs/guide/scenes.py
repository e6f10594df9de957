"""What each picture of the guide shows: the program, brought to that moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from framing import beside, crop, edged
from PySide6.QtGui import QImage, QPainter
from stage import Stage, example, settle, until

from sysmap.app.start import Asked
from sysmap.app.windows import SideWindow
from sysmap.i18n import language
from sysmap.poster import compose, picture, preset, printed_pages
from sysmap.storage import save

Scene = Callable[[Stage], QImage]
COOKS = "f: Temps des cuisiniers", "f: Time of the cooks"
MARKET = "l: Marché à trois communes", "l: Joint purchasing by three towns"


def _in(french: str, english: str) -> str:
    """These words in the language of the picture."""
    return french if language() == "fr" else english


def _first(stage: Stage) -> QImage:
    stage.shell.resize(1240, 780)
    stage.shell.show_start()
    return edged(stage.shot())


def _window(stage: Stage) -> QImage:
    stage.open("vimy")
    return edged(stage.shot())


def _kinds(stage: Stage) -> QImage:
    stage.open("vimy")
    return crop(stage.shot(), 0, 60, 620, 420)


def _zones(stage: Stage) -> QImage:
    stage.open("fantastiques")
    return edged(stage.shot())


def _capture(stage: Stage) -> QImage:
    desk = stage.open("fantastiques")
    desk.capture.start(_in("a: Parents d’élèves", "a: Parents"))
    settle()
    shot = stage.shot()
    return crop(shot, 0, shot.height() - 250, shot.width(), 250)


def _relation(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.go_to("r03")
    settle(800)  # the panel comes in its own time
    shot = stage.shot()
    return crop(shot, shot.width() - 720, 60, 720, 470)


def _by_action(part: str, action: str, wide: int, high: int, wait: int) -> Scene:
    """A window that an action opens, on an example."""

    def made(stage: Stage) -> QImage:
        desk = stage.open(part)
        desk.do(action)
        return edged(stage.window(action, wide, high, wait))

    return made


def _loop(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.do("loops")
    until(lambda: desk.panel is not None)
    desk.panel.list.setFocus()
    settle(600)
    return edged(stage.shot())


def _ask(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.go_to("v04")
    desk.do("ask_down")
    settle(600)
    return edged(stage.shot())


def _missing(stage: Stage) -> QImage:
    desk = stage.open("fantastiques")
    desk.do("missing")
    until(lambda: any(one.sort == "silos" for one in desk.panel.questions))
    desk.panel.go_to("pair:etat+socioeco")
    settle(500)
    return edged(stage.shot())


def _parked(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    stage.write(
        _in("g: Une légumerie partagée", "g: A shared vegetable kitchen"),
        _in("g: Les familles au conseil", "g: Families at the council"), _in("g: Le pain", "g: Bread"),
    )  # fmt: skip
    desk.do("frigo")
    return edged(stage.window("frigo", 520, 380))


def _room(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.editor.select(["v04"])
    stage.shell.resize(1280, 800)
    desk.do("room")
    settle(500)
    stage.shell.resize(1280, 800)
    settle(300)
    desk.room.framing.follow(["v04"])
    settle(600)
    return edged(stage.shot())


def _curtain(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.do("curtain")
    settle(400)
    return edged(stage.shot())


def _letters(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.do("letters_test")
    settle(400)
    return edged(stage.shot())


def _stages(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    _grow(stage, desk)
    desk.do("stages")
    return edged(stage.window("stages", 900, 640, 1200))


def _grow(stage: Stage, desk: Any) -> None:
    """A stage, some work, a stage, some more."""
    first = _in("f: Cuisine centrale partagée", "f: Shared central kitchen"), _in(*COOKS)
    then = (_in(*MARKET),)
    for words in (first, then):
        desk.do("stage")
        stage.write(*words)


def _compare(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    _grow(stage, desk)
    desk.go_to("v17")
    desk.do("delete")
    desk.do("compare")
    settle(900)
    return edged(stage.shot())


def _merge(stage: Stage) -> QImage:
    from sysmap.app.merging.choosing import window_for

    stage.shell.resize(1366, 768)
    desk = stage.open("vimy")
    files = _tables(stage)
    window_for(desk, files)
    window = desk._windows["merge"]
    until(lambda: len(window.came) == len(files))
    window._choose_where("new")
    window.merge()
    until(lambda: hasattr(stage.shell.desk.panel, "list"))
    settle(700)
    return edged(stage.shot())


def _tables(stage: Stage) -> list[Any]:
    """Three tables that said the same things in other words, one with an opposite sign."""
    base, found = example("vimy"), []
    said = (
        {"v07": _in("Restes dans les assiettes", "Leftovers on plates")},
        {"v14": _in("Soutien du conseil", "Support of the council")},
        {"v07": _in("Gaspillage", "Waste")},
    )
    for place, words in enumerate(said, 1):
        kept = [one for one in base.elements.values() if one.id != f"x{place}"]
        elements = [one.evolve(label=words.get(one.id, one.label)) for one in kept]
        ids = {one.id for one in elements}
        links = [one for one in base.links.values() if {one.source, one.target} <= ids]
        if place == 2:
            links = [one.evolve(polarity="-") if one.id == "r02" else one for one in links]
        map = base.evolve(elements=elements, links=links, loops=[], views=[], posters=[])
        found.append(save(map, stage.home / f"Table {place}.sysmap").path)
    return found


def _photo(stage: Stage) -> QImage:
    from sheet_photo import CORNERS, HIGH, WIDE, wall

    questions = {"fr": "Qu’est-ce qui fait une bonne cantine ?", "en": "What makes a good canteen?"}
    stage.shell.begin(Asked("libre", questions[language()], ""))
    desk = stage.shell.desk
    settle()
    path = stage.home / "Table 1.jpg"
    wall(language()).save(str(path), "JPG", 88)
    stage.shell.dropped([str(path)])
    until(lambda: desk.editor.map.pictures)
    stage.write({"fr": "f: Goût", "en": "f: Taste"}[language()])
    desk.editor.select(list(desk.editor.map.pictures))
    desk.do("fit")
    desk.do("photo_corners")
    settle(500)
    box = next(iter(desk.view.figure.pictures.values())).box
    for corner, (across, down) in zip(CORNERS, ((0, 0), (1, 0), (1, 1), (0, 1)), strict=True):
        stage.drag(
            (box.left + across * box.width, box.top + down * box.height),
            (box.left + corner.x() / WIDE * box.width, box.top + corner.y() / HIGH * box.height),
        )
    stage.shell.banners.hide()
    return edged(stage.shot())


def _story(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.do("story_loops")
    desk.do("story")
    pages = desk._windows["story"].pages
    until(lambda: not any(pages.item(at).icon().isNull() for at in range(min(4, pages.count()))))
    return edged(stage.window("story", 1000, 680, 1500))


def _views(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.editor.select(["v04", "v05", "v06", "v07", "v08"])
    desk.do("view_only")
    desk.do("views")
    return edged(stage.window("views", 600, 820, 700))


def _simplify(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.do("simplify")
    window = desk._windows["simplify"]
    window.resize(1080, 680)
    settle(600)
    window.slider.setValue(12)
    return edged(stage.picture(window, wait=3500))


def _poster_window(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    desk.do("poster")
    window = desk._windows["poster"]
    window.resize(1200, 760)
    until(lambda: window._image is not None and not window._showing.busy and not window.control.busy)
    return edged(stage.picture(window, wait=1500))


def _sheet(_stage: Stage) -> QImage:
    map = example("vimy")
    poster = next(iter(map.posters.values()))
    return edged(picture(compose(map, poster, map.language), 1100))


def _copier(_stage: Stage) -> QImage:
    map = example("fantastiques")
    poster = next(iter(map.posters.values())).evolve(ink="copier")
    return edged(picture(compose(map, poster, map.language), 1000))


def _tiles(_stage: Stage) -> QImage:
    map = example("vimy")
    poster = next(iter(map.posters.values())).evolve(size="A1")
    leaves, _sheet_of_it = printed_pages(map, poster, language(), replace(preset("sheets"), sheets=8))
    return beside([edged(_page(leaf, 700 if leaf.width > leaf.height else 460)) for leaf in leaves[:2]])


def _page(leaf: Any, wide: int) -> QImage:
    """A printed page, on a screen."""
    scale = wide / leaf.width
    made = QImage(wide, round(leaf.height * scale), QImage.Format.Format_RGB32)
    made.fill(0xFFFFFFFF)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    leaf.paint(painter)
    painter.end()
    return made


def _public(stage: Stage) -> QImage:
    desk = stage.open("fantastiques")
    with desk.editor.transaction("…") as draft:
        first, second = list(desk.editor.map.elements.values())[:2]
        draft.change(first, visibility="group")
        draft.change(second, visibility="facilitator")
    desk.do("public")
    return edged(stage.window("public", 760, 420, 900))


def _library(stage: Stage) -> QImage:
    stage.open("vimy")
    folder = stage.home / ("Cartes" if language() == "fr" else "Maps")
    folder.mkdir()
    for part in ("loos", "fantastiques", "alliance", "vimy", "charte"):
        save(example(part), folder / f"{part}.sysmap")
    stage.shell.settings.shelf_folder = str(folder)
    stage.shell.show_library()
    window = stage.shell._library
    until(lambda: len(window.found.entries) == 5)
    window.resize(1000, 640)
    until(lambda: all(window.pictures.of(entry) is not None for entry in window.found.entries[:3]), 40)
    shot = window.grab().toImage()
    return crop(shot, 0, 30, shot.width(), shot.height() - 30 - 60)


def _cover(stage: Stage) -> QImage:
    stage.shell.settings.reading_first = True
    stage.shell.resize(1366, 768)
    stage.shell.open(save(example("vimy"), stage.home / "recu.sysmap").path)
    settle(900)
    return edged(stage.shot())


def _versions(stage: Stage) -> QImage:
    desk = stage.open("vimy")
    for words in (_in("f: Légumerie", "f: Vegetable kitchen"), _in(*MARKET), _in(*COOKS)):
        stage.write(words)
        stage.shell.document.save_now()
        settle(1200)
    desk.do("versions")
    return edged(stage.window("versions", 620, 400, 4000))


def _settings(stage: Stage) -> QImage:
    from sysmap.app.preferences import open_settings

    stage.shell.show_start()
    open_settings(stage.shell)
    window = next(one for one in stage.shell.findChildren(SideWindow) if one.isVisible())
    return crop(stage.picture(window, 860, 800), 0, 0, 860, 440)


SCENES: dict[str, Scene] = {
    "premiere-page": _first, "fenetre": _window, "types": _kinds, "zones": _zones, "saisie": _capture,
    "relation": _relation, "facons": _by_action("fantastiques", "ways", 1000, 640, 1500), "boucle": _loop,
    "interroger": _ask, "qui-manque": _missing, "frigo": _parked, "salle": _room, "rideau": _curtain,
    "mire": _letters, "etapes": _stages, "comparer": _compare, "fusion": _merge, "photo": _photo,
    "simplifier": _simplify, "vues": _views, "recit": _story,
    "affiche-fenetre": _poster_window, "affiche": _sheet, "copieur": _copier, "feuilles": _tiles,
    "version-publique": _public, "bibliotheque": _library, "couverture": _cover, "versions": _versions,
    "reglages": _settings, "kit": _by_action("fantastiques", "kit", 1040, 680, 1800),
}  # fmt: skip
