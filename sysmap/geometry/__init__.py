"""Where things are: points, boxes, curves, routes, hulls, hits. Pure numbers."""

from sysmap.geometry import belonging, laid, strip, ways
from sysmap.geometry.alone import clear_bend, covered
from sysmap.geometry.apart import apart
from sysmap.geometry.arranging import ALIGNMENTS, DISTRIBUTIONS, align, distribute
from sysmap.geometry.badges import LoopBadge, place_badge
from sysmap.geometry.clearing import Clearing
from sysmap.geometry.curves import Curve
from sysmap.geometry.elbows import slid
from sysmap.geometry.guides import Guide, Snap, guides
from sysmap.geometry.hull import convex, hull
from sysmap.geometry.index import Grid
from sysmap.geometry.line import along, crossings
from sysmap.geometry.makers import (
    arc,
    band,
    curve_through,
    ellipse,
    frame,
    on_ellipse,
    polygon,
    rect,
    rounded_rect,
    sector,
)
from sysmap.geometry.marks import LinkMarks, LoopWant, Marks, Want, place_marks
from sysmap.geometry.openings import Spans, crossed, crosses, outside, spans_inside, straights, walked
from sysmap.geometry.path import Path
from sysmap.geometry.placing import Places, free_place
from sysmap.geometry.ribbon import Ribbon, ribbon
from sysmap.geometry.routing import THIN, Route, quick_bend, route, spine_along
from sysmap.geometry.shapes import Box, Point, union
from sysmap.geometry.sheets import WHOLE, form, in_order, is_sheet
from sysmap.geometry.signs import place_number
from sysmap.geometry.titles import title_place
from sysmap.geometry.titling import Arc, TitlePlace, turned
from sysmap.geometry.untangling import Ends, route_all
from sysmap.geometry.winding import shares_of, way_round
from sysmap.geometry.zones import extent, holds, outline

__all__ = [
    "ALIGNMENTS", "DISTRIBUTIONS", "THIN", "WHOLE", "Arc", "Box", "Clearing", "Curve", "Ends", "Grid",
    "Guide", "LinkMarks", "LoopBadge", "LoopWant", "Marks", "Path", "Places", "Point", "Ribbon",
    "Route", "Snap", "Spans", "TitlePlace", "Want", "align", "along", "apart", "arc", "band",
    "belonging", "clear_bend", "convex", "covered", "crossed", "crosses", "crossings", "curve_through",
    "distribute", "ellipse", "extent", "form", "frame", "free_place", "guides", "holds", "hull",
    "in_order", "is_sheet", "laid", "on_ellipse", "outline", "outside", "place_badge",
    "place_marks", "place_number", "polygon", "quick_bend", "rect", "ribbon", "rounded_rect", "route",
    "route_all", "sector", "shares_of", "slid", "spans_inside", "spine_along", "straights", "strip",
    "title_place", "turned", "union", "walked", "way_round", "ways",
]  # fmt: skip
