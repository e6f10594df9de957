"""Words: balanced lines that never end badly, nothing cut, nothing that hangs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.drawing import Style, measure
from sysmap.drawing.words import shown

LABEL = Style(15)
WIDTH = 140.0

LABELS = [
    "Contraintes financières structurelles",
    "Exigence réglementaire (EGAlim)",
    "Implication des cuisiniers, enseignants et parents",
    "Sentiment d’isolement des porteurs",
    "Débouchés pour les producteurs locaux",
    "Part de produits durables et bio",
    "Marge de manœuvre budgétaire",
    "Ampleur perçue de la tâche",
    "Le mot « diagnostic » bloque",
    "« Territoire de confiance »",
    "PETR perçu comme un « mille-feuille »",
    "Élu·es des 36 communes",
    "Agent·es des collectivités",
    "Posture d’élu·e facilitateur·rice",
    "Chacun centré sur sa propre activité",
    "Qui décide ? Et pour qui ?",
    "Une association culturelle : le cinéma",
    "20 % du territoire en friches industrielles",
    "Plus de 50 % du charbon français",
    "2 400 m² de panneaux sur les toits municipaux",
    "Sept puits d’extraction, de 2 400 à près de 8 000 habitants",
    "Appels à en finir avec l’impuissance",
    "Loi du 30 octobre 2018 pour l’alimentation",
    "Socio-professionnels du territoire",
    "La Fabrique des transitions (tiers)",
    "3. Des changements de modèle",
    "Charte d’alliance ; règles communes",
    "Jusqu’à la fin, ou presque !",
    "L’eau, la forêt et les sols",
]

BAD_ENDS = re.compile(
    r"(?:^|[\s\u00a0(«])(?:à|au|aux|avec|ce|ces|dans|de|des|du|en|et|la|le|les|leur|ou|par|pour|que|qui|sa|ses"
    r"|son|sur|un|une|d’|l’|«|\(|–|\d+)$", re.IGNORECASE,
)  # fmt: skip
BAD_STARTS = re.compile(r"^[;:!?»%)]")


@pytest.mark.parametrize("label", LABELS)
def test_no_line_ends_on_a_tool_word_or_starts_with_a_closing_mark(label: str) -> None:
    lines = measure(label, LABEL, WIDTH).lines
    for line in lines[:-1]:
        assert not BAD_ENDS.search(line), lines
    for line in lines[1:]:
        assert not BAD_STARTS.match(line), lines


@pytest.mark.parametrize("label", LABELS)
def test_every_character_is_shown(label: str) -> None:
    assert re.sub(r"\s", "", "".join(measure(label, LABEL, WIDTH).lines)) == re.sub(r"\s", "", label)


def test_fewest_lines_come_first_then_the_smallest_widest_line() -> None:
    assert measure("Vision commune", LABEL, WIDTH).lines == ("Vision commune",)
    assert measure("Offre locale durable disponible", LABEL, WIDTH).lines == (
        "Offre locale",
        "durable disponible",
    )
    assert measure("Qualité perçue des repas", LABEL, WIDTH).lines == ("Qualité perçue", "des repas")


def test_line_feeds_of_the_author_are_kept() -> None:
    assert measure("Un mot\net la suite", LABEL, WIDTH).lines == ("Un mot", "et la suite")


def test_a_long_word_widens_the_box_and_an_endless_one_is_broken_at_its_middle_dots() -> None:
    assert measure("Socio-professionnels du territoire", LABEL, WIDTH).lines[0] == "Socio-professionnels"
    lines = measure("coordinateur·rice·s-facilitateur·rice·s-accompagnateur·rice·s", LABEL, WIDTH).lines
    assert len(lines) > 1
    assert all(line.endswith(("·", "-")) for line in lines[:-1])


@pytest.mark.parametrize(
    "text", ["mot " * 2500, "de " * 3333, "x" * 10_000, "a\n" * 5000, "«" * 10_000, " " * 10_000]
)
def test_ten_thousand_characters_are_set_whole(text: str) -> None:
    lines = measure(text, LABEL, WIDTH).lines
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)


@given(st.text(alphabet="abé ·-«»:’12\u00a0\n", max_size=120), st.floats(20, 400))
def test_whatever_is_typed_is_shown_whole(text: str, width: float) -> None:
    lines = measure(text, LABEL, width)
    assert re.sub(r"\s", "", "".join(lines.lines)) == re.sub(r"\s", "", text)
    assert lines.height == pytest.approx(len(lines.lines) * 15 * 1.24)


def test_a_label_of_400_characters_is_shown_whole() -> None:
    label = "Un mot de plus. " * 25
    assert len(label) == 400
    assert shown(label) == label


def test_beyond_400_characters_whole_sentences_then_lire_la_suite() -> None:
    label = "Voici une phrase. " * 40
    text = shown(label)
    assert text.endswith("phrase.\nlire la suite")
    assert label.startswith(text.split("\n")[0])
    assert shown(label, "en").endswith("read more")
    assert "…" not in text


def test_beyond_400_characters_without_a_sentence_no_word_is_cut() -> None:
    first = shown("coopération " * 100).split("\n")[0]
    assert set(first.split()) == {"coopération"}
