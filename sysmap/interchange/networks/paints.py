"""Our shapes and lines as other programs name them."""

from __future__ import annotations

from sysmap.interchange.colours import sign_colour, strong
from sysmap.model import Kind, Link, LinkKind

_SHAPES = {
    "pill": ("ellipse", "ellipse"), "circle": ("ellipse", "circle"), "pebble": ("ellipse", "ellipse"),
    "hexagon": ("hexagon", "hexagon"), "octagon": ("octagon", "octagon"), "diamond": ("diamond", "diamond"),
    "star": ("star5", "star"), "rounded": ("roundrectangle", "box"), "leaf": ("roundrectangle", "box"),
}  # fmt: skip
"""Of each shape of ours, the one of yEd and the one of Graphviz; all others are boxes."""


def line_of(link: Link, kind: LinkKind) -> str:
    """The colour of a relation, « #rrggbb »: its sign is green or red, as in most programs."""
    return sign_colour(link.polarity) if link.polarity in ("+", "-") else strong(kind.hue)


def shape_of(kind: Kind, graphviz: bool = False) -> str:
    """The shape of yEd (or Graphviz) that is nearest."""
    return _SHAPES.get(kind.shape, ("rectangle", "box"))[graphviz]
