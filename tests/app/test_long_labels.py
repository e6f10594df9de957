"""The longest labels a French workshop says, typed into every template: whole, touched by no line."""

from __future__ import annotations

import random
from itertools import cycle

import pytest
from PySide6.QtCore import Qt

from sysmap.drawing import ROOM, lay_out
from sysmap.editing import operations
from sysmap.storage import templates
from tests.app.person import Person, press, wait
from tests.labels import wrong

LONGEST = (
    "Implication des cuisiniers, des enseignants et des parents d’élèves dans la durée",
    "Socio-professionnels du territoire et leurs organisations représentatives",
    "Agent·es des collectivités territoriales, de l’intercommunalité et des établissements publics",
    "Part du budget communal pour la cantine depuis le retour en régie en 2019",
    "Coopération",
    "Posture d’élu·e facilitateur·rice",
    "Anticonstitutionnellement dit : non",
    "Exigence réglementaire (EGAlim) : 50 % de produits durables, dont 20 % de bio",
    "Territoire « de confiance » ?",
    "Eau",
    "2 400 m² de panneaux sur les toits municipaux",
    "Accompagnateur·rices-facilitateur·rices-coordinateur·rices",
    "PETR perçu comme un « mille-feuille »",
    "Qui décide, et pour qui ?",
)
"""With abbreviations, numbers, inclusive forms and words longer than a line."""


@pytest.mark.parametrize("template", [template.id for template in templates()])
def test_the_longest_labels_are_whole_in_every_template(person: Person, template: str) -> None:
    person.begin(template)
    field, dice = person.desk.capture.field, random.Random(1)
    letters = cycle([person.map.kinds[id].key for id in person.map.palette if id in person.map.kinds])
    for i, label in enumerate(LONGEST):
        field.setText(f"{next(letters)}: {label}")
        press(field, Qt.Key.Key_Return)
        if i % 2:
            press(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    ids = [id for id, e in person.map.elements.items() if e.original]
    assert len(ids) == len(LONGEST)
    for _turn in range(12):
        with person.desk.editor.transaction("relation") as draft:
            operations.connect(draft, *dice.sample(ids, 2), "influence", polarity=dice.choice("+-"))
    wait(20)
    assert wrong(person.desk.view.figure) == []
    assert wrong(lay_out(person.map, theme=ROOM)) == []
