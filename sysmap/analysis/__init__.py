"""What a map says: loops, reading questions, influence, silos, checks."""

from sysmap.analysis.checks import MOST_WORDS, check, count_words
from sysmap.analysis.findings import ERROR, NOTE, WARNING, Finding
from sysmap.analysis.loops import closed, turn
from sysmap.analysis.loops_found import LoopsFound, loops_found
from sysmap.analysis.names import like_a_person
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

__all__ = [
    "ERROR", "MOST_WORDS", "NOTE", "TARGET", "WARNING", "Finding", "Line", "LoopsFound", "Proposal",
    "Proposals", "Reason", "Section", "Telling", "Told",
    "alike", "check", "closed", "conclusion", "count_words", "cut_loops", "like_a_person",
    "loops_found", "loops_told", "proposals", "reason_words", "reasons_words",
    "similar_to", "step_sentences", "story_in_short", "story_of_loops", "story_of_stages",
    "telling", "text_version", "turn", "words_of",
]  # fmt: skip
