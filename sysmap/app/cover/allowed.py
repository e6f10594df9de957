"""What may be done with a map that is only read. Anything else is answered by a banner."""

from __future__ import annotations

READING = frozenset({
    "new", "start", "keep_template", "open", "copy_as", "text", "language", "help", "tour", "exercise",
    "shortcuts", "keys_page", "news", "about", "settings", "typography", "quit", "quit_clean", "library",
    "poster", "handover", "cover", "read_story", "start_from", "keep_copy", "open_to_edit", "give",
    "select_all", "select_near", "select_linked", "select_after", "select_before", "select_links",
    "select_zone", "select_kind", "lasso", "copy", "copy_picture", "copy_words", "copy_map",
    "copy_poster", "search", "fit", "show_selection", "next_part", "previous_part", "minimap",
    "zoom_in", "zoom_out", "actual", "room", "curtain", "full", "framing", "letters_test", "end_screen",
    "public_screen", "motion", "theme_paper", "theme_room", "theme_contrast", "seen_deuteranopia",
    "scale_100", "scale_125", "scale_150", "scale_200", "seen_protanopia", "seen_tritanopia", "seen_grey",
    "sentences", "table", "remarks", "remark_next",
    "views", "whole_map", "story", "present", "card", "experience", "experience_sheet", "simplify", "stages",
    "loops", "read_loop", "questions", "follow", "reread", "compare", "effects", "showing",
    "ask_down", "ask_up", "ask_down_common",
    "ask_up_common", "ask_both", "ask_around", "ask_paths", "ask_bottlenecks", "ask_outputs",
    "reading", "sheets", "merge_maps", "merge_report", "said_by", "public",
})  # fmt: skip
"""Actions that change nothing in the map, or only show it."""


def may(id: str) -> bool:
    """Whether this action is for somebody who only reads."""
    return id in READING
