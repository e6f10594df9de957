"""Small samples of every mark, for the legend and the palette: drawn by the map's own functions."""

from sysmap.drawing.samples.draw import Draw
from sysmap.drawing.samples.elements import element_sample, mark_sample, progress_sample
from sysmap.drawing.samples.links import link_sample, sign_sample
from sysmap.drawing.samples.places import (
    bar_sample,
    break_sample,
    faded_sample,
    folded_sample,
    note_sample,
    pictogram_sample,
    ring_sample,
    score_sample,
    told_sample,
    trail_sample,
    wish_sample,
    zone_sample,
)
from sysmap.drawing.samples.tails import doubted_sample, small_sample, tail_sample

__all__ = [
    "Draw", "bar_sample", "break_sample", "doubted_sample", "element_sample", "faded_sample", "folded_sample",
    "link_sample", "mark_sample", "note_sample", "pictogram_sample", "progress_sample", "ring_sample",
    "score_sample", "sign_sample", "small_sample", "tail_sample", "told_sample", "trail_sample",
    "wish_sample", "zone_sample",
]  # fmt: skip
