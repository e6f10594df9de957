"""Tables that people have, as maps: whatever their heads, delimiter, encoding and shape."""

from __future__ import annotations

import io
from typing import Any

import pytest
import xlsxwriter

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named, recognised
from sysmap.interchange.tables import neutral, restored
from sysmap.model import SystemMap


def read(*files: tuple[str, str | bytes], account: Account | None = None) -> SystemMap:
    """The map these delimited texts hold."""
    given = [Foreign(name, text.encode() if isinstance(text, str) else text) for name, text in files]
    row = recognised(given[0])
    assert row is not None
    return row.read(given, account or Account())


def labels(map: SystemMap) -> list[str]:
    return [e.label for e in map.elements.values()]


def relations(map: SystemMap) -> list[tuple[str, str, str]]:
    return [
        (map.elements[k.source].label, k.polarity, map.elements[k.target].label) for k in map.links.values()
    ]


def book(**sheets: list[list[Any]]) -> bytes:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True})
    for name, rows in sheets.items():
        page = made.add_worksheet(name.replace("_", " "))
        for rank, line in enumerate(rows):
            page.write_row(rank, 0, line)
    made.close()
    return out.getvalue()


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_delimiter_and_encoding(mark: str, encoding: str) -> None:
    rows = [["Intitulé", "Type", "Note"], ["Élus", "Acteur", "à voir"], ["Cantine scolaire", "Enjeu", ""]]
    map = read(("e.csv", "\n".join(mark.join(row) for row in rows).encode(encoding)))
    assert labels(map) == ["Élus", "Cantine scolaire"]
    assert [e.kind for e in map.elements.values()] == ["acteur", "enjeu"]
    assert next(iter(map.elements.values())).description == "à voir"


@pytest.mark.parametrize(
    "heads",
    ["Label,Type,Description,Tags", "Intitulé,Type,Description,Mots-clés", "label,grouplabel,note,tags"],
)
def test_heads_of_ours_of_kumu_and_of_prsm(heads: str) -> None:
    map = read(("e.csv", f"{heads}\nEau,Ressource,rare,a|b\n"))
    (eau,) = map.elements.values()
    assert (eau.label, eau.kind, eau.description, eau.keywords) == ("Eau", "ressource", "rare", ("a", "b"))


@pytest.mark.parametrize(
    "heads", ["From,To,Type", "De,Vers,Signe", "Source,Target,Polarity", "Cause,Effet,Sens"]
)
def test_relations_alone_make_their_elements(heads: str) -> None:
    account = Account()
    map = read(("l.csv", f"{heads}\nPluie,Récolte,+\nRécolte,Prix,−\n"), account=account)
    assert relations(map) == [("Pluie", "+", "Récolte"), ("Récolte", "-", "Prix")]
    assert account.as_data()["guessed"][0]["count"] == 3


def test_misspelt_signs_are_normalised_and_counted() -> None:
    account = Account()
    map = read(
        ("l.csv", "De,Vers,Signe\nA,B,positif\nB,C,–\nC,D,+?\nD,A,+ | delay\nA,C,jaune\n"), account=account
    )
    assert [k.polarity for k in map.links.values()] == ["+", "-", "?", "+", ""]
    assert [k.delay for k in map.links.values()][3]
    assert [line["count"] for line in account.as_data()["changed"]] == [4]
    assert "jaune" in [*map.links.values()][4].attributes.values(), "words nobody understands are kept"


def test_two_files_are_one_map_and_ids_join_them() -> None:
    elements = "ID,Label,Type\n1,Marché,Person\n2,Ferme,Organization\n"
    map = read(("e.csv", elements), ("l.csv", "From,To,Type,Direction\n1,2,Sells to,mutual\n"))
    assert relations(map) == [("Marché", "", "Ferme"), ("Ferme", "", "Marché")]
    assert {row.names["fr"] for row in map.link_kinds.values()} == {"Sells to"}
    assert {map.kind(e).name("fr") for e in map.elements.values()} == {"Person", "Organization"}


def test_one_sheet_holds_both_tables() -> None:
    text = "Label,Type\nA,Acteur\nB,Acteur\n\n\nFrom,To\nA,B\n"
    assert relations(read(("k.csv", text))) == [("A", "", "B")]
    beside = [["Label", "Type", "", "From", "To"], ["A", "Acteur", "", "A", "B"], ["B", "", "", "B", "A|C"]]
    map = read(("k.xlsx", book(Feuille=beside)))
    assert relations(map) == [("A", "", "B"), ("B", "", "A"), ("B", "", "C")]


def test_a_matrix_of_signs_and_of_numbers() -> None:
    map = read(("m.csv", "\ufeff;Eau;Blé;Prix\nEau;;+;\nBlé;;;-1\nPrix;0,5;;\n"))
    assert relations(map) == [("Eau", "+", "Blé"), ("Blé", "-", "Prix"), ("Prix", "+", "Eau")]
    assert 0.5 in [value for k in map.links.values() for value in k.attributes.values()]


def test_a_row_for_each_table_keeps_tables_and_one_for_each_person_does_not() -> None:
    text = "Table;Acteurs;Freins\nTable 1;école, mairie;temps\nTable 2;École;coût ; argent\n"
    map = read(("r.csv", text))
    school = next(e for e in map.elements.values() if e.label == "école")
    assert (school.kind, school.dots, school.said_by) == ("acteur", 2, ("Table 1", "Table 2"))
    assert sorted(labels(map)) == ["argent", "coût", "mairie", "temps", "école"] or len(map.elements) == 5
    account = Account()
    map = read(("r.csv", "Participant;Envies\nun nom;jardin\n"), account=account)
    assert "un nom" not in map.model_dump_json()
    assert account.as_data()["left"]


def test_a_workbook_of_prsm_and_a_sheet_to_ignore() -> None:
    account = Account()
    data = book(
        Factors=[
            ["Label", "Style", "x", "y"],
            ["Pluie", 1, 10, 20],
            ["Blé", 2, 300, 20],
            ["Prix", 1, 500.5, 20],
        ],
        Links=[["From", "To", "Label"], ["Pluie", "Blé", "+"], ["Blé", "Prix", "−"]],
        **{"Notes_(ignore)": [["Label"], ["non"]]},
    )
    map = read(("p.xlsx", data), account=account)
    assert relations(map) == [("Pluie", "+", "Blé"), ("Blé", "-", "Prix")]
    assert [(e.x, e.y) for e in map.elements.values()][2] == (500.5, 20)
    assert any("ignore" in line["sentence"] for line in account.as_data()["left"])


def test_a_column_told_otherwise() -> None:
    account = Account(asked={"e.csv": ["elements", "label", "description"]})
    map = read(("e.csv", "Nom;Avis\nA;oui\n"), account=account)
    assert next(iter(map.elements.values())).description == "oui"
    assert account.tables[0]["heads"] == ["Nom", "Avis"]


def test_what_is_no_table_is_refused_in_a_sentence() -> None:
    row = format_named("csv")
    assert row is not None
    with pytest.raises(ValueError, match="Intitulé"):
        row.read([Foreign("x.csv", b"a;b;c\n1;2;3\n4;5;6\n")], Account())


def test_oddities_of_csv() -> None:
    assert labels(read(("e.csv", 'Label,Note\nA,"pas fermé\nB,suite\n'))) == ["A", "B"]
    assert labels(read(("e.csv", "Label,Note\nA\0A,x\n"))) == ["AA"]
    assert labels(read(("e.csv", 'Label,Note\n"' + "x" * 200_000 + '",y\n'))) == ["x" * 200_000]
    assert labels(read(("e.csv", "sep=;\nLabel;Note\nA, B;y\n"))) == ["A, B"]


@pytest.mark.parametrize(
    "words", ["=SOMME(A1)", "+1", "-x", "@a", "'=x", "''=x", "\t=x", " =x", "l'eau", "a\n=b", "−", "-3,5", ""]
)
def test_no_cell_can_run_and_none_is_altered(words: str) -> None:
    said = neutral(words)
    assert restored(said) == words
    number = said.lstrip("+-").replace(",", "").isdigit()
    assert number or not said.lstrip().startswith(("=", "+", "-", "@"))
