"""A real browser for pages that the program writes: headless Chromium, spoken to through a pipe."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

JOIN = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 20) for end in sys.argv[1:3]]
for place, end in zip((3, 4), ends):
    os.dup2(end, place)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Chromium reads commands from 3 and answers on 4."""
NAMES = ("chromium", "chromium-browser", "google-chrome")


def found() -> str | None:
    """Where Chromium is, if it is here."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Browser:
    """One page of headless Chromium. `errors` are what its console complained of, rules included."""

    def __init__(self, folder: Path, width: int = 1280, height: int = 800) -> None:
        program = found()
        assert program is not None
        to_it, our_end = os.pipe()
        their_end, from_it = os.pipe()
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
                   f"--window-size={width},{height}", f"--user-data-dir={folder / 'profile'}")  # fmt: skip

        self._process = subprocess.Popen(
            [sys.executable, "-c", JOIN, str(to_it), str(from_it), program, *options, "about:blank"],
            pass_fds=(to_it, from_it), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_it)
        os.close(from_it)
        self._out, self._in = os.fdopen(our_end, "wb"), os.fdopen(their_end, "rb")
        self._number, self._left = 0, b""
        self.errors: list[str] = []
        self._loaded = False
        self._session = ""
        try:
            self._attach()
        except BaseException:
            self.close()
            raise

    def _attach(self) -> None:
        targets = self._call("Target.getTargets")["targetInfos"]
        page = next(one for one in targets if one["type"] == "page")
        attached = self._call("Target.attachToTarget", {"targetId": page["targetId"], "flatten": True})
        self._session = attached["sessionId"]
        for name in ("Page", "Runtime", "Log"):
            self.call(f"{name}.enable")

    def call(self, method: str, values: Mapping[str, Any] | None = None) -> Any:
        """A command of the DevTools protocol, on the page."""
        return self._call(method, values, self._session)

    def _call(self, method: str, values: Mapping[str, Any] | None = None, session: str = "") -> Any:
        self._number += 1
        said: dict[str, Any] = {"id": self._number, "method": method, "params": dict(values or {})}
        if session:
            said["sessionId"] = session
        self._out.write(json.dumps(said).encode() + b"\0")
        self._out.flush()
        while (heard := self._hear()).get("id") != self._number:
            pass
        assert "error" not in heard, heard
        return heard["result"]

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            more = os.read(self._in.fileno(), 1 << 20)
            assert more, "the browser has ended"
            self._left += more
        one, _zero, self._left = self._left.partition(b"\0")
        heard: dict[str, Any] = json.loads(one)
        self._note(heard.get("method", ""), heard.get("params", {}))
        return heard

    def _note(self, method: str, said: Mapping[str, Any]) -> None:
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Runtime.exceptionThrown":
            self.errors.append(str(said["exceptionDetails"].get("exception", {}).get("description")))
        elif method == "Log.entryAdded" and said["entry"]["level"] in ("error", "warning"):
            self.errors.append(said["entry"]["text"])

    def open(self, path: Path) -> None:
        """Load a file, and wait until it is there."""
        self._loaded = False
        self.call("Page.navigate", {"url": path.as_uri()})
        while not self._loaded:
            self._hear()

    def ask(self, expression: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        values = {"expression": expression, "returnByValue": True, "awaitPromise": True}
        found = self.call("Runtime.evaluate", values)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def press(self, key: str, text: str = "") -> None:
        """A key, as a person presses it."""
        for kind, typed in (("keyDown", text), ("keyUp", "")):
            self.call("Input.dispatchKeyEvent", {"type": kind, "key": key, "text": typed})

    def prefer(self, **features: str) -> None:
        """Media features: prefers_reduced_motion="reduce", prefers_color_scheme="dark"…"""
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", {"features": wanted})

    def picture(self, path: Path) -> None:
        """What is seen, as a PNG."""
        import base64

        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(20)
        self._out.close()
        self._in.close()
