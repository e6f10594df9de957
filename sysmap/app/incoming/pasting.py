"""What comes from outside onto the map: pasted, dropped or chosen pictures, pieces of maps, words."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODeviceBase, QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from sysmap.app.capture.obstacles import standing
from sysmap.app.capture.placing import set_pasted
from sysmap.app.incoming.pictures import SUFFIXES, Refused, Taken, take_file
from sysmap.app.incoming.pictures import take as take_bytes
from sysmap.app.jobs import Job
from sysmap.editing import clipboard, is_list, operations
from sysmap.geometry import Box, Point, free_place
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.shell import Shell

WIDE, HIGH = 320.0, 240.0
"""A new picture fits in this, in map units."""


def take(desk: Desk, data: QMimeData | None) -> None:
    """Paste: a piece of a map, a list, a picture, files or words; what cannot be pasted is said."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data else []
    ours = _ours(data)
    if data is None or not data.formats():
        desk.say(_("Le presse-papiers est vide : copiez d’abord quelque chose."))
    elif ours is not None:
        _take_piece(desk, ours)
    elif files:
        drop_files(desk.shell, files, desk.view.paste_place())
    elif data.hasText() and is_list(data.text()):  # a spreadsheet gives a picture of its cells too
        desk.capture.offer_list(data.text())
    elif data.hasImage():
        _take_pixels(desk, data.imageData())
    elif data.hasText() and data.text().strip():
        desk.view.paste()
        set_pasted(desk, desk.editor.selection)
    else:
        desk.say(_("Ce qui est copié ne se colle pas sur une carte : il y faut des mots, un tableau ou "
                   "une image. La carte n’a pas changé."), tone="alert")  # fmt: skip


def _ours(data: QMimeData | None) -> str | None:
    """The piece of a map on the clipboard, even when it came through a text field."""
    if data is None:
        return None
    if data.hasFormat(clipboard.MIME):
        return bytes(data.data(clipboard.MIME).data()).decode("utf-8", "replace")
    return data.text() if data.hasText() and clipboard.looks_ours(data.text()) else None


def _take_piece(desk: Desk, text: str) -> None:
    if desk.view.paste_piece(text):
        return
    desk.say(_("Ce morceau de carte est abîmé : rien n’a été collé, la carte n’a pas changé. "
               "Copiez-le de nouveau."), tone="alert")  # fmt: skip


def _take_pixels(desk: Desk, found: object) -> None:
    if isinstance(found, QImage) and not found.isNull():
        out = QBuffer()
        out.open(QIODeviceBase.OpenModeFlag.WriteOnly)
        found.save(out, "PNG")  # type: ignore[call-overload]
        data = bytes(out.data().data())
        at = desk.view.paste_place()
        _work(desk, lambda: _all([(_("Image collée"), data)]), at)
    else:
        desk.say(_("L’image copiée est illisible : rien n’a été collé."), tone="alert")


def choose_images(desk: Desk) -> None:
    """Ask for picture files."""
    kinds = _("Images (*.png *.jpg *.jpeg *.webp *.gif *.heic)")
    names, _kind = QFileDialog.getOpenFileNames(desk.window(), _("Insérer une image"), "", kinds)
    if names:
        add_images(desk, [Path(name) for name in names], None)


def choose_photos(desk: Desk) -> None:
    """Ask for photos to type over."""
    kinds = _("Images (*.png *.jpg *.jpeg *.webp *.gif *.heic)")
    names, _kind = QFileDialog.getOpenFileNames(desk.window(), _("Photos en fond"), "", kinds)
    if names:
        _work(desk, lambda: _several([Path(name) for name in names]), None, photos=True)


def choose_for(desk: Desk, element: str) -> None:
    """Ask for the picture of one element."""
    kinds = _("Images (*.png *.jpg *.jpeg *.webp *.gif *.heic)")
    name, _kind = QFileDialog.getOpenFileName(desk.window(), _("Choisir une image"), "", kinds)
    if name:
        _work(desk, lambda: [_one(Path(name))], element)


def drop_files(shell: Shell, paths: list[Path], at: object = None) -> None:
    """Pictures go on the map that is open, unless they carry one; any other file is opened."""
    from sysmap.app.foreign import bring_in, is_foreign

    pictures = [path for path in paths if path.suffix.lower() in SUFFIXES and not _carries(path)]
    others = [path for path in paths if path not in pictures]
    if any(is_foreign(path) for path in others):
        bring_in(shell, [path for path in others if is_foreign(path)])
    elif len(others) > 1:
        from sysmap.app.merging.choosing import window_for

        window_for(shell.desk, others)
    elif others:
        shell.open(others[0])
    elif pictures and shell.editing:
        add_images(shell.desk, pictures, at)
    elif pictures:
        shell.banners.say(_("Ouvrez d’abord une carte : l’image ira dessus."))


def _carries(path: Path) -> bool:
    """Whether a PNG is a poster of ours, with its map inside."""
    from sysmap.storage import StorageError, read

    if path.suffix.lower() != ".png":
        return False
    try:
        return read(path).carrier == "png"
    except StorageError:
        return False


def add_images(desk: Desk, paths: list[Path], at: object) -> None:
    """Read pictures without stopping the window, then put them on the map."""
    _work(desk, lambda: _several(paths), at, len(paths))


def _several(paths: list[Path]) -> list[Taken | Refused]:
    """Two at once: each is read in a process of its own."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(_one, paths))


def _one(path: Path) -> Taken | Refused:
    try:
        return take_file(path)
    except Refused as refused:
        return refused


def _all(given: list[tuple[str, bytes]]) -> list[Taken | Refused]:
    found: list[Taken | Refused] = []
    for name, data in given:
        try:
            found.append(take_bytes(data, name))
        except Refused as refused:
            found.append(refused)
    return found


def _work(desk: Desk, work: object, at: object, count: int = 1, *, photos: bool = False) -> None:
    job = Job(desk)
    job.done.connect(lambda found: _put(desk, found, at, photos))
    job.done.connect(lambda *_: job.deleteLater())
    desk.status.say(_n("Lecture de l’image…", "Lecture de {n} images…", count))
    job.ask(work)  # type: ignore[arg-type]


def _put(desk: Desk, found: list[Taken | Refused], at: object, behind: bool = False) -> None:
    """Photos of walls go behind the map, to be typed over; other pictures lie on it."""
    from sysmap.app.incoming.photos import is_photo
    from sysmap.app.incoming.photos import put as put_photos

    desk.status.remark.setText("")
    taken = [one for one in found if isinstance(one, Taken)]
    for refused in {str(one) for one in found if isinstance(one, Refused)}:
        desk.say(refused, tone="alert")
    if not taken:
        return
    if isinstance(at, str):
        with desk.editor.transaction(_("image")) as draft:
            operations.set_image(draft, at, taken[0].image)
        return
    spot = at if isinstance(at, Point) else None
    photos = [one for one in taken if behind or is_photo(one)]
    if photos:
        put_photos(desk, photos, spot)
    others = [one for one in taken if one not in photos]
    if others:
        _put_on(desk, others, spot)


def _put_on(desk: Desk, taken: list[Taken], at: Point | None) -> None:
    """Put pictures on free paper."""
    near = at or Point(*desk.centre())
    boxes, made = standing(desk.view.figure), []
    label = _n("ajout d’une image", "ajout de {n} images", len(taken))
    with desk.editor.transaction(label) as draft:
        for one in taken:
            share = min(WIDE / one.width, HIGH / one.height, 1.0)
            size = (one.width * share, one.height * share)
            x, y = free_place(size, near, boxes)
            boxes.append(Box.around(x, y, *size))
            made.append(operations.add_picture(draft, one.image, x, y, *size).id)
    desk.editor.select(made)
    if any(one.reduced for one in taken):
        desk.say(_(
            "Photo réduite à 2 000 pixels ; le lieu et les autres données de l’appareil ont été retirés."
        ))  # fmt: skip
