"""`sysmap --self-test`: the program tries itself, one line a check, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sysmap.cli.poster import exporter
from sysmap.cli.self_checks import Check, Failed, checks
from sysmap.cli.streams import finish, say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, FOUND, WordsError
from sysmap.i18n import _, _n, language

PATIENCE = 120
"""Seconds given to the window; a machine that is busy is slow, a window that hangs never ends."""
OWN = ("SYSMAP_HOME", "HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA")


def self_test(words: Sequence[str]) -> int:
    """Try everything; 1 when something failed."""
    for word in words:
        if word != "--no-window":
            raise WordsError(_("« {word} » n’est pas une option de « --self-test ».").format(word=word))
    asked_platform = os.environ.get("QT_QPA_PLATFORM")
    with _empty_home() as home:
        if exporter() is None:
            return CANNOT_WRITE
        said = [_tried(check) for check in checks(home)]
        if not words:
            said += [_shown(name, sentence) for name, sentence in _window(asked_platform)]
    failed = said.count(False)
    say(_n("{n} vérification", "{n} vérifications", len(said)) + ", "
        + _n("{n} échec.", "{n} échecs.", failed) + "\n")  # fmt: skip
    return FOUND if failed else DONE


def _tried(check: Check) -> bool:
    try:
        check.do()
    except Failed as failed:
        return _shown(check.name, str(failed))
    except Exception as error:  # whatever goes wrong is what is to be told
        return _shown(check.name, f"{type(error).__name__} {error}".strip())
    return _shown(check.name, "")


def _shown(name: str, failure: str) -> bool:
    """One line; whether all is well."""
    sentence = " ".join(failure.split())
    say(f"✗ {name}" + _(" : ") + f"{sentence}\n" if failure else f"✓ {name}\n")
    finish()
    return not failure


def _window(platform: str | None) -> list[tuple[str, str]]:
    """What was tried in a window, by a child: where Qt finds no display it ends the whole process."""
    from sysmap.children import TRY_WINDOW, child_command
    from sysmap.cli.program import has_display

    environment = {**os.environ}
    del environment["QT_QPA_PLATFORM"]
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    name = _("fenêtre")
    if not has_display(environment):
        environment["QT_QPA_PLATFORM"] = "offscreen"
        name = _("fenêtre (sans écran)")
    try:
        done = subprocess.run(child_command(TRY_WINDOW), input=language().encode(), env=environment,
                              capture_output=True, timeout=PATIENCE, check=False)  # fmt: skip
    except subprocess.TimeoutExpired:
        return [(name, _("Elle ne répond pas."))]
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith(b"[")]
    found = [(f"{name}" + _(" : ") + str(step), str(failure)) for step, failure in lines]
    if done.returncode != 0:
        found.append((name, done.stderr.decode("utf-8", "replace").strip() or str(done.returncode)))
    return found


@contextmanager
def _empty_home() -> Iterator[Path]:
    """A folder that stands for everything one's own while this lasts."""
    before = {name: os.environ.get(name) for name in OWN}
    with tempfile.TemporaryDirectory(prefix="sysmap-", ignore_cleanup_errors=True) as folder:
        os.environ.update(dict.fromkeys(OWN, folder))
        try:
            yield Path(folder)
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                if value is not None:
                    os.environ[name] = value
