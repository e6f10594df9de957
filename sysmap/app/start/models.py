"""The templates one may start from: the program's and one's own, what they are for, how they are found."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.editing import folded, style_of, typeset
from sysmap.i18n import _, language
from sysmap.storage import Own, own_templates, templates

MINE = "mine"
EVERY = "modèle gabarit template canevas forme"  # i18n: not shown
"""Words for a template as such: they tell none from another."""


class Model(NamedTuple):
    """A template as the chooser shows it; `own` when it is one's own, `received` while it is only a file."""

    id: str
    name: str
    tagline: str
    purpose: str
    question: str
    aims: tuple[str, ...]
    kit: bool = False
    own: Own | None = None
    received: bool = False
    also: str = ""

    @property
    def words(self) -> str:
        """All that it may be found by, the name first."""
        said = (self.name, self.tagline, self.purpose, self.question, self.also)
        return folded(" ".join(said))


def aims() -> dict[str, str]:
    """What a template is for, in the order in which it is asked."""
    return {
        "understand": _("Comprendre"), "recognise": _("Se reconnaître"), "tell": _("Raconter"),
        "decide": _("Décider"), "evaluate": _("Évaluer"), "debate": _("Débattre"),
    }  # fmt: skip


def models() -> list[Model]:
    """One's own first, then the program's in their order."""
    tongue = language()
    mine = [of_own(own) for own in own_templates()]
    style = style_of(tongue)
    ours = [Model(row.id, row.name(tongue), typeset(row.tagline(tongue), style),
                  typeset(row.purpose.get(tongue, ""), style), typeset(row.question(tongue), style),
                  row.aims, bool(row.kits.get(tongue)), also=row.also)
            for row in templates()]  # fmt: skip
    return [*mine, *ours]


def of_own(own: Own, *, received: bool = False) -> Model:
    """One's own template; one that was received is begun from its file."""
    row, tongue = own.template, language()
    return Model(str(own.path) if received else row.id, row.name(tongue), row.tagline(tongue),
                 row.purpose.get(tongue, ""), "", row.aims, own=own, received=received)  # fmt: skip


def found(among: list[Model], words: str) -> list[Model]:
    """Those that all these words lead to: by their name first. No words, all of them."""
    plain = [word for word in folded(words).split() if word not in _every()]
    if not plain:
        return among
    fitting = [one for one in among if all(word in one.words for word in plain)]
    return sorted(fitting, key=lambda one: -sum(word in folded(one.name) for word in plain))


def _every() -> set[str]:
    return set(folded(EVERY).split())


def groups(among: list[Model], aim: str = "", *, ranked: bool = False) -> list[tuple[str, list[Model]]]:
    """Headings and what stands below: one's own, then each under the first thing it is for.

    With an `aim`, all that serve it; `ranked` keeps what a search found in its order.
    """
    if ranked or aim:
        kept = [one for one in among if not aim or aim in one.aims or (aim == MINE and one.own)]
        title = _("Mes modèles") if aim == MINE else aims().get(aim, "")
        return [(title, kept)] if kept else []
    made = [(_("Mes modèles"), [one for one in among if one.own])]
    for id, title in aims().items():
        made.append((title, [one for one in among if not one.own and one.aims[:1] == (id,)]))
    rest = [one for one in among if not one.own and not (one.aims and one.aims[0] in aims())]
    made.append((_("Autres"), rest))
    return [(title, some) for title, some in made if some]
