"""Which words open the window."""

from __future__ import annotations

import pytest

from sysmap.cli import open_window, wants_window


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True), (["carte.sysmap"], True), (["--lang", "en"], True), (["--lang=en", "carte.sysmap"], True),
        (["check", "carte.sysmap"], False), (["--help"], False), (["--version"], False), (["-h"], False),
        (["--lang", "en", "text", "carte.sysmap"], False), (["--map-from-pdf"], False),
    ],
)  # fmt: skip
def test_a_verb_or_a_question_opens_none(words: list[str], window: bool) -> None:
    assert wants_window(words) == window


def test_the_window_gets_the_file_and_the_language(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def start(path: str | None, language: str | None) -> int:
        asked.append((path, language))
        return 0

    assert open_window([__file__, "--lang", "en"], start) == 0
    assert open_window([], start) == 0
    assert asked == [(__file__, "en"), (None, None)]
