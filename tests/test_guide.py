"""The guide says what the program says: its words, its keys, its pictures, in both languages alike."""

from __future__ import annotations

import importlib.util
import re
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.pofile import read_po

from sysmap import i18n
from sysmap.app.actions import table
from sysmap.app.keyboard.keys import key_name
from sysmap.drawing.legend.words import WORDS as LEGEND
from sysmap.model import KINDS
from sysmap.storage import templates

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide"
PICTURES = GUIDE / "pictures"
LANGUAGES = ("fr", "en")
NAMES = sorted(path.name for path in (GUIDE / "fr").glob("*.md"))
BOTH = [(language, name) for language in LANGUAGES for name in NAMES]
HEAVIEST, ALL_OF_THEM = 150_000, 6_000_000

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)]*)\)")
_PICTURE = re.compile(r"!\[([^]]*)\]\(([^)]*)\)")
_GENERATED = re.compile(r"<!-- (\w+) -->.*<!-- end of \1 -->", re.DOTALL)
_KEYED = re.compile(r"\*\*([^*]+?)\*\* \(`([^`]+)`\)")
_KEY_FIRST = re.compile(r"^- `([^`]+)` \*\*([^*]+?)\*\*", re.MULTILINE)
ELSEWHERE = "refus.md"
"""The page whose bold words are those of Windows and macOS."""
SHOWN_AS = {"fr": "en gras", "en": "in bold"}
"""The words that say what bold means."""


@cache
def page(language: str, name: str) -> str:
    return (GUIDE / language / name).read_text(encoding="utf-8")


def written(language: str, name: str) -> str:
    """What a hand wrote: without the tables made from the program."""
    return _GENERATED.sub("", page(language, name))


def plain(text: str) -> str:
    """One kind of space."""
    return re.sub(r"\s+", " ", text)


@cache
def said(language: str) -> frozenset[str]:
    """Every word the program shows: its catalogue, kinds, templates, legend."""
    with (ROOT / "resources/locale/en/LC_MESSAGES/sysmap.po").open("rb") as file:
        found = [pair for message in read_po(file) for pair in _forms(message.id, message.string)]
    place = LANGUAGES.index(language)
    words = {pair[place] for pair in found} | {row.name(language) for row in KINDS.values()}
    words |= {template.name(language) for template in templates()} | {pair[place] for pair in LEGEND.values()}
    return frozenset(plain(one) for one in words)


def _forms(id: object, string: object) -> list[tuple[str, str]]:
    if isinstance(id, str):
        return [(id, str(string))]
    return list(zip(id, string, strict=False))  # type: ignore[call-overload]


@cache
def keys_of(language: str) -> dict[str, frozenset[str]]:
    """The keys of each action, by its words."""
    before = i18n.language()
    i18n.use(language)
    try:
        return {plain(row.words): frozenset(key_name(key) for key in row.keys) for row in table()}
    finally:
        i18n.use(before)


def test_there_is_a_guide_in_each_language_with_the_same_pages() -> None:
    assert len(NAMES) > 40
    assert sorted(path.name for path in (GUIDE / "en").glob("*.md")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_titles_links_pictures_and_keys(name: str) -> None:
    fr, en = (written(language, name) for language in LANGUAGES)
    assert [len(mark) for mark in re.findall(r"^(#+) ", fr, re.M)] == [
        len(mark) for mark in re.findall(r"^(#+) ", en, re.M)
    ]
    assert sorted(_LINK.findall(fr)) == sorted(_LINK.findall(en))
    assert _picture_names(fr) == _picture_names(en)
    assert len(_BOLD.findall(fr)) == len(_BOLD.findall(en))


def _picture_names(text: str) -> list[str]:
    return [Path(address).name for _words, address in _PICTURE.findall(text)]


@pytest.mark.parametrize(("language", "name"), [one for one in BOTH if one[1] != ELSEWHERE])
def test_what_is_bold_is_a_word_of_the_program(language: str, name: str) -> None:
    bold = {plain(words) for words in _BOLD.findall(written(language, name))} - {SHOWN_AS[language]}
    assert not {words for words in bold if words not in said(language)}


@pytest.mark.parametrize(("language", "name"), BOTH)
def test_the_keys_beside_an_action_are_its_keys(language: str, name: str) -> None:
    text, keys = written(language, name), keys_of(language)
    found = [(plain(words), key) for words, key in _KEYED.findall(text)]
    found += [(plain(words), key) for key, words in _KEY_FIRST.findall(text)]
    wrong = [f"{words}: {key}" for words, key in found if words in keys and key not in keys[words]]
    assert not wrong


@pytest.mark.parametrize(("language", "name"), BOTH)
def test_links_and_pictures_lead_somewhere_inside(language: str, name: str) -> None:
    text = page(language, name)
    for address in [*_LINK.findall(text), *(address for _words, address in _PICTURE.findall(text))]:
        target = (GUIDE / language / address).resolve()
        assert target.is_file(), address
        assert GUIDE in target.parents
    assert all(words for words, _address in _PICTURE.findall(text)), "a picture says what it shows"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_the_index_and_every_picture_on_a_page(language: str) -> None:
    listed = set(_LINK.findall(page(language, "index.md")))
    assert listed == {name for name in NAMES if name != "index.md"}
    named = {address for name in NAMES for address in _picture_names(page(language, name))}
    assert named == {path.name for path in (PICTURES / language).glob("*.png")}


def test_pictures_are_light() -> None:
    weights = {path: path.stat().st_size for path in PICTURES.rglob("*.png")}
    assert not [path.name for path, weight in weights.items() if weight > HEAVIEST]
    assert sum(weights.values()) <= ALL_OF_THEM


@pytest.mark.parametrize("name", NAMES)
def test_french_pages_are_in_french_and_well_set(name: str) -> None:
    text = _CODE.sub("", _PICTURE.sub(r"\1", written("fr", name)))
    assert not re.findall(r"\b(the|and|with|of|what|this|your)\b", text, re.I)
    assert "'" not in text
    assert not re.findall(r"[^\n\u00a0\u202f] [;:!?»]", text)
    assert "« " not in text.replace("«\u00a0", "")


@pytest.mark.parametrize("name", NAMES)
def test_english_pages_are_in_english(name: str) -> None:
    text = _CODE.sub("", _PICTURE.sub(r"\1", written("en", name)))
    text = re.sub(r"\([a-z-]+\.md\)", "", text)
    assert not re.findall(r"\b(le|les|une|est|dans|avec|pour|vous|carte|ou)\b|[«»]", text, re.I)


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_short(name: str) -> None:
    assert len(written("fr", name).split()) <= 520


def test_the_tables_of_keys_and_formats_are_those_of_today() -> None:
    """Renew them: python docs/guide/build.py --tables."""
    tables = _script("tables")
    for language, name in BOTH:
        assert tables.renewed(page(language, name), language) == page(language, name), name


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"guide_{name}", GUIDE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
