"""Stories as pages: what each shows, what stays out, and the files that carry them away."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import sysmap
from sysmap.analysis import story_in_short, story_of_loops, story_of_stages
from sysmap.model import Card, Element, Filter, Link, Loop, Page, Stage, Story, SystemMap, View, Wording
from sysmap.poster import A4, WIDE, ExportError, export_story, scenes, slides_of
from sysmap.poster.story.slides import LEAST
from sysmap.storage import dumps
from tests.poster.conftest import SECRETS

KINDS = (".pdf", ".pptx", ".html")


def told(map: SystemMap) -> tuple[SystemMap, tuple[Page, ...]]:
    found = story_of_loops(map)
    return map.evolve(views={**map.views, **{view.id: view for view in found.views}}), found.pages


def words_of(path: Path) -> str:
    """Every word of a file, unzipped, inflated, and as it is."""
    data = path.read_bytes()
    parts = [data.decode("utf-8", "replace")]
    if path.suffix == ".pptx":
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            parts += [held.read(name).decode("utf-8", "replace") for name in held.namelist()]
    if path.suffix == ".pdf":
        reader = PdfReader(io.BytesIO(data))
        parts += [page.extract_text() for page in reader.pages]
        for start in range(len(data)):
            start = data.find(b"stream\n", start)
            if start < 0:
                break
            try:
                parts.append(zlib.decompressobj().decompress(data[start + 7 :]).decode("latin-1"))
            except zlib.error:
                continue
    return "\n".join(parts)


def test_a_loop_is_told_number_after_number(canteen: SystemMap) -> None:
    map, pages = told(canteen)
    made = scenes(map, pages)
    assert [scene.sentence for scene in made.scenes] == [
        "Qu’est-ce qui remplit la cantine ?", "Boucle R1 : «\u00a0Le goût revient\u00a0»",
        "On mange mieux.", "On revient.", "On achète mieux.",
        "Boucle «\u00a0Le goût revient\u00a0»\u00a0: elle s’amplifie (R).",
    ]  # fmt: skip
    assert [scene.number for scene in made.scenes] == [0, 0, 1, 2, 3, 0]
    second = made.scenes[3].figure
    assert [loop.record.links for loop in second.loops.values()] == [("ab", "bc")]
    assert made.scenes[2].figure.elements["c"].prominence == "background"
    assert made.scenes[3].figure.elements["c"].prominence == "essential"


def test_elements_stay_where_they_are_while_a_loop_is_told(canteen: SystemMap) -> None:
    map, pages = told(canteen)
    centres = [{id: one.box.centre for id, one in scene.figure.elements.items()}
               for scene in scenes(map, pages).scenes]  # fmt: skip
    assert all(found == centres[0] for found in centres)


@pytest.mark.parametrize("size", [WIDE, A4])
def test_sentences_and_told_words_are_read_from_the_last_row(examples: list[Path], size: Any) -> None:
    for path in examples:
        map, pages = told(sysmap.load(path))
        for slide in slides_of(scenes(map, pages), size):
            title = next(item for item in slide.sheet.items if item.role == "title")
            assert title.setting.points * 25.4 / 72 >= LEAST * slide.height - 1e-6
            for item in slide.sheet.items:
                box = item.box
                assert min(box.left, box.top) >= 0
                assert box.right <= slide.width + 0.01
                assert box.bottom <= slide.height + 0.01
            if slide.scene is not None and slide.scene.number:
                # Large enough, unless the two ends of one relation are too far apart to be seen so.
                close, seen = slide.scene.close, slide.area
                assert slide.scale * 15 >= 0.62 * LEAST * slide.height - 1e-6 or max(
                    close.width / seen.width, close.height / seen.height) > 0.99


def test_a_page_of_the_legend_ends_the_story(canteen: SystemMap) -> None:
    map, pages = told(canteen)
    last = slides_of(scenes(map, pages))[-1]
    said = " ".join(item.text for item in last.sheet.items if hasattr(item, "text"))
    for name in ("Facteur", "Levier", "Même sens", "Boucle racontée"):
        assert name in said


@pytest.mark.parametrize("suffix", KINDS)
def test_nothing_reserved_leaves_with_a_story(guarded: SystemMap, tmp_path: Path, suffix: str) -> None:
    """Secrets in every place of a map, and in the sentences that a story may hold."""
    label = guarded.elements["x"].label
    held = guarded.evolve(
        stories=[Story(id="other", name=label, pages=(Page(sentence=label),))],
        views={**guarded.views, "hidden": View(id="hidden", name=label)},
        stages=[Stage(id="s", name="Avant", date="2026-03-12T10:00", map=json.loads(dumps(guarded)))],
    )
    pages = (
        Page(sentence="La carte"), Page(sentence=f"Tout vient de « {label} »."),
        Page(stage="s", sentence="Avant"),
        Page(view="v", step=2, sentence="On revient.", notes=f"Ne pas nommer {label.upper()}."),
    )  # fmt: skip
    done = export_story(held, pages, tmp_path / f"story{suffix}")
    said = words_of(done.path).casefold()
    # A public element's description is on its card; the page says so of nothing else.
    secrets = [word for word in SECRETS if suffix != ".html" or word != SECRETS[5]]
    assert [word for word in secrets if word.casefold() in said] == []
    assert done.telling.unsaid == 2
    assert done.telling.kept > 0


def test_a_page_that_tells_a_reserved_loop_is_left_out(canteen: SystemMap, tmp_path: Path) -> None:
    map, pages = told(canteen)
    elements = {**map.elements, "b": map.elements["b"].evolve(visibility="group")}
    done = export_story(map.evolve(elements=elements), pages, tmp_path / "story.pdf")
    assert (done.pages, done.telling.left_out) == (1, 5)
    assert "On revient" not in words_of(done.path)


def test_a_story_of_what_is_reserved_writes_nothing(canteen: SystemMap, tmp_path: Path) -> None:
    elements = {id: e.evolve(visibility="group") for id, e in canteen.elements.items()}
    with pytest.raises(ExportError, match="réservé"):
        export_story(canteen.evolve(elements=elements), [Page(view="v", step=1)], tmp_path / "story.html")
    assert list(tmp_path.iterdir()) == []


def test_pdf_pages_have_their_exact_size_and_their_words(canteen: SystemMap, tmp_path: Path) -> None:
    map, pages = told(canteen)
    for name, size in (("16:9", WIDE), ("A4", A4)):
        done = export_story(map, pages, tmp_path / "story.pdf", size=name)
        reader = PdfReader(done.path)
        assert len(reader.pages) == 7
        for page in reader.pages:
            sides = float(page.trimbox.width) * 25.4 / 72, float(page.trimbox.height) * 25.4 / 72
            assert sides == pytest.approx(size, abs=0.1)
        if shutil.which("pdftotext"):
            command = ["pdftotext", "-raw", str(done.path), "-"]
            said = subprocess.run(command, capture_output=True, text=True).stdout
            assert "On mange mieux." in " ".join(said.split())


def _slides(path: Path) -> Any:
    from pptx import Presentation

    return Presentation(str(path)).slides


def test_a_slide_has_one_picture_an_editable_title_and_notes(canteen: SystemMap, tmp_path: Path) -> None:
    from pptx import Presentation

    map, pages = told(canteen)
    pages = (*pages[:2], pages[2].evolve(notes="Laisser un silence."))
    assert not any(s.has_notes_slide for s in _slides(export_story(map, pages, tmp_path / "bare.pptx").path))
    done = export_story(map, pages, tmp_path / "story.pptx", notes=True)
    show = Presentation(str(done.path))
    assert [slide.shapes.title.text for slide in show.slides] == [
        "Qu’est-ce qui remplit la cantine ?", "Boucle R1 : «\u00a0Le goût revient\u00a0»",
        "1. On mange mieux.", "Légende",
    ]  # fmt: skip
    for slide in show.slides:
        pictures = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert len(pictures) == 1
        assert pictures[0]._element.nvPicPr.cNvPr.get("descr")
    assert show.slides[2].notes_slide.notes_text_frame.text == "Laisser un silence."
    assert not show.slides[0].has_notes_slide


def test_shapes_are_boxes_with_their_words_and_joined_lines(canteen: SystemMap, tmp_path: Path) -> None:
    from pptx import Presentation

    done = export_story(canteen, [Page(sentence="La carte")], tmp_path / "story.pptx", shapes=True)
    shapes = list(Presentation(str(done.path)).slides[0].shapes)
    texts = {shape.text_frame.text for shape in shapes if shape.has_text_frame}
    assert {e.label for e in canteen.elements.values()} <= texts
    lines = [shape for shape in shapes if shape.shape_type == 9 or shape.element.tag.endswith("cxnSp")]
    assert len(lines) == len(canteen.links)
    assert all(line._element.find(".//{*}stCxn") is not None for line in lines)


def test_a_story_of_stages_shows_the_map_as_it_was(canteen: SystemMap) -> None:
    past = canteen.evolve(elements={"a": canteen.elements["a"]}, links=[], loops=[], views=[])
    stage = Stage(id="s", name="14 h 32", date="2026-03-12T14:32:00", map=json.loads(dumps(past)))
    map = canteen.evolve(stages=[stage])
    made = scenes(map, story_of_stages(map).pages)
    assert [len(scene.figure.elements) for scene in made.scenes] == [1, 6]
    assert made.scenes[0].sentence == "14 h 32 (12\u00a0mars\u00a02026)"
    broken = map.evolve(stages=[stage.evolve(map={"elements": 3})])
    assert len(scenes(broken, story_of_stages(map).pages).scenes) == 2


def test_a_map_without_story_has_a_page_for_each_told_loop_else_one(canteen: SystemMap) -> None:
    short = story_in_short(canteen)
    assert [(page.view, page.step) for page in short.pages] == [("v", 0)]
    assert len(story_in_short(SystemMap()).pages) == 1


HOSTILE = "</script><script>alert(1)</script> <img src=x onerror=alert(2)> ]]> & \" ' 🌱 שלום מפה \u202eevil"


def hostile() -> SystemMap:
    elements = [
        Element(id="a", label=HOSTILE, description=HOSTILE, keywords=(HOSTILE,)),
        Element(id="b", label="x" * 10_000, x=900), Element(id="c\"><b>", label="שלום עולם", y=400),
    ]  # fmt: skip
    links = [Link(id="ab", source="a", target="b", verb=HOSTILE), Link(id="bc", source="b", target="c\"><b>")]
    view = View(id="v", name=HOSTILE, filter=Filter(hidden=("gone",), shown=("lost",)), loop="nothing",
                prominence={"gone": "essential"}, folded=("nowhere",), trail=("none",))  # fmt: skip
    card = Card(title=HOSTILE, question=HOSTILE, licence=HOSTILE, authors=(HOSTILE,))
    loop = Loop(id="l", name=HOSTILE, links=("ab", "missing"))
    return SystemMap(card=card, elements=elements, links=links, views=[view], loops=[loop])  # type: ignore[arg-type]


@pytest.mark.parametrize("suffix", KINDS)
@pytest.mark.parametrize("which", ["hostile", "empty", "sentence"])
def test_odd_maps_make_whole_files(tmp_path: Path, suffix: str, which: str) -> None:
    map = SystemMap() if which == "empty" else hostile()
    long = "Une phrase qui n’en finit pas. " * 330 if which == "sentence" else HOSTILE
    pages = [
        Page(sentence=long, notes=HOSTILE), Page(view="v", sentence="", step=3), Page(view="lost", step=-1)
    ]  # fmt: skip
    done = export_story(map, pages, tmp_path / f"story{suffix}")
    assert done.pages == 3
    assert done.size > 1000


def test_an_audience_reads_its_own_words(canteen: SystemMap, tmp_path: Path) -> None:
    worded = canteen.elements["a"].evolve(wordings=(Wording(text="Bien manger", audience="Familles"),))
    view = View(id="w", name="Familles", audience="Familles")
    map = canteen.evolve(elements={**canteen.elements, "a": worded}, views={**canteen.views, "w": view})
    done = export_story(map, [Page(view="w", sentence="Pour vous")], tmp_path / "story.html")
    said = done.path.read_text(encoding="utf-8")
    assert "Bien manger" in said
    assert "Qualité perçue des repas" not in said


def test_english_pages_speak_english(canteen: SystemMap, tmp_path: Path) -> None:
    done = export_story(canteen, [Page(sentence="All of it")], tmp_path / "story.html", language="en")
    said = done.path.read_text(encoding="utf-8")
    assert '<html lang="en">' in said
    assert "This map says what a group shared" in said
    assert "Page suivante" not in said


def test_a_name_without_a_known_suffix_is_refused(canteen: SystemMap, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="pptx"):
        export_story(canteen, [Page()], tmp_path / "story.docx")
