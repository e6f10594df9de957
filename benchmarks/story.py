"""The web page of a story in a real browser: its size, how soon it is there, what panning costs a frame.

    python -m benchmarks.story [ELEMENTS]

Headless Chromium draws in software here: no machine of a town hall is slower. A hand pans the map
for three seconds by the same pointer events that a mouse sends; the times between frames are counted.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PAN = """
new Promise(done => {
  const map = document.getElementById("map"), times = [], box = map.getBoundingClientRect();
  const at = { x: box.left + 400, y: box.top + 250 };
  const send = (name, x, y) => map.dispatchEvent(new PointerEvent(name, {
    bubbles: true, clientX: x, clientY: y, pointerId: 1, isPrimary: true, button: 0, buttons: 1 }));
  for (let i = 0; i < ZOOMS; i++) map.dispatchEvent(new WheelEvent("wheel", {
    bubbles: true, cancelable: true, deltaY: -120, clientX: at.x, clientY: at.y }));
  let last = 0, n = 0;
  const step = now => {
    if (last) times.push(now - last);
    last = now;
    n++;
    send("pointermove", at.x + 200 * Math.sin(n / 15), at.y + 120 * Math.sin(n / 11));
    if (n < 150) { requestAnimationFrame(step); return; }
    send("pointerup", at.x, at.y);
    times.sort((a, b) => a - b);
    const part = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    done([times.length, part(.5), part(.95), part(1)]);
  };
  setTimeout(() => { send("pointerdown", at.x, at.y); requestAnimationFrame(step); }, 1500);
})
"""
ZOOMED = (0, 6, 12)
"""Turns of the wheel before the hand pans: the whole map, a part of it, near its words."""


def page(elements: int, folder: Path) -> Path:
    """A map of so many elements as a story of four pages."""
    from PySide6.QtGui import QGuiApplication

    from benchmarks.maps import hub_of, made
    from sysmap.model import Page, View
    from sysmap.poster import export_story

    global _application
    _application = QGuiApplication.instance() or QGuiApplication(["story"])
    map = made(elements)
    hub = hub_of(map)
    near = {k.target for k in map.links.values() if k.source == hub} | {hub}
    view = View(id="v", name="Le moyeu", prominence={id: "context" for id in map.elements if id not in near})
    map = map.evolve(views=[view])
    pages = [Page(sentence="Toute la carte"), Page(view="v", sentence="Le moyeu et ses voisins"),
             Page(sentence="Et le reste"), Page(view="v", sentence="Ce qui compte")]  # fmt: skip
    started = time.perf_counter()
    done = export_story(map, pages, folder / "story.html")
    took = time.perf_counter() - started
    sys.stdout.write(f"{elements} elements: {done.size / 1e6:.2f} MB, written in {took:.1f} s\n")
    return done.path


_application: object = None


def measure(path: Path, folder: Path) -> list[str]:
    """How soon the page answers, then frames while a hand pans: median, 19 in 20, the worst."""
    from tests.browser import Browser, found

    if found() is None:
        return ["no Chromium here: nothing measured"]
    browser = Browser(folder)
    try:
        browser.open(path)
        ready = browser.ask("performance.getEntriesByType('navigation')[0].loadEventEnd")
        said = [f"there after {ready:.0f} ms"]
        for zooms in ZOOMED:
            frames, median, most, worst = browser.ask(PAN.replace("ZOOMS", str(zooms)))
            said.append(f"panned, {zooms:2d} turns nearer: {frames} frames, median {median:.1f} ms, "
                        f"95 % under {most:.1f}, worst {worst:.1f}")  # fmt: skip
        return said
    finally:
        browser.close()


def main() -> None:
    elements = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sys.stdout.write("\n".join(measure(page(elements, folder), folder)) + "\n")


if __name__ == "__main__":
    main()
