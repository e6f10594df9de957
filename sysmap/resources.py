"""Where the program's files are: fonts, icons, templates, words, examples, guide.

From a checkout they lie beside the package; from a wheel, inside it.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_DATA = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file or folder of `resources/`."""
    return _DATA.joinpath("resources", *parts)


def examples() -> list[Path]:
    """The example maps, in the order in which they are shown."""
    return sorted((_DATA / "examples").glob("*.sysmap"))


def guide_folder() -> Path:
    """The folder of the guide: a folder of pages for each language, and their pictures."""
    return _DATA / "docs" / "guide"
