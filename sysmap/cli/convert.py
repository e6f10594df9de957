"""`sysmap convert`: a map to another program’s file, or from one; what becomes of it is said."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import CANNOT_READ, CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.interchange import Account, formats
    from sysmap.model import SystemMap

OURS = (".sysmap", ".sysmap.json")


class _Input(NamedTuple):
    """What was read: nothing is to be told of a map of our own."""

    map: SystemMap
    format: str = "sysmap"
    account: Account | None = None


def verb() -> Verb:
    return Verb(
        "convert",
        _("un fichier au moins, puis le fichier à écrire"),
        _("Lit un fichier d’un autre programme, ou en écrit un, et dit ce qu’il en est devenu."),
        (
            Option(("--format",), _("FORMAT"),
                   _("le format à écrire (celui à lire quand on écrit une carte) ; sinon le nom le dit"), ""),
            Option(("--report",), _("FICHIER"), _("écrit le compte rendu, en JSON si le nom le dit"), ""),
            Option(("--public",), "", _("la version publique : sans ce qui est réservé au groupe"), False),
        ),
        run,
        (
            "sysmap convert elements.csv relations.csv carte.sysmap",
            "sysmap convert carte.sysmap carte.xlsx --public",
        ),
        least=2,
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Read, write, and say what was understood, changed, guessed and left behind."""
    *inputs, output = (Path(name) for name in values["files"])
    ours = output.name.lower().endswith(OURS)
    target = None if ours else _target(output, values["format"])
    _must_be_new(output)
    try:
        found = _read(inputs, _known(values["format"]).id if ours and values["format"] else "")
    except (ValueError, TimeoutError) as error:
        error_line(str(error))
        return CANNOT_READ
    written, account = _made(found.map, output, target, values["public"])
    for path in written:
        _must_be_new(path)
    _write(written)
    _tell(values, found, target, account, list(written))
    return DONE


def _target(output: Path, name: str) -> formats.Format:
    """The format to write, by its id or by the name of the file."""
    from sysmap.interchange import formats

    row = _known(name) if name else formats.format_named(output.name, writes=True)
    if row is None or not row.writes:
        suffixes = dict.fromkeys(row.suffixes[0] for row in formats.FORMATS if row.writes)
        raise WordsError(
            _("« {name} » ne dit pas quel fichier faire : terminez le nom par .sysmap ou {suffixes}.")
            .format(name=output.name, suffixes=", ".join(suffixes))
        )  # fmt: skip
    return row


def _known(name: str) -> formats.Format:
    from sysmap.interchange import formats

    found = next((row for row in formats.FORMATS if row.id == name), None)
    if found is None:
        choices = ", ".join(row.id for row in formats.FORMATS)
        said = _("« {value} » n’est pas une valeur de « {option} ».").format(value=name, option="--format")
        raise WordsError(said + " " + _("Choix : {choices}.").format(choices=choices))
    return found


def _must_be_new(path: Path) -> None:
    from sysmap.storage import StorageError

    if os.path.lexists(path):
        raise StorageError("exists", CANNOT_WRITE, name=path.name)


def _read(inputs: Sequence[Path], format: str) -> _Input:
    """A map of ours, or what another program left in one file or several."""
    from sysmap.interchange import bring_files, may_be_foreign
    from sysmap.storage import StorageError, read

    if len(inputs) == 1 and not format:
        try:
            opened = read(inputs[0])
            for notice in opened.notices:
                error_line(notice.sentence())
            return _Input(opened.map)
        except StorageError as error:
            if not may_be_foreign(error):
                raise
    brought = bring_files(inputs, format)
    return _Input(brought.map, brought.format, brought.account)


def _made(
    map: SystemMap, output: Path, target: formats.Format | None, only_public: bool
) -> tuple[dict[Path, bytes], Account]:
    """What to write, by its place, and the account of writing it."""
    from sysmap.interchange import Account, export_to, public
    from sysmap.storage import dumps

    if target is not None:
        done = export_to(map, target, only_public=only_public)
        return {_beside(output, tail): data for tail, data in done.files.items()}, done.account
    account = Account()
    if only_public:
        published = public(map)
        map = published.map
        for sentence in published.gone:
            account.left(sentence)
    return {output: dumps(map).encode("utf-8")}, account


def _beside(path: Path, tail: str) -> Path:
    return path.with_name(path.stem + tail + path.suffix) if tail else path


def _write(files: Mapping[Path, bytes]) -> None:
    from sysmap.storage import save_atomically

    for path, data in files.items():
        save_atomically(path, data)


def _headed(words: str, format: str, account: Account | None, *, leaving: bool = False) -> str:
    """The account under the name of its format; nothing when there is nothing to say."""
    from sysmap.interchange import formats

    told = account.in_words(leaving=leaving) if account else ""
    name = next((row.name for row in formats.FORMATS if row.id == format), "Sysmap")
    return f"{words.format(format=name)}\n{told}" if told else ""


def _tell(values: Mapping[str, Any], found: _Input, target: formats.Format | None, account: Account,
          written: Sequence[Path]) -> None:  # fmt: skip
    """The account: into the report, else after the names of what was written."""
    from sysmap.storage import save_atomically

    nothing: dict[str, Any] = {}
    words = _headed(_("Lecture : {format}"), found.format, found.account)
    words += _headed(_("Écriture : {format}"), target.id if target else "sysmap", account, leaving=True)
    names = "".join(f"{path}\n" for path in written)
    if not values["report"]:
        say(names + words)
        return
    data = {
        "read": {"files": list(values["files"][:-1]), "format": found.format,
                 **(found.account.as_data() if found.account else nothing)},
        "written": {"files": [str(path) for path in written], "format": target.id if target else "sysmap",
                    **account.as_data()},
    }  # fmt: skip
    as_json = values["report"].lower().endswith(".json")
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n" if as_json else words
    save_atomically(values["report"], text.encode("utf-8", "replace"))
    say(names)
