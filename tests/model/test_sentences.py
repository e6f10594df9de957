"""What the map says aloud: every influence of the five examples, read by a person once.

The reviewed sentences are in `sentences_fr.txt` and `sentences_en.txt`, one a line, after the
example's name and the relation's id. A changed sentence must be read again.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sysmap.model import Element, Link, SystemMap, quoted, sentence
from sysmap.resources import examples
from sysmap.storage import load

HERE = Path(__file__).parent
LANGUAGES = ("fr", "en")


def spoken(language: str) -> list[str]:
    """Every influence of the examples, said in this language."""
    said = []
    for path in examples():
        map = load(path)
        name = path.name.split(".")[0]
        said += [f"{name} {link.id} {sentence(map, link, language)}"
                 for link in map.links.values() if map.link_kind(link).signed]  # fmt: skip
    return said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_influence_reads_as_reviewed(language: str) -> None:
    reviewed = (HERE / f"sentences_{language}.txt").read_text(encoding="utf-8").splitlines()
    assert spoken(language) == reviewed
    assert len(reviewed) == 97


def test_no_french_sentence_stumbles() -> None:
    for line in spoken("fr"):
        said = line.split(" ", 2)[2]
        assert not re.search(r"\b(de|à|que) (de|à|le|les)\b\s«", said), line
        assert not re.search(r"«\s*«|»\s*»", said), line
        assert "«\u00a0" in said, line
        assert "\u00a0»" in said, line
        assert said[0] in "S«", line
        assert said.endswith("."), line
        assert ".." not in said, line


def pair(kinds: tuple[str, str], **link: object) -> str:
    a, b = (Element(id=id, kind=kind, label=id.upper()) for id, kind in zip("ab", kinds, strict=True))
    map = SystemMap(elements=[a, b], links=[Link(id="l", source="a", target="b", **link)])
    return sentence(map, map.links["l"], "fr").replace("\u00a0", " ")


FACTORS = ("facteur", "facteur")


@pytest.mark.parametrize(
    ("kinds", "link", "said"),
    [
        (FACTORS, {"polarity": "+"}, "Si « A » augmente, « B » augmente aussi."),
        (FACTORS, {"polarity": "-"}, "Si « A » augmente, « B » diminue."),
        (("projet", "facteur"), {"polarity": "+"}, "« A » contribue à « B »."),
        (("levier", "facteur"), {"polarity": "-"}, "« A » freine « B »."),
        (("frein", "facteur"), {"polarity": "-", "delay": True}, "« A » freine « B », plus tard."),
        (FACTORS, {"polarity": "?"}, "« A » agit sur « B », selon les cas."),
        (FACTORS, {}, "« A » agit sur « B »."),
        (FACTORS, {"polarity": "+", "verb": "nourrit"}, "« A » nourrit « B »."),
        (("acteur", "acteur"), {"kind": "cooperation"}, "« A » coopère avec « B »."),
        (("acteur", "projet"), {"kind": "financement", "verb": "30 %"}, "« A » finance « B » (30 %)."),
    ],
)
def test_a_relation_says_what_it_is(kinds: tuple[str, str], link: dict[str, object], said: str) -> None:
    assert pair(kinds, **link) == said


def test_quotation_marks_inside_a_label_step_back() -> None:
    assert quoted("Le mot « diagnostic » bloque") == "«\u00a0Le mot “diagnostic” bloque\u00a0»"
    assert quoted("« Analyse sensible »") == "«\u00a0Analyse sensible\u00a0»"
    assert quoted("Le mot « diagnostic » bloque", "en") == "“Le mot ‘diagnostic’ bloque”"
    assert quoted("Deux\nlignes") == "«\u00a0Deux lignes\u00a0»"


def test_no_break_spaces_stay_in_quoted_labels() -> None:
    assert quoted("20\u00a0%\n du  territoire\u202f!") == "«\u00a020\u00a0% du territoire\u202f!\u00a0»"
