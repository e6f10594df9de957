"""Réglages, the charter of the house, the profile, and the one question about a licence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton

from sysmap.app import settings as stored
from sysmap.app.card.licence import LicenceQuestion, to_be_asked
from sysmap.app.preferences import house, open_charter, open_settings, profile
from sysmap.app.preferences.choices import choices, groups
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.i18n import use
from sysmap.interchange import charter_of, template_of
from sysmap.model import Card, Element, Kind, SystemMap
from sysmap.storage import CHARTER, charters, default_folder, keep_charter, keep_template, own_templates, save
from tests.app.person import Person, wait


@pytest.fixture
def desk(shell: Shell, examples: list[Path]) -> Any:
    assert shell.open(examples[3], lent=True)
    return shell.desk


def test_every_choice_says_why_in_both_languages_and_has_the_value_of_a_new_home() -> None:
    for tongue in ("fr", "en"):
        use(tongue)
        rows = choices()
        assert len({row.field for row in rows}) == len(rows) <= 14
        for row in rows:
            assert row.why.endswith("."), row.field
            assert row.why.count(". ") == 0, row.field
            if row.values:
                assert row.first() in [value for value, _said in row.values], row.field
    assert all(group.words and group.rows for group in groups())


def test_a_choice_is_kept_and_seen_at_once(desk: Any, shell: Shell) -> None:
    desk.do("settings")
    window = open_settings(shell)
    window.rows["theme"].control.button("2").click()
    assert shell.settings.theme == "contrast"
    assert stored.load().theme == "contrast"
    assert desk.view.scene.theme.name == "contrast"


def test_the_language_changes_everywhere_and_the_window_stays(desk: Any, shell: Shell) -> None:
    window = open_settings(shell)
    window.rows["language"].control.button("2").click()
    wait(2)
    assert window.windowTitle() == "Settings"
    assert shell.settings.language == "en"
    window.rows["language"].control.button("1").click()
    wait(2)
    assert window.windowTitle() == "Réglages"


def test_the_original_settings_come_back_and_can_be_left_again(desk: Any, shell: Shell) -> None:
    shell.settings.motion, shell.settings.theme = False, "room"
    window = open_settings(shell)
    assert window.reset.isEnabled()
    window.reset.click()
    assert (shell.settings.motion, shell.settings.theme) == (True, "paper")
    assert window.back.isVisible()
    window.back.click()
    assert (shell.settings.motion, shell.settings.theme) == (False, "room")
    assert not window.back.isVisible()


def test_new_maps_go_where_was_chosen_while_that_folder_is_there(shell: Shell, tmp_path: Path) -> None:
    window = open_settings(shell)
    window.rows["maps_folder"]._chosen(str(tmp_path))
    assert default_folder() == tmp_path
    window.rows["maps_folder"]._chosen(str(tmp_path / "clé retirée"))
    assert default_folder() != tmp_path / "clé retirée"
    window.rows["maps_folder"]._chosen("")


def test_everything_in_the_window_has_a_name_and_is_reached_by_keyboard(shell: Shell) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractButton, QComboBox

    window = open_settings(shell)
    for control in (*window.findChildren(QAbstractButton), *window.findChildren(QComboBox)):
        if not control.isVisibleTo(window):
            continue
        assert control.accessibleName() or getattr(control, "text", str)(), control
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_place_of_the_settings_is_said(shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sysmap.app.preferences import window

    assert str(home) in window.where_kept()
    monkeypatch.setattr(window, "portable_folder", lambda: home)
    assert "à côté du programme" in window.where_kept()


# The charter


def test_a_charter_is_made_from_a_map_and_given_to_another_in_one_step(
    desk: Any, shell: Shell, examples: list[Path]
) -> None:
    window = open_charter(shell)
    window.make.click()
    assert "nom" in window.said.text()
    window.name.setText("Pays de Vimy")
    window.make.click()
    assert [kept.name for kept in charters()] == ["Pays de Vimy"]
    assert shell.settings.charter == charters()[0].id

    with desk.editor.transaction("autre") as draft:
        draft.set(card=draft.card.evolve(licence=""))
        draft.put(Kind(id="levier", names={"fr": "Appui"}, shape="box"))
    before = desk.editor.map
    assert "licence" in window.would.text()
    window.apply.click()
    assert desk.editor.map.card.licence == "CC BY-SA 4.0"
    assert desk.editor.map.kinds["levier"].name("fr") == "Levier"
    assert "suit déjà" in window.would.text()
    desk.editor.undo()
    assert desk.editor.map == before


def test_new_maps_have_the_look_of_the_house_unless_it_is_switched_off(shell: Shell) -> None:
    ours = SystemMap(id="m", kinds=[Kind(id="enjeu", names={"fr": "Défi"}, shape="hexagon", hue="plum")],
                     card=Card(authors=("Pays",), licence="CC BY 4.0"))  # fmt: skip
    shell.settings.charter = keep_charter(charter_of(ours, "Pays")).id
    plain = SystemMap(id="n")
    assert house.dressed(shell.settings, plain).kinds["enjeu"].name("fr") == "Défi"
    shell.settings.charter_on_new = False
    assert house.dressed(shell.settings, plain) == plain
    shell.settings.charter, shell.settings.charter_on_new = "gone", True
    assert house.dressed(shell.settings, plain) == plain


def test_a_received_charter_opens_as_one_and_its_pictures_pass_the_child(
    desk: Any, shell: Shell, tmp_path: Path
) -> None:
    import base64
    import hashlib

    from sysmap.model import Charter, Image

    broken = base64.b64encode(b"\x89PNG\r\n\x1a\nnothing").decode()
    id = hashlib.sha256(base64.b64decode(broken)).hexdigest()
    charter = SystemMap(id="x", images=[Image(id=id, name="faux", data=broken)], card=Card(logos=(id,)),
                        kinds=[Kind(id="enjeu", names={"fr": "Défi"}, hue="#FFF2B0")],
                        charter=Charter(id="h", name="Voisins"))  # fmt: skip
    path = tmp_path / f"voisins{CHARTER}"
    save(charter, path)
    was = desk.editor.map
    assert shell.open(path)
    assert desk.editor.map is was
    window = open_charter(shell)
    assert "faux" in window.said.text()
    assert "trop pâle" in window.said.text()
    assert charters()[0].charter.card.logos == ()
    shell.open(tmp_path / f"absente{CHARTER}")


def test_a_house_colour_is_typed_by_its_code_drawn_and_undone(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QInputDialog

    from sysmap.app.inspector.fields import Pick
    from sysmap.app.notation.house_colour import ASK
    from sysmap.app.notation.rows import KindRow
    from sysmap.drawing import PAPER

    row = KindRow(desk, "levier")
    pick = next(one for one in row.findChildren(Pick) if one.findData(ASK) >= 0)
    for typed, kept in (("#8a1538", "#8A1538"), ("zut", "#8A1538"), ("#FFF2B0", None)):
        monkeypatch.setattr(QInputDialog, "getText", lambda *_a, said=typed, **_k: (said, True))
        pick.setCurrentIndex(pick.findData(ASK))
        pick.activated.emit(pick.currentIndex())
        now = desk.editor.map.kinds["levier"].hue
        assert now == kept if kept else now not in ("#FFF2B0", "#8A1538")
        assert pick.currentData() == now
    assert PAPER.hue("#8A1538").strong == "#8A1538"
    desk.editor.undo()
    assert desk.editor.map.kinds["levier"].hue == "#8A1538"
    row.deleteLater()


# The profile


def test_a_profile_takes_settings_templates_and_charters_and_nothing_private(
    shell: Shell, tmp_path: Path, examples: list[Path]
) -> None:
    from sysmap.storage import load

    map = load(examples[3])
    keep_template(template_of(map, "Notre forme"))
    kept = keep_charter(charter_of(map, "Maison"))
    mine = Settings(theme="contrast", motion=False, recent=["/chez/moi/secret.sysmap"], own=["m-secret"],
                    folder="/chez/moi", maps_folder="/chez/moi/cartes", charter=kept.id)  # fmt: skip
    path = profile.write(mine, tmp_path / "clé")
    assert path.name == "clé.sysmap-profil"
    words = path.read_text(encoding="utf-8")
    assert "secret" not in words
    assert "/chez/moi" not in words

    own_templates()[0].path.unlink()
    kept.path.unlink()
    window = open_settings(shell)
    window.bring_from(path)
    assert shell.settings.theme == "contrast"
    assert not shell.settings.motion
    assert [own.template.name("fr") for own in own_templates()] == ["Notre forme"]
    assert [one.name for one in charters()] == ["Maison"]
    assert shell.settings.charter == kept.id
    assert "1 modèle" in window.said.text()
    window.back.click()
    assert shell.settings.theme == "paper"


def test_a_profile_opened_like_a_map_offers_itself_and_takes_nothing(shell: Shell, tmp_path: Path) -> None:
    path = profile.write(Settings(language="fr", theme="contrast"), tmp_path / "clé")
    assert not shell.open(path)
    wait(2)
    (banner,) = shell.banners.shown()
    assert banner.sentence == "«\xa0clé.sysmap-profil\xa0» contient des réglages, pas une carte."
    assert shell.settings.theme == "paper"
    (take,) = (one for one in banner.findChildren(QPushButton) if one.text() == "Reprendre ces réglages")
    take.click()
    wait(2)
    assert shell.settings.theme == "contrast"
    open_settings(shell).close()


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff\xfe", b"{" * 5000, b'{"sysmap_profile": "x"}'],
                         ids=("empty", "list", "bytes", "deep", "type"))  # fmt: skip
def test_what_is_no_profile_is_refused_in_words(shell: Shell, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.sysmap-profil"
    path.write_bytes(data)
    window = open_settings(shell)
    window.bring_from(path)
    assert "n’est pas un profil" in window.said.text()


def test_a_hostile_profile_changes_only_what_the_table_offers(shell: Shell, tmp_path: Path) -> None:
    tree = {"sysmap_profile": 99, "settings": {
        "theme": "evil", "motion": 0, "recent": ["/etc/passwd"], "maps_folder": "/etc", "typography": [],
        "language": "../../x", "own": ["a"], "charter": "x" * 9999},
        "templates": [3, {"format": 1, "elements": [], "links": []}, None], "charters": {"a": 1}}  # fmt: skip
    path = tmp_path / "x.sysmap-profil"
    path.write_text(json.dumps(tree), encoding="utf-8")
    taken = profile.take(path)
    assert taken.chosen == {}
    assert (taken.templates, taken.charters) == (0, 0)
    assert len(taken.notices) == 1


# The licence


def test_the_licence_is_asked_where_a_map_first_leaves_and_only_once(desk: Any, person: Person) -> None:
    with desk.editor.transaction("sans licence") as draft:
        draft.set(card=draft.card.evolve(licence=""))
    desk.do("public")
    asked = desk._windows["public"].findChildren(LicenceQuestion)[0]
    assert asked.isVisible()
    asked.later.click()
    assert not asked.isVisible()
    assert desk.editor.map.card.licence == ""
    desk.do("poster")
    wait(2)
    assert not desk._windows["poster"].findChildren(LicenceQuestion)[0].isVisible()
    desk.editor.undo()
    assert asked.isVisible()
    asked.yes.click()
    assert desk.editor.map.card.licence == "CC BY-SA 4.0"
    assert not to_be_asked(desk.editor.map)
    desk.editor.undo()
    asked.other.click()
    assert desk._windows["card"].isVisible()
    assert desk.editor.map.card.licence == ""


def test_nothing_is_asked_of_an_empty_map_nor_of_one_that_says_its_licence() -> None:
    assert not to_be_asked(SystemMap(id="m"))
    one = [Element(id="e", label="Parents")]
    assert to_be_asked(SystemMap(id="m", elements=one))
    assert not to_be_asked(SystemMap(id="m", elements=one, card=Card(licence="CC0 1.0")))


def test_a_charter_is_forgotten_and_taken_back(shell: Shell, person: Person) -> None:
    person.begin()
    person.write("Budget")
    kept = house.make_charter(shell.desk, "Pays de Vimy")
    window = open_charter(shell)
    assert window.pick.currentText() == "Pays de Vimy"
    before = person.map
    window.forget_button.click()
    assert charters() == ()
    assert shell.settings.charter == ""
    assert not window.forget_button.isEnabled()
    assert person.map == before
    window.take_back.click()
    assert [one.id for one in charters()] == [kept.id]
    assert shell.settings.charter == kept.id
    assert not window.take_back.isVisible()
    window.close()


def test_what_is_opened_includes_charters_and_settings(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "sysmap.app.saving.opening.QFileDialog.getOpenFileName",
        lambda *said: (asked.append(said[-1]), ("", ""))[1],
    )
    shell.choose_file()
    first = asked[0].split(";;")[0]
    assert "*.sysmap-charte" in first
    assert "*.sysmap-profil" in first
