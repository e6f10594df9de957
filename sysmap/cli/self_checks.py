"""What the program tries on itself without a window: one row a check, each raises when it fails."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sysmap.cli.self_samples import SAMPLES
from sysmap.i18n import _
from sysmap.resources import examples, guide_folder, resource

if TYPE_CHECKING:
    from sysmap.interchange import formats
    from sysmap.model import SystemMap


class Check(NamedTuple):
    """What is tried, in words, and how."""

    name: str
    do: Callable[[], object]


class Failed(Exception):
    """What was tried did not come out as it should; the text is one sentence."""


def wanted(found: object, sentence: str = "") -> None:
    """Raise unless something was found."""
    if not found:
        raise Failed(sentence or _("Ce qui était attendu n’est pas là."))


def checks(folder: Path) -> Iterator[Check]:
    """Every check, in the order in which they are shown; what is written goes into `folder`."""
    if packed_list().is_file():
        yield Check(_("fichiers du programme"), _files)
    yield Check(_("polices et icônes"), _fonts)
    yield Check(_("mots français et anglais, ceux de Qt compris"), _words)
    yield Check(_("modèles, thèmes et territoires"), _tables)
    yield Check(_("guide"), _guide)
    for path in examples():
        yield Check(_("exemple « {name} »").format(name=path.stem), partial(_example, path))
    for suffix in (".pdf", ".svg", ".png"):
        name = _("affiche {suffix}, et la carte relue dedans").format(suffix=suffix[1:].upper())
        yield Check(name, partial(_poster, folder / f"affiche{suffix}"))
    yield from _layouts()
    yield from _formats()
    yield from _papers(folder)
    yield Check(_("bibliothèque"), _shelf)
    yield Check(_("images reçues (PNG, JPEG, GIF, WebP)"), _pictures)
    yield Check(_("boucles comptées à part"), _loops)
    yield Check(_("ressemblances, silos et code QR"), _counted)


def _map() -> SystemMap:
    """The example with the most loops."""
    from sysmap.storage import load

    return max((load(path) for path in examples()), key=lambda map: len(map.loops))


def packed_list() -> Path:
    """What a packed program should hold: a line for each file, its size and its name (resources/bundle)."""
    return resource().parent / "contents.txt"


def _files() -> None:
    for line in packed_list().read_text(encoding="utf-8").splitlines():
        size, name = line.split(" ", 1)
        path = packed_list().parent / name
        whole = path.is_file() and path.stat().st_size == int(size)
        wanted(whole, _("« {name} » manque ou n’est pas entier.").format(name=name))


def _fonts() -> None:
    from PySide6.QtGui import QFontInfo

    from sysmap.drawing import Style, font, prepare

    prepare()
    wanted(QFontInfo(font(Style(14))).family() == "Inter", _("La police Inter n’est pas celle qui sert."))
    wanted(json.loads(resource("icons", "icons.json").read_text(encoding="utf-8")))


def _words() -> None:
    import gettext

    from PySide6.QtCore import QLibraryInfo, QTranslator

    english = gettext.translation("sysmap", resource("locale"), ["en"])
    wanted(english.gettext("Annuler") != "Annuler", _("Les mots anglais manquent."))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    wanted(QTranslator().load("qtbase_fr", folder), _("Les mots français de Qt manquent."))


def _tables() -> None:
    from sysmap.storage import find_territories, started, templates, theme_lists

    wanted(theme_lists())
    wanted(find_territories("Loos-en-Gohelle"))
    for template in templates():
        wanted(started(template.id, question="Essai ?", territory="Ici").card.question)


def _guide() -> None:
    for tongue in ("fr", "en"):
        wanted(list((guide_folder() / tongue).glob("*.md")), _("Le guide n’est pas là."))


def _example(path: Path) -> None:
    from sysmap.storage import dumps, loads, read

    opened = read(path)
    wanted(not opened.notices and opened.map.elements)
    wanted(loads(dumps(opened.map)).map == opened.map, _("La carte relue n’est pas celle qui a été écrite."))


def _poster(path: Path) -> None:
    from sysmap.model import Poster
    from sysmap.poster import export
    from sysmap.storage import load

    map = _map()
    export(map, Poster(id="", size="A3"), path, language=map.language, dpi=72)
    wanted(load(path).elements.keys() == map.elements.keys(), _("La carte n’est pas revenue de l’affiche."))


def _layouts() -> Iterator[Check]:
    from sysmap.layout import LAYOUTS

    for row in LAYOUTS.values():
        yield Check(_("disposition « {name} »").format(name=row.label()), partial(_laid, row.id))


def _laid(how: str) -> None:
    from sysmap.children import LAY_OUT, child_command
    from sysmap.geometry import Box
    from sysmap.layout import Request, run

    map = _map()
    boxes = {id: Box.around(e.x, e.y, 150, 50) for id, e in map.elements.items()}
    options = {"selected": tuple(boxes)[:1], "across": "kind", "down": "dots"}
    answer = run(Request(map, boxes, how, options=options), command=child_command(LAY_OUT))
    wanted(answer.places, answer.said or _("Rien n’a été placé."))


def _formats() -> Iterator[Check]:
    from sysmap.interchange import formats

    for row in formats.FORMATS:
        yield Check(_("format « {name} »").format(name=row.name), partial(_travels, row))


def _travels(row: formats.Format) -> None:
    """There and back where both ways are known; the reader is the child process."""
    from sysmap.interchange import bring, export_to, formats

    if row.writes:
        made = export_to(_map(), row).files
        files = [formats.Foreign(f"carte{tail}{row.suffixes[0]}", data) for tail, data in made.items()]
        wanted(all(file.data for file in files))
    else:
        files = [formats.Foreign(f"carte{row.suffixes[0]}", SAMPLES[row.id])]
    if row.reads:
        map = bring(files, row.id).map
        wanted(map.elements and map.links, _("Rien n’est revenu de ce format."))


def _papers(folder: Path) -> Iterator[Check]:
    yield Check(_("récit en PDF, PPTX et page web"), partial(_story, folder))
    yield Check(_("texte en page web et DOCX"), _text)
    yield Check(_("lecture de la carte en PDF et DOCX"), _reading)


def _story(folder: Path) -> None:
    from sysmap.analysis import story_in_short
    from sysmap.poster import export_story

    map = _map()
    told = story_in_short(map, map.language)
    map = map.evolve(views={view.id: view for view in told.views})
    for suffix, shapes in ((".pdf", False), (".pptx", False), (".pptx", True), (".html", False)):
        path = folder / f"recit{shapes}{suffix}"
        wanted(export_story(map, told.pages, path, language=map.language, shapes=shapes, notes=True).size)


def _text() -> None:
    from sysmap.interchange import text_in_form

    for suffix in (".html", ".docx"):
        wanted(text_in_form(_map(), "fr", suffix))


def _reading() -> None:
    from sysmap.poster import sheets

    map = _map()
    wanted(sheets.as_pdf(map, sheets.reading_sheet(map, "fr")).startswith(b"%PDF"))
    wanted(sheets.reading_docx(map, "fr"))


def _shelf() -> None:
    from sysmap.interchange import shelf

    maps = shelf.Shelf(examples()[0].parent)
    maps.refresh()
    wanted(
        len(maps.search(shelf.Wanted())) == len(examples()), _("La bibliothèque ne trouve pas les exemples.")
    )


def _pictures() -> None:
    from PySide6.QtCore import QBuffer, QIODeviceBase
    from PySide6.QtGui import QImage

    from sysmap.children import CLEAN_PICTURE, child_command

    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    for kind in ("PNG", "JPG", "WEBP", "GIF"):
        held = QBuffer()
        held.open(QIODeviceBase.OpenModeFlag.WriteOnly)
        picture.save(held, kind)  # type: ignore[call-overload]
        data = _GIF if kind == "GIF" else bytes(held.data().data())
        done = subprocess.run(child_command(CLEAN_PICTURE), input=data, capture_output=True, check=False)
        wanted(done.returncode == 0 and not QImage.fromData(done.stdout[1:]).isNull(),
               _("Une image {kind} n’est pas lue.").format(kind=kind))  # fmt: skip


_GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


def _loops() -> None:
    from sysmap.analysis import loops_found, search_aside

    map = _map()
    aside: Any = search_aside(map)
    wanted(aside is not None and len(aside.rounds) == len(loops_found(map).rounds))


def _counted() -> None:
    from sysmap.analysis import silos
    from sysmap.interchange import merging
    from sysmap.storage import load

    maps = [load(path) for path in examples()[:2]]
    wanted(merging.unite(merging.named([("A", maps[0]), ("B", maps[1])])).map.elements)
    silos(maps[0])
    import segno

    wanted(segno.make("https://exemple.fr").matrix)
