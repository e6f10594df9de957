"""What a map says: loops, sentences, reading questions, comparison, influence, what a wall keeps, checks."""

from sysmap.analysis import crossing
from sysmap.analysis.answers import Answered, Listing, answer_to, title_of
from sysmap.analysis.changes import Change, Mark, Returned, Wave, follow
from sysmap.analysis.changes_words import (
    MARKS,
    change_sentence,
    mark_sentence,
    return_sentence,
    wave_sentences,
    wave_title,
)
from sysmap.analysis.checks import MOST_WORDS, SPOKEN, check, count_words
from sysmap.analysis.comparing import GROUPS, Comparison, Difference, compare, related
from sysmap.analysis.comparing_words import (
    comparison_sentence,
    comparison_text,
    difference_mark,
    difference_sentence,
    gone_mark,
    group_title,
)
from sysmap.analysis.effects import (
    EffectRow,
    effect_of,
    effects_csv,
    effects_heads,
    effects_lines,
    effects_sentence,
    effects_table,
)
from sysmap.analysis.findings import ERROR, NOTE, WARNING, Finding
from sysmap.analysis.how import how
from sysmap.analysis.influence import Influence, Place, influence, influence_report, plan_corner, plan_means
from sysmap.analysis.influence_words import corner_names
from sysmap.analysis.loops import LoopRead, closed, loops_read, turn
from sysmap.analysis.loops_aside import search_aside
from sysmap.analysis.loops_found import LONGEST, MOST, LoopsFound, loops_found
from sysmap.analysis.loops_listed import about_loops, loops_report
from sysmap.analysis.loops_said import (
    loop_delays,
    loop_sentence,
    loop_step,
    loop_title,
    loop_turn,
    loop_type,
)
from sysmap.analysis.measures import COUNTED, MEASURES, Whole, measures, whole
from sysmap.analysis.missing import (
    INVITE,
    LINK,
    REVIEW,
    SOURCE,
    Asked,
    Question,
    answer,
    asked,
    coverage,
    still_open,
)
from sysmap.analysis.missing_words import (
    college_words,
    no_question_words,
    question_words,
    several,
    waiting_words,
)
from sysmap.analysis.names import like_a_person
from sysmap.analysis.one_page import Entry, Measure, OnePage, Part, one_page
from sysmap.analysis.paths import Bottleneck, Path, Paths, bottlenecks, net_effect, paths_between
from sysmap.analysis.paths_words import (
    beside_sentence,
    bottleneck_sentence,
    bottlenecks_sentence,
    chain_sentence,
    paths_sentence,
    through_sentence,
    together_sentence,
)
from sysmap.analysis.questions import CHANGE_COMPUTED, QUESTIONS, ReadingQuestion, offered_for
from sysmap.analysis.reach import Outputs, Reach, many_outputs, reach
from sysmap.analysis.reach_words import output_sentence, outputs_sentence, reach_sentence, rings, unfollowed
from sysmap.analysis.rereading import AS_IS, Mend, Row, is_left, leaving, left_as_is, to_reread
from sysmap.analysis.rereading_words import mend_words, row_reason, row_sentence
from sysmap.analysis.saying import cut_short
from sysmap.analysis.showing import (
    choices_of,
    fields_of,
    hows_of,
    line_of,
    lines_sentence,
    ready,
    shown_sentence,
)
from sysmap.analysis.silos import Silo, silos
from sysmap.analysis.similar import alike, similar_to, words_of
from sysmap.analysis.simplifying import TARGET, Proposal, Proposals, Reason, cut_loops, proposals
from sysmap.analysis.simplifying_words import reason_words, reasons_words
from sysmap.analysis.storytelling import (
    Told,
    conclusion,
    loops_told,
    step_sentences,
    story_in_short,
    story_of_loops,
    story_of_stages,
    view_telling,
)
from sysmap.analysis.text import Line, Section, Telling, telling, text_version
from sysmap.analysis.trophic import Trophic, trophic, trophic_levels
from sysmap.analysis.ways import AROUND, BOTH, DOWN, UP
from sysmap.analysis.wordings import direction, shortened, speaks

__all__ = [
    "AROUND", "AS_IS", "BOTH", "CHANGE_COMPUTED", "COUNTED", "DOWN", "ERROR", "GROUPS", "INVITE", "LINK",
    "LONGEST", "MARKS", "MEASURES", "MOST", "MOST_WORDS", "NOTE", "QUESTIONS", "REVIEW", "SOURCE", "SPOKEN",
    "TARGET", "UP", "WARNING", "Answered", "Asked", "Bottleneck", "Change", "Comparison", "Difference",
    "EffectRow", "Entry", "Finding", "Influence", "Line", "Listing", "LoopRead", "LoopsFound", "Mark",
    "Measure", "Mend", "OnePage", "Outputs", "Part", "Path", "Paths", "Place", "Proposal", "Proposals",
    "Question", "Reach", "ReadingQuestion", "Reason", "Returned", "Row", "Section", "Silo", "Telling",
    "Told", "Trophic", "Wave", "Whole", "about_loops", "alike", "answer", "answer_to", "asked",
    "beside_sentence", "bottleneck_sentence", "bottlenecks", "bottlenecks_sentence", "chain_sentence",
    "change_sentence", "check", "choices_of", "closed", "college_words", "compare", "comparison_sentence",
    "comparison_text", "conclusion", "corner_names", "count_words", "coverage", "crossing", "cut_loops",
    "cut_short", "difference_mark", "difference_sentence", "direction", "effect_of", "effects_csv",
    "effects_heads", "effects_lines", "effects_sentence", "effects_table", "fields_of",
    "follow", "gone_mark", "group_title", "how", "hows_of", "influence", "influence_report", "is_left",
    "leaving", "left_as_is", "like_a_person", "line_of", "lines_sentence", "loop_delays", "loop_sentence",
    "loop_step", "loop_title", "loop_turn", "loop_type", "loops_found", "loops_read", "loops_report",
    "loops_told", "many_outputs", "mark_sentence", "measures", "mend_words", "net_effect",
    "no_question_words", "offered_for", "one_page", "output_sentence", "outputs_sentence", "paths_between",
    "paths_sentence", "plan_corner", "plan_means", "proposals", "question_words", "reach", "reach_sentence",
    "ready", "reason_words", "reasons_words", "related", "return_sentence", "rings", "row_reason",
    "row_sentence", "search_aside", "several", "shortened", "shown_sentence", "silos", "similar_to",
    "speaks", "step_sentences", "still_open", "story_in_short", "story_of_loops", "story_of_stages",
    "telling", "text_version", "through_sentence", "title_of", "to_reread", "together_sentence", "trophic",
    "trophic_levels", "turn", "unfollowed", "view_telling", "waiting_words", "wave_sentences", "wave_title",
    "whole", "words_of",
]  # fmt: skip
