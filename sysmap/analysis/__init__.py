"""What a map says: loops, reading questions, influence, silos, checks."""

from sysmap.analysis.checks import MOST_WORDS, check, count_words
from sysmap.analysis.findings import ERROR, NOTE, WARNING, Finding
from sysmap.analysis.influence import Influence, Place, influence, influence_report, plan_corner, plan_means
from sysmap.analysis.loops import closed, turn
from sysmap.analysis.loops_found import LoopsFound, loops_found
from sysmap.analysis.measures import MEASURES, Whole, measures, whole
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
)
from sysmap.analysis.text import Line, Section, Telling, telling, text_version
from sysmap.analysis.trophic import Trophic, trophic, trophic_levels

__all__ = [
    "ERROR", "INVITE", "LINK", "MEASURES", "MOST_WORDS", "NOTE", "REVIEW", "SOURCE", "TARGET", "WARNING",
    "Asked", "Finding", "Influence", "Line", "LoopsFound", "Place", "Proposal", "Proposals", "Question",
    "Reason", "Section", "Silo", "Telling", "Told", "Trophic", "Whole", "alike", "answer", "asked",
    "check", "closed", "college_words", "conclusion", "count_words", "coverage", "cut_loops", "influence",
    "influence_report", "like_a_person", "loops_found", "loops_told", "measures", "no_question_words",
    "plan_corner", "plan_means", "proposals", "question_words", "reason_words", "reasons_words",
    "several", "silos", "similar_to", "step_sentences", "still_open", "story_in_short", "story_of_loops",
    "story_of_stages", "telling", "text_version", "trophic", "trophic_levels", "turn", "waiting_words",
    "whole", "words_of",
]  # fmt: skip
