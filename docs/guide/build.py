"""Draw the pictures of the guide again, from the program as it is, and renew its tables.

    python docs/guide/build.py [--fr | --en] [NAME…]     fenetre affiche…, all of them when none is named
    python docs/guide/build.py --tables                  the tables of keys and formats alone

Windows are painted on Qt's `offscreen` platform in an empty home, so that the pictures show
what a first start shows and nothing of this computer. Each picture is made in both languages.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={HERE / 'screen.json'}"
sys.path[:0] = [str(HERE), str(HERE.parent.parent)]

from PySide6.QtWidgets import QApplication  # noqa: E402

LANGUAGES = ("fr", "en")


def draw(name: str, language: str) -> None:
    """One picture, by a program of its own in an empty home."""
    from framing import keep
    from scenes import SCENES
    from stage import Stage

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        os.environ["SYSMAP_HOME"] = folder
        stage = Stage(Path(folder))
        image = SCENES[name](stage)
        print(f"{language}/{keep(HERE / 'pictures' / language / f'{name}.png', image)}", flush=True)
        stage.close()


def main(asked: list[str]) -> None:
    application = QApplication(["sysmap"])
    from scenes import SCENES
    from tables import renew

    from sysmap.app.program import dress
    from sysmap.i18n import use

    languages = [one for one in LANGUAGES if f"--{one}" in asked] or LANGUAGES
    names = [one for one in asked if not one.startswith("--")] or list(SCENES)
    for language in languages if "--tables" not in asked else ():
        use(language)
        dress(application)
        for name in names:
            draw(name, language)
    renew()


if __name__ == "__main__":
    main(sys.argv[1:])
