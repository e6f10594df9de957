"""A real map to judge by: the canteen of Vimy, 23 elements and 32 relations, placed by a designer's hand."""

from __future__ import annotations

import pytest

from sysmap.geometry import Box, Ends

# id: centre, and the width and number of lines of the words.
PLACED = {
    "part": (494, 298, 122, 2), "qualite": (568, 503, 110, 2), "adhesion": (594, 710, 108, 3),
    "frequentation": (460, 876, 106, 2), "gaspillage": (460, 656, 84, 2), "recettes": (155, 821, 96, 2),
    "cout": (290, 589, 98, 2), "marge": (151, 432, 106, 3), "implication": (783, 519, 206, 3),
    "debouches": (768, 187, 160, 3), "offre": (744, 340, 142, 2), "cooperation": (951, 296, 118, 2),
    "realisations": (1070, 515, 160, 2), "competences": (755, 700, 106, 2), "portage": (978, 733, 132, 2),
    "isolement": (1172, 753, 98, 3), "decouragement": (1067, 861, 122, 1), "ampleur": (857, 876, 122, 2),
    "exigence": (489, 159, 106, 3), "contraintes": (159, 163, 92, 3), "jeu": (1167, 162, 122, 2),
    "pairs": (1129, 946, 150, 2), "diagnostic": (649, 939, 100, 2),
}  # fmt: skip

# source, target, and whether the effect comes late.
RELATIONS = (
    "part qualite, qualite adhesion, adhesion frequentation, frequentation recettes, recettes marge, "
    "marge part, part cout, cout marge, qualite gaspillage, gaspillage cout, part debouches, "
    "debouches offre late, offre part, implication cooperation, cooperation realisations late, "
    "realisations implication, implication qualite, competences qualite, realisations portage, "
    "portage competences late, competences realisations, portage ampleur, ampleur decouragement, "
    "decouragement portage, isolement decouragement, cooperation isolement, exigence part, "
    "contraintes marge, jeu cooperation, pairs isolement, diagnostic competences late, diagnostic portage"
)

TITLES = (
    Box.around(100, 378, 60, 18), Box.around(447, 238, 106, 18),
    Box.around(936, 150, 138, 18), Box.around(1106, 650, 136, 36),
)  # fmt: skip


class Example:
    """Boxes by element, ends by relation, boxes of zone titles."""

    def __init__(self) -> None:
        self.boxes = {key: Box.around(x, y, w + 12, n * 18.6 + 9) for key, (x, y, w, n) in PLACED.items()}
        self.titles = TITLES
        self.ends: dict[str, Ends] = {}
        self.late: set[str] = set()
        for i, words in enumerate(RELATIONS.split(", ")):
            source, target, *late = words.split()
            key = f"r{i + 1:02}"
            self.ends[key] = Ends(self.boxes[source], self.boxes[target], source, target)
            self.late |= {key} if late else set()


@pytest.fixture(scope="session")
def vimy() -> Example:
    return Example()
