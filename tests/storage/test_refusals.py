"""What is no map is refused in one clear sentence, different for each case, in both languages."""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path

import pytest

from sysmap.storage import StorageError, dumps, loads, read
from sysmap.storage.parsing import LIMIT
from sysmap.storage.words import ENGLISH, FRENCH

MAP = '{"format":1,"elements":[{"id":"a","label":"Cantine"}],"links":[]}'

CONTENTS = {
    "empty": b"",
    "zeros": b"\0" * 5000,
    "truncated": MAP[:40].encode(),
    "broken": b'{"format":1,"elements":[}]',
    "impossible_number": b'{"format":1,\n"elements":[{"id":"a","x":NaN}],"links":[]}',
    "deep": b'{"format":1,"elements":' + b"[" * 5000,
    "encoding": b'{"format":1,"elements":[{"id":"caf\xe9"}]}',
    "json_not_a_map": b'{"name": "paquet", "dependencies": {}}',
    "text_not_a_map": "Compte rendu de l’atelier".encode(),
    "html": b"<!DOCTYPE html><html><body>Connexion</body></html>",
    "image": b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)),
    "archive": b"PK\3\4" + bytes(range(256)),
    "xml": b"<?xml version='1.0'?><graphml/>",
    "svg_without_map": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "png_without_map": b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0IEND\xaeB`\x82",
    "conflict_marks": b'{"format":1,\n<<<<<<< HEAD\n"elements":[]}',
    "not_a_map": bytes(range(256)) * 4,
}


@pytest.mark.parametrize("what", CONTENTS)
def test_each_kind_of_wrong_file_has_its_own_sentence(what: str, tmp_path: Path) -> None:
    path = tmp_path / "pièce jointe.sysmap"
    path.write_bytes(CONTENTS[what])
    with pytest.raises(StorageError) as refusal:
        read(path)
    assert refusal.value.what == what
    assert refusal.value.code == 3
    assert "«\u00a0pièce jointe.sysmap\u00a0»" in refusal.value.sentence("fr")
    assert "“pièce jointe.sysmap”" in refusal.value.sentence("en")
    assert path.read_bytes() == CONTENTS[what]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_nan_is_refused_with_its_line(number: str) -> None:
    with pytest.raises(StorageError) as refusal:
        loads('{"format":1,\n"elements":[\n{"id":"a","x":' + number + '}],"links":[]}')
    assert refusal.value.facts["line"] == 3
    assert number in refusal.value.sentence()


@pytest.mark.parametrize("text", ["[]", "{}", "7", "null", '"mot"', '{"format":"facts","elements":[]}'])
def test_other_data_is_not_a_map(text: str) -> None:
    with pytest.raises(StorageError, match="carte"):
        loads(text)


def test_every_cut_of_a_map_is_refused_and_never_an_empty_map(tmp_path: Path) -> None:
    data = dumps(loads(MAP).map).encode().rstrip()
    for length in range(len(data)):
        path = tmp_path / "coupée.sysmap"
        path.write_bytes(data[:length])
        with pytest.raises(StorageError):
            read(path)


def test_a_map_too_new_is_refused_by_name() -> None:
    card = {"title": "Eau du bassin", "question": "Qui décide ?", "authors": ["Syndicat du bassin"]}
    with pytest.raises(StorageError) as refusal:
        loads(json.dumps({"format": 999, "readable_from": 12, "card": card, "elements": []}))
    for words in ("Eau du bassin", "Qui décide", "Syndicat du bassin", "12"):
        assert words in refusal.value.sentence("fr")
        assert words in refusal.value.sentence("en")
    assert refusal.value.facts["title"] == "Eau du bassin"


def test_a_hostile_title_or_name_cannot_drive_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2J\u202egpj.sysmap"
    path.write_text(
        json.dumps({"format": 99, "card": {"title": "\x1b]0;x\x07T"}, "elements": []}), encoding="utf-8"
    )
    with pytest.raises(StorageError) as refusal:
        read(path)
    assert not set(refusal.value.sentence()) & set("\x1b\x07\u202e")


@pytest.mark.parametrize("card", [None, 3, {"title": 4, "authors": "x"}, {"authors": [None, {}]}])
def test_a_map_too_new_is_refused_even_with_a_strange_card(card: object) -> None:
    with pytest.raises(StorageError) as refusal:
        loads(json.dumps({"format": 999, "card": card, "elements": []}))
    assert refusal.value.what == "newer"


def test_a_folder_a_missing_file_and_a_loop_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    os.mkfifo(tmp_path / "tuyau")
    cases = {".": "folder", "absent": "missing", "a": "loop", "tuyau": "special", "x\0y": "missing"}
    for name, what in cases.items():
        with pytest.raises(StorageError) as refusal:
            read(tmp_path / name)
        assert refusal.value.what == what


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "privée.sysmap"
    path.write_text(MAP, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(StorageError) as refusal:
        read(path)
    assert refusal.value.what == "read_denied"


def test_a_file_beyond_the_limit_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "énorme.sysmap"
    with path.open("wb") as file:
        file.truncate(LIMIT + 1)
    with pytest.raises(StorageError) as refusal:
        read(path)
    assert refusal.value.what == "too_big"
    assert "200" in refusal.value.sentence()


def test_both_languages_say_the_same_things() -> None:
    assert FRENCH.keys() == ENGLISH.keys()
    for what in FRENCH:
        assert _blanks(FRENCH[what]) == _blanks(ENGLISH[what]), what


def _blanks(sentence: str) -> set[str]:
    return {piece.split("}")[0] for piece in sentence.split("{")[1:]}


def test_a_picture_that_unfolds_without_end_is_refused() -> None:
    from sysmap.storage import from_png
    from sysmap.storage.carriers import CHUNK, PNG, _chunk

    bomb = zlib.compress(b"0" * (LIMIT + 10), 9)
    with pytest.raises(StorageError) as refusal:
        from_png(PNG + _chunk(CHUNK, bomb))
    assert refusal.value.what == "too_big"
