"""A locale that is not installed, or none: nothing is said of it, and the language is the one asked for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

TRIAL = """
import locale
locale.setlocale(locale.LC_CTYPE, "C")  # as a packed Python leaves it
from sysmap.__main__ import spell_in_utf8
spell_in_utf8()
from PySide6.QtCore import QCoreApplication
application = QCoreApplication([])
from sysmap.i18n import system_language
print(system_language(), locale.nl_langinfo(locale.CODESET))
"""


@pytest.mark.skipif(os.name != "posix", reason="locales of POSIX")
@pytest.mark.parametrize(
    ("asked", "language"),
    [({"LANG": "en_XX.UTF-8"}, "en"), ({"LC_ALL": "fr_XX.UTF-8"}, "fr"), ({"LC_ALL": "C"}, "fr"),
     ({"LC_ALL": "POSIX"}, "fr"), ({"LANG": "C"}, "fr"), ({"LANG": "C.UTF-8"}, "fr"), ({}, "fr")],
)  # fmt: skip
def test_nothing_is_said_of_a_locale(asked: dict[str, str], language: str) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    bare = {**kept, **asked, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-c", TRIAL], env=bare, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.split() == [language, "UTF-8"]
