"""The web page of a story, as a file and in a real browser."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sysmap.model import Page, SystemMap, View
from sysmap.poster import export_story
from tests import browser
from tests.poster.test_story import HOSTILE, hostile, told

needs_browser = pytest.mark.skipif(browser.found() is None, reason="no Chromium here")


class Markup(HTMLParser):
    """The tags of a page with their attributes, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.fixture
def page(canteen: SystemMap, tmp_path: Path) -> Path:
    map, pages = told(canteen)
    elements = {**map.elements, "a": map.elements["a"].evolve(description="Ce que disent les enfants.")}
    export_story(map.evolve(elements=elements), pages, tmp_path / "story.html")
    return tmp_path / "story.html"


def test_only_our_own_script_and_style_may_run_and_nothing_is_fetched(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    rules = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert rules
    assert "default-src 'none'" in rules[1]
    assert "unsafe" not in rules[1]
    for tag in ("script", "style"):
        inside = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.S)
        assert len(inside) == 1
        digest = base64.b64encode(hashlib.sha256(inside[0].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in rules[1]
    for _tag, attributes in Markup(text).tags:
        assert not {"src", "href", "style", "onclick", "onerror", "onload"} & attributes.keys()


def test_words_of_people_are_only_words(tmp_path: Path) -> None:
    export_story(hostile(), [Page(sentence=HOSTILE)], tmp_path / "story.html")
    found = Markup((tmp_path / "story.html").read_text(encoding="utf-8"))
    names = [tag for tag, _attributes in found.tags]
    assert names.count("script") == 2
    assert "img" not in names
    assert any(HOSTILE.split()[1] in words for words in found.words)


def test_all_of_the_map_is_there_in_words(page: Path, canteen: SystemMap) -> None:
    """For screen readers, for search, and where no script runs."""
    text = page.read_text(encoding="utf-8")
    said = " ".join(" ".join(Markup(text).words).split())
    for element in canteen.elements.values():
        assert element.label in said
    assert "Si « Qualité perçue des repas » augmente, « Fréquentation de la cantine » augmente aussi." in said
    assert "On revient." in said
    assert "Ce que disent les enfants." in said
    assert "CC BY-SA 4.0" in said


@pytest.fixture
def chromium(tmp_path: Path) -> Iterator[browser.Browser]:
    made = browser.Browser(tmp_path)
    yield made
    made.close()


def until(page: browser.Browser, expression: str) -> None:
    end = time.monotonic() + 60
    while not page.ask(expression):
        assert time.monotonic() < end, expression
        time.sleep(0.05)


NOW = "document.querySelector('#pages li.now').textContent.trim()"


@needs_browser
def test_the_pages_turn_by_keyboard_and_the_map_glides(page: Path, chromium: browser.Browser) -> None:
    chromium.open(page)
    assert chromium.ask("document.body.dataset.ready") == "yes"
    assert chromium.ask("document.querySelectorAll('#world svg path').length") > 40
    assert chromium.ask(NOW) == "Qu’est-ce qui remplit la cantine ?"
    before = chromium.ask("document.getElementById('world').style.transform")
    for _step in range(2):
        chromium.press("PageDown")
    assert chromium.ask(NOW).endswith("On mange mieux.")
    until(chromium, f"document.getElementById('world').style.transform !== {before!r}")
    chromium.press("PageUp")
    chromium.press("End")
    assert chromium.ask(NOW).startswith("Boucle")
    assert chromium.ask("document.querySelector('[title=\"Page suivante\"]').disabled") is True
    assert chromium.errors == []


@needs_browser
def test_search_opens_a_card_in_sentences(page: Path, chromium: browser.Browser) -> None:
    chromium.prefer(prefers_reduced_motion="reduce")
    chromium.open(page)
    chromium.press("/", "/")
    chromium.ask("document.activeElement.value = 'qualite percue'; "
                 "document.activeElement.dispatchEvent(new Event('input'))")  # fmt: skip
    assert chromium.ask("document.querySelectorAll('#found li').length") == 1
    chromium.press("Enter")
    card = chromium.ask("document.getElementById('card').innerText")
    assert "Ce que disent les enfants." in card
    assert "contribue à" in card or "augmente aussi" in card
    assert chromium.ask("document.getElementById('ring').style.display") == "block"
    chromium.press("Escape")
    assert chromium.ask("document.getElementById('card').hidden") is True
    assert chromium.errors == []


@needs_browser
def test_a_hand_pans_and_the_wheel_zooms_where_it_points(page: Path, chromium: browser.Browser) -> None:
    chromium.prefer(prefers_reduced_motion="reduce")
    chromium.open(page)
    where = "new DOMMatrix(getComputedStyle(document.getElementById('world')).transform)"
    width = "document.querySelector('#world svg').getBoundingClientRect().width"
    x, scale = chromium.ask(f"[{where}.e, {width}]")
    mouse = {"x": 600, "y": 400, "button": "left", "buttons": 1, "clickCount": 1}
    for kind, dx in (("mousePressed", 0), ("mouseMoved", 60), ("mouseMoved", 120), ("mouseReleased", 120)):
        chromium.call("Input.dispatchMouseEvent", {**mouse, "type": kind, "x": 600 + dx})
    until(chromium, f"Math.abs({where}.e - {x} - 120) < 2")
    chromium.call("Input.dispatchMouseEvent",
                  {"type": "mouseWheel", "x": 600, "y": 400, "deltaX": 0, "deltaY": -300})  # fmt: skip
    until(chromium, f"{width} > {scale} * 1.3")
    assert chromium.errors == []


@needs_browser
def test_a_click_tells_what_is_there(page: Path, chromium: browser.Browser) -> None:
    chromium.prefer(prefers_reduced_motion="reduce")
    chromium.open(page)
    # The place of an element on the screen, by the page's own data.
    at = chromium.ask("""(() => {
      const data = JSON.parse(document.getElementById('data').textContent);
      const one = data.elements.find(each => each[0] === 'f');
      const svg = document.querySelector('#world svg'), box = svg.getBoundingClientRect();
      const view = svg.viewBox.baseVal, s = box.width / view.width;
      const x = (one[1] + one[3]) / 2 - view.x, y = (one[2] + one[4]) / 2 - view.y;
      return [box.left + x * s, box.top + y * s];
    })()""")
    for kind in ("mousePressed", "mouseReleased"):
        chromium.call("Input.dispatchMouseEvent", {"type": kind, "x": at[0], "y": at[1], "button": "left",
                                                   "buttons": 1, "clickCount": 1})  # fmt: skip
    assert "Potager d’école" in chromium.ask("document.getElementById('card').innerText")


@needs_browser
def test_hostile_words_run_nothing_and_break_nothing(tmp_path: Path, chromium: browser.Browser) -> None:
    export_story(hostile(), [Page(sentence=HOSTILE), Page(view="v")], tmp_path / "story.html")
    chromium.ask("window.alert = () => { throw new Error('ran') }")
    chromium.open(tmp_path / "story.html")
    assert chromium.ask("document.body.dataset.ready") == "yes"
    assert "</script>" in chromium.ask(NOW)
    assert chromium.errors == []


@needs_browser
def test_a_view_that_shows_less(canteen: SystemMap, tmp_path: Path, chromium: browser.Browser) -> None:
    few = View(id="few", filter={"only": ("a", "b")})  # type: ignore[arg-type]
    map = canteen.evolve(views={"few": few})
    export_story(map, [Page(view="few"), Page()], tmp_path / "story.html")
    chromium.prefer(prefers_reduced_motion="reduce")
    chromium.open(tmp_path / "story.html")
    count = "document.querySelectorAll('#world svg path').length"
    part = chromium.ask(count)
    chromium.press("PageDown")
    assert chromium.ask(count) > part


def test_a_thousand_elements_stay_under_three_megabytes(tmp_path: Path) -> None:
    from benchmarks.maps import made

    map = made(1000)
    view = View(id="v", prominence=dict.fromkeys(list(map.elements)[:900], "context"))
    pages = [Page(sentence="Tout"), Page(view="v", sentence="Cent"), Page(sentence="Tout")]
    done = export_story(map.evolve(views=[view]), pages, tmp_path / "story.html")
    assert done.size < 3_000_000


def test_a_no_break_space_survives_on_the_page(canteen: SystemMap, tmp_path: Path) -> None:
    """« Le goût revient » : elle… » never begins a line with its colon."""
    said = "Boucle «\u00a0Le goût revient\u00a0»\u00a0: elle s’amplifie"
    export_story(canteen, [Page(view="v", sentence=said)], tmp_path / "a.html", language="fr")
    assert said in (tmp_path / "a.html").read_text(encoding="utf-8")
