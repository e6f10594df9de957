"""What a map looks like: ink on a QPainter. Nothing else draws."""

from sysmap.drawing.arcs import ALONE, kept_bends
from sysmap.drawing.bridges import bridged, indirect_at, indirect_in, passes
from sysmap.drawing.carried import carried_marks
from sysmap.drawing.copier import COPIER, for_paper
from sysmap.drawing.element_marks import reach_of
from sysmap.drawing.emblems import EMBLEMS, emblem
from sysmap.drawing.essential import ranked
from sysmap.drawing.figure import Figure, Hit
from sysmap.drawing.fonts import FAMILY, FontsMissing, Style, font, prepare
from sysmap.drawing.frise import block_of
from sysmap.drawing.gone import paint_gone
from sysmap.drawing.hues import Hue
from sysmap.drawing.icons import icon
from sysmap.drawing.icons import names as icon_names
from sysmap.drawing.images import silent
from sysmap.drawing.large_titles import differing, enlarged
from sysmap.drawing.laying import lay_out
from sysmap.drawing.legend import LegendGroup, LegendRow, legend
from sysmap.drawing.links import routed
from sysmap.drawing.lit import Lamp, Light
from sysmap.drawing.overview import overview
from sysmap.drawing.painting import paint
from sysmap.drawing.pens import apart, painter_path
from sysmap.drawing.photos import only_sheets
from sysmap.drawing.pictograms import Pictogram, pictogram_of, pictograms
from sysmap.drawing.pictured import pictured, png_of
from sysmap.drawing.placed import (
    Look,
    PlacedAxis,
    PlacedElement,
    PlacedLink,
    PlacedLoop,
    PlacedNote,
    PlacedPicture,
    PlacedZone,
    Words,
)
from sysmap.drawing.projected import projected
from sysmap.drawing.readable import readable, title_words
from sysmap.drawing.samples import element_sample, link_sample, sign_sample, zone_sample
from sysmap.drawing.seen_as import EYES, seen_as, theme_seen_as
from sysmap.drawing.theme import CONTRAST, PAPER, ROOM, THEMES, Theme
from sysmap.drawing.views import keeps
from sysmap.drawing.words import LINE_HEIGHT, Lines, draw_line, draw_lines, measure, word_width
from sysmap.drawing.wrapping import ends_badly
from sysmap.drawing.zone_ink import letters_along, stands_over

__all__ = [
    "ALONE",
    "CONTRAST",
    "COPIER",
    "EMBLEMS",
    "EYES",
    "FAMILY",
    "LINE_HEIGHT",
    "PAPER",
    "ROOM",
    "THEMES",
    "Figure",
    "FontsMissing",
    "Hit",
    "Hue",
    "Lamp",
    "LegendGroup",
    "LegendRow",
    "Light",
    "Lines",
    "Look",
    "Pictogram",
    "PlacedAxis",
    "PlacedElement",
    "PlacedLink",
    "PlacedLoop",
    "PlacedNote",
    "PlacedPicture",
    "PlacedZone",
    "Style",
    "Theme",
    "Words",
    "apart",
    "block_of",
    "bridged",
    "carried_marks",
    "differing",
    "draw_line",
    "draw_lines",
    "element_sample",
    "emblem",
    "ends_badly",
    "enlarged",
    "font",
    "for_paper",
    "icon",
    "icon_names",
    "indirect_at",
    "indirect_in",
    "keeps",
    "kept_bends",
    "lay_out",
    "legend",
    "letters_along",
    "link_sample",
    "measure",
    "only_sheets",
    "overview",
    "paint",
    "paint_gone",
    "painter_path",
    "passes",
    "pictogram_of",
    "pictograms",
    "pictured",
    "png_of",
    "prepare",
    "projected",
    "ranked",
    "reach_of",
    "readable",
    "routed",
    "seen_as",
    "sign_sample",
    "silent",
    "stands_over",
    "theme_seen_as",
    "title_words",
    "word_width",
    "zone_sample",
]
