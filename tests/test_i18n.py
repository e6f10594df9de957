"""French is the source and well set; English is whole; no word of the window escapes the catalogue."""

from __future__ import annotations

import ast
import gettext
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from sysmap import i18n

ROOT = Path(__file__).resolve().parent.parent
GLASS = [*(ROOT / "sysmap" / "app").rglob("*.py"), *(ROOT / "sysmap" / "canvas").rglob("*.py")]


@pytest.fixture(scope="module")
def build() -> ModuleType:
    """resources/locale/build.py, the script that keeps the catalogue."""
    path = ROOT / "resources" / "locale" / "build.py"
    spec = importlib.util.spec_from_file_location("locale_build", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def messages(build: ModuleType) -> list:
    """Today's msgids with their translations."""
    return [message for message in build.updated() if message.id]


def forms(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return words if isinstance(words, tuple) else (words,)


def pairs(messages: list) -> Iterator[tuple[str, str]]:
    for message in messages:
        yield from zip(forms(message.id), forms(message.string), strict=True)


# English


def test_every_word_of_the_program_has_its_english(build: ModuleType) -> None:
    assert build.missing(build.updated()) == [], "run: make words, then translate"


def test_the_catalogue_is_up_to_date(build: ModuleType) -> None:
    catalog = build.updated()
    assert build.PO.read_bytes() == build.as_po(catalog), "run: make words"
    assert build.MO.read_bytes() == build.as_mo(catalog), "run: make words"


def test_every_call_is_seen_by_the_extraction(build: ModuleType) -> None:
    """Babel does not look into f-strings, and cannot know what a variable holds."""
    known = {forms(message.id)[0] for message in build.extracted() if message.id}
    unseen = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "sysmap").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "_n"}
        if not (isinstance(node.args[0], ast.Constant) and node.args[0].value in known)
    ]
    assert unseen == []


def test_nothing_in_the_catalogue_is_guessed(build: ModuleType) -> None:
    assert [message.id for message in build.kept() if message.id and message.fuzzy] == []


def test_both_languages_fill_in_the_same_things(messages: list) -> None:
    wrong = [
        (french, english)
        for french, english in pairs(messages)
        if english and set(re.findall(r"\{\w*\}", french)) != set(re.findall(r"\{\w*\}", english))
    ]
    assert wrong == []


def test_english_has_english_typography(messages: list) -> None:
    mistake = r"[«»'\"]|\s[:;!?]|\.\.\."
    wrong = [english for _french, english in pairs(messages) if re.search(mistake, english or "")]
    assert wrong == []


def test_an_ellipsis_promises_a_dialog_in_both_languages(messages: list) -> None:
    wrong = [(f, e) for f, e in pairs(messages) if e and f.endswith("…") != e.endswith("…")]
    assert wrong == []


# French

NOT_PROSE = r"\{\w*\}|«.\w:.»|;;.*|\(\*.*\)"
"""Things to fill in, prefixes of the capture line as they are typed, filters of file dialogs."""
FRENCH_MISTAKES = {
    r"[^\s\u00a0\u202f«(…]([;!?]|:(\s|$))": "a space before : ; ! ?",
    r"«(?![ \u00a0])|(?<![ \u00a0])»": "a space inside « »",
    r"'": "’, not '",
    r'"': "« », not \"",
    r"\.\.\.": "…, not ...",
}


def test_french_has_french_typography(messages: list) -> None:
    wrong = [
        f"{words!r}: {why}"
        for message in messages
        for words in forms(message.id)
        for mistake, why in FRENCH_MISTAKES.items()
        if re.search(mistake, re.sub(NOT_PROSE, "x", words))
    ]
    assert wrong == [], "\n".join(wrong)


def test_french_spaces_are_set_by_the_program_and_not_by_people() -> None:
    assert i18n._("Annuler : {action}") == "Annuler\u00a0: {action}"
    assert i18n._("« {label} » ?") == "«\u00a0{label}\u00a0»\u202f?"
    assert i18n._n("{n} % ; {n}", "", 1) == "1\u00a0%\u202f; 1"
    assert i18n.spaced(i18n.spaced("oui ! non ?")) == i18n.spaced("oui ! non ?")


@pytest.mark.parametrize("n", [0, 1, -1])
def test_zero_is_singular_in_french(n: int) -> None:
    assert i18n._n("{n} élément", "{n} éléments", n) == f"{n} élément"


@pytest.mark.parametrize("n", [2, 41, -2])
def test_two_is_plural_in_french(n: int) -> None:
    assert i18n._n("{n} élément", "{n} éléments", n) == f"{n} éléments"


def test_zero_is_plural_in_english() -> None:
    i18n.use("en")
    assert [i18n._n("{n} élément", "{n} éléments", n) for n in (0, 1, 2)] == [
        "0 elements",
        "1 element",
        "2 elements",
    ]


def test_words_without_translation_stay_french() -> None:
    i18n.use("en")
    assert i18n._("Un mot que personne n’a traduit") == "Un mot que personne n’a traduit"
    assert i18n._n("{n} totem", "{n} totems", 0) == "0 totem"
    assert i18n._("") == ""


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US"}, "en"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
    ],
)
def test_the_system_says_which_language_to_speak(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert i18n.system_language() == language


def test_a_language_nobody_knows_is_french() -> None:
    i18n.use("tlh")
    assert i18n.language() == "fr"


def test_the_compiled_catalogue_is_read_by_the_standard_library(build: ModuleType) -> None:
    with build.MO.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Annuler") == "Undo"


# What escapes

TELLING = re.compile(
    r"[àâçéèêëîïôûùœÀÂÇÉÈÊÎÔÛÙŒ’«»]"
    r"|\b(le|la|les|un|une|des|du|de|est|sont|pour|avec|sans|dans|sur|carte|fichier|ouvrir|fermer|nouveau|nouvelle"
    r"|relation|modifier|supprimer|aucun|aucune|choisir|texte|taille|couleur|nom|titre|annuler|aide)\b",
    re.IGNORECASE,
)
DATA = {
    "typography.py": "rules about signs",
    "find.py": "word endings that a search ignores",
    "spoken.py": "dates and hours, written per language",
    "keys.py": "names of keys, per language",
    "pages.py": "whole pages for the room, in the map's language",
}
"""Files whose French is not a message: each speaks several languages by itself, or of signs."""
UNSPOKEN_CALLS = {"_", "_n", "getLogger", "setObjectName", "compile", "property", "objectName"}


def literals(tree: ast.AST) -> Iterator[ast.Constant]:
    """String literals that reach a user: no docstring, no argument of `_`, no key, no comparison."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.Call) and _callee(node) in UNSPOKEN_CALLS:
            skipped |= {id(child) for child in ast.walk(node)}
        if isinstance(node, ast.Compare | ast.Subscript | ast.match_case):
            skipped |= {id(child) for child in ast.walk(node) if isinstance(child, ast.Constant)}
        if isinstance(node, ast.Dict):
            skipped |= {id(key) for key in node.keys if key is not None}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node


def _callee(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


@pytest.mark.parametrize("path", GLASS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_french_of_the_window_escapes_the_catalogue(path: Path) -> None:
    """Words shown go through `_()`; a literal that is data says so: `# i18n: not shown`."""
    if path.name in DATA:
        return
    source = path.read_text(encoding="utf-8")
    lines = source.splitlines()
    escaped = [
        f"{path.name}:{node.lineno}: {node.value!r}"
        for node in literals(ast.parse(source))
        if _speaks(node.value) and "i18n: not shown" not in lines[node.lineno - 1]
    ]
    assert escaped == [], "\n".join(escaped)


def _speaks(words: str) -> bool:
    """Words of people, rather than an identifier, a path or a style sheet."""
    named = words.isascii() and re.fullmatch(r"[\w.\-/#:{}*%+,]*", words)
    if named or words == "Français" or not re.search(r"[^\W\d_]{2,}", words):
        return False
    return bool(TELLING.search(words)) and not re.search(r"[{;]\s*\w+-?\w*\s*:", words)


def test_the_script_says_what_is_missing() -> None:
    script = ROOT / "resources" / "locale" / "build.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, cwd="/")
    assert done.returncode == 0, done.stdout
    assert "0 sans traduction" in done.stdout
