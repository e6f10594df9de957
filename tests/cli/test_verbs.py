"""What each verb does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sysmap.cli import check as check_verb
from sysmap.cli.poster import ATTACH, SIZES, poster_of
from sysmap.model import Element, Poster, SystemMap, View
from sysmap.storage import dumps, load, read, save, templates


def test_new_makes_a_map_of_each_template(run: Callable[..., Any], tmp_path: Path) -> None:
    for template in templates():
        path = tmp_path / f"{template.id}.sysmap"
        ran = run(
            "new",
            path,
            "--template",
            template.id,
            "--title",
            "Eau",
            "--question=Qui décide ?",
            "--territory",
            "Vimy",
        )
        assert (ran.code, ran.out, ran.err) == (0, f"{path}\n", "")
        map = load(path)
        assert (map.card.title, map.card.question, map.card.territory.name) == ("Eau", "Qui décide ?", "Vimy")
        assert map.template == template.id
        assert map.id
        assert run("check", path).code == 0


def test_new_in_a_folder_names_the_file(run: Callable[..., Any], tmp_path: Path) -> None:
    ran = run("new", tmp_path, "--question", "Qui décide ?", "--territory", "Vimy", "--lang", "en")
    (path,) = tmp_path.iterdir()
    assert path.name.startswith("Vimy – Qui décide – 20")
    assert ran.out == f"{path}\n"
    assert load(path).language == "en"


def test_check_of_each_example_gives_notes_only(run: Callable[..., Any], examples: list[Path]) -> None:
    for path in examples:
        ran = run("check", path)
        assert ran.code == 0
        assert ran.out.startswith(f"{path.name}\u00a0: 0 erreur, 0 avertissement, ")


def test_check_tells_what_is_wrong_and_the_code_says_so(run: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "carte.sysmap"
    elements = [{"id": "a"}, {"id": "a", "x": 1e9}]
    links = [{"id": "l", "source": "a", "target": "z"}]
    path.write_text(json.dumps({"format": 1, "elements": elements, "links": links}), encoding="utf-8")
    before = path.read_bytes()
    ran = run("check", path, "--json")
    assert ran.code == 1
    report = json.loads(ran.out)
    assert {finding["code"] for finding in report["errors"]} == {"duplicate_ids", "dangling"}
    assert {finding["code"] for finding in report["warnings"]} == {"clamped", "empty_label"}
    assert (report["elements"], report["links"], report["file"]) == (2, 0, "carte.sysmap")
    for level in ("errors", "warnings", "notes"):
        for finding in report[level]:
            assert set(finding) == {"code", "sentence", "ids"}
    assert path.read_bytes() == before
    assert run("check", path).out.count("Erreur\u00a0: ") == 2


def test_check_speaks_the_language_asked(run: Callable[..., Any], vimy: Path) -> None:
    report = json.loads(run("--lang", "en", "check", vimy, "--json").out)
    assert all("«" not in finding["sentence"].split("“")[0] for finding in report["notes"])
    assert "hypotheses" in " ".join(finding["sentence"] for finding in report["notes"])


def test_every_notice_graver_than_a_note_is_one_that_exists() -> None:
    from sysmap.storage.noticed import FRENCH

    assert check_verb.NOTICES.keys() <= FRENCH.keys()


def test_text_goes_to_the_screen_or_to_a_file(run: Callable[..., Any], vimy: Path, tmp_path: Path) -> None:
    shown = run("text", vimy)
    path = tmp_path / "vimy.txt"
    assert run("text", vimy, "-o", path) == (0, "", "")
    assert path.read_text(encoding="utf-8") == shown.out
    assert "Qu’est-ce qui fait avancer" in shown.out


def test_what_was_unusual_in_the_input_is_said_on_standard_error(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "neuve.sysmap"
    path.write_text('{"format":9,"readable_from":1,"elements":[],"links":[],"zest":1}', encoding="utf-8")
    ran = run("text", path)
    assert ran.code == 0
    assert "zest" in ran.err
    assert "zest" not in ran.out


@pytest.mark.parametrize("suffix", ["pdf", "svg", "png"])
def test_a_poster_holds_the_map_it_shows(
    run: Callable[..., Any], app: object, vimy: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"affiche.{suffix}"
    ran = run("poster", vimy, "-o", out, "--size", "A4", "--orientation", "landscape", "--dpi", "60")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(str(out))
    assert read(out).map.elements.keys() == load(vimy).elements.keys()
    assert run("poster", vimy, "-o", out, "--size", "A4", "--attach", "none", "--dpi", "60").code == 0
    assert run("check", out).code == 3


def test_a_poster_says_what_stays_out(run: Callable[..., Any], app: object, tmp_path: Path) -> None:
    path = tmp_path / "carte.sysmap"
    secret = Element(id="s", label="À nous", visibility="group")
    save(SystemMap(elements={"a": Element(id="a", label="À tous"), "s": secret}), path)
    out = tmp_path / "affiche.svg"
    assert (
        "1 élément ou relation réservé n’y figure pas." in run("poster", path, "-o", out, "--size", "A4").out
    )
    assert "À nous" not in dumps(read(out).map)
    assert "complète" in run("poster", path, "-o", out, "--size", "A4", "--attach", "full").out
    assert "À nous" in dumps(read(out).map)


def test_a_poster_that_cannot_be_written_leaves_the_old_one(
    run: Callable[..., Any], app: object, vimy: Path, tmp_path: Path
) -> None:
    ran = run("poster", vimy, "-o", tmp_path / "absent" / "x.pdf", "--size", "A4")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.count("\n") == 1


VALUES: dict[str, Any] = {"view": None, "size": None, "orientation": None, "copier": False}


def test_the_words_change_the_map_s_own_poster() -> None:
    own = Poster(id="p", view="v", title="Mon titre", orientation="portrait")
    map = SystemMap(posters={"p": own}, views={"v": View(id="v", name="Essentiel")})
    assert poster_of(map, VALUES) == own
    larger = poster_of(map, {**VALUES, "size": ("A0", None, None), "orientation": "landscape"})
    assert (larger.size, larger.orientation, larger.title) == ("A0", "landscape", "Mon titre")
    free = poster_of(map, {**VALUES, "size": ("free", 700.0, 1000.0)})
    assert (free.size, free.width, free.height, free.orientation) == ("free", 700, 1000, "portrait")


def test_a_view_is_found_by_name_or_id_and_an_unknown_one_is_wrong_words(
    run: Callable[..., Any], tmp_path: Path
) -> None:
    map = SystemMap(views={"v": View(id="v", name="Essentiel")})
    assert poster_of(map, {**VALUES, "view": "Essentiel"}).view == "v"
    assert poster_of(map, {**VALUES, "view": "v"}).view == "v"
    save(map, tmp_path / "carte.sysmap")
    ran = run("poster", tmp_path / "carte.sysmap", "-o", tmp_path / "x.pdf", "--view", "Rêve")
    assert ran.code == 2
    assert "Essentiel" in ran.err


def test_papers_and_attachments_are_those_of_the_poster() -> None:
    from sysmap import poster

    assert set(SIZES) == set(poster.PAPERS) - {"free"}
    assert set(ATTACH) == set(poster.ATTACH)


def test_reading_then_saving_a_map_as_a_library(tmp_path: Path, vimy: Path) -> None:
    import sysmap

    map = sysmap.load(vimy)
    sysmap.save(map, tmp_path / "copie.sysmap")
    assert (tmp_path / "copie.sysmap").read_bytes() == vimy.read_bytes()
    assert isinstance(map, sysmap.SystemMap)


def test_the_map_inside_a_poster_is_as_sound_as_the_map(
    run: Callable[..., Any], app: object, vimy: Path, tmp_path: Path
) -> None:
    out = tmp_path / "affiche.svg"
    assert run("poster", vimy, "-o", out, "--size", "A3").code == 0
    assert run("check", out).code == 0
