"""The bundled fonts measure every word, whoever asks first."""

from __future__ import annotations

from collections.abc import Callable

MEASURED_FIRST = """
from PySide6.QtGui import QGuiApplication
from sysmap.drawing import Style, prepare
from sysmap.drawing.fonts import advance
app = QGuiApplication([])
if {prepared}:
    prepare()
print(advance("Réalisations concrètes visibles", Style(15.0)))
"""


def test_words_measured_before_anything_is_drawn_have_their_width(run_python: Callable[..., str]) -> None:
    assert run_python(MEASURED_FIRST.format(prepared=0)) == run_python(MEASURED_FIRST.format(prepared=1))
