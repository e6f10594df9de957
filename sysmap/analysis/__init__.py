"""What a map says: loops, reading questions, influence, silos, checks."""

from sysmap.analysis.checks import MOST_WORDS, check, count_words
from sysmap.analysis.findings import ERROR, NOTE, WARNING, Finding
from sysmap.analysis.loops import closed, turn
from sysmap.analysis.loops_found import LoopsFound, loops_found
from sysmap.analysis.names import like_a_person
from sysmap.analysis.similar import alike, similar_to
from sysmap.analysis.text import text_version

__all__ = [
    "ERROR", "MOST_WORDS", "NOTE", "WARNING", "Finding", "LoopsFound",
    "alike", "check", "closed", "count_words", "like_a_person", "loops_found", "similar_to",
    "text_version", "turn",
]  # fmt: skip
