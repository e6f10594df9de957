"""What was just written stays in sight on a map that grows, and no hand's own view is moved by it."""

from __future__ import annotations

import pytest

from tests.app.person import Person, until

WORDS = ("Clients", "Producteurs", "Étals", "Commune", "Parking", "Navette", "Prix", "Animation",
         "Vente directe", "Concurrence", "Horaires", "Bus", "Terrasses", "Loyers", "Logements",
         "Place ombragée")  # fmt: skip


@pytest.fixture
def small(person: Person) -> Person:
    person.shell.settings.motion = False
    person.shell.resize(1093, 584)
    person.begin()
    until(lambda: person.desk.view._painted)
    return person


def out_of_sight(person: Person) -> list[str]:
    view = person.desk.view
    seen = view.camera.area(view.width(), view.height())
    boxes = {e.label: person.desk.box(e.id) for e in person.map.elements.values()}
    return [label for label, box in boxes.items()
            if not (box.left >= seen.left and box.right <= seen.right
                    and box.top >= seen.top and box.bottom <= seen.bottom)]  # fmt: skip


def test_sixteen_elements_stay_in_sight_and_readable(small: Person) -> None:
    for word in WORDS:
        small.write(f"f: {word}")
        assert out_of_sight(small) == []
    assert small.desk.view.camera.scale >= 0.6


def test_the_map_moves_seldom(small: Person) -> None:
    cameras = set()
    for word in WORDS:
        small.write(f"f: {word}")
        cameras.add(small.desk.view.camera)
    assert len(cameras) <= 5


def test_a_view_chosen_by_hand_keeps_its_scale(small: Person) -> None:
    small.write("f: Un")
    small.desk.view.zoom_to(1.5)
    for word in WORDS:
        small.write(f"f: {word}")
        assert small.desk.view.camera.scale == pytest.approx(1.5)
        assert small.element(word).label not in out_of_sight(small)


def test_a_list_that_was_pasted_is_seen_whole(small: Person) -> None:
    small.desk.capture.offer_list("\n".join(WORDS))
    from sysmap.app.capture.listing import ListPreview

    small.desk.findChild(ListPreview).accept()
    assert len(small.map.elements) == len(WORDS)
    assert out_of_sight(small) == []


def test_with_motion_it_ends_in_the_same_place(small: Person) -> None:
    small.shell.settings.motion = True
    for word in WORDS[:11]:
        small.write(f"f: {word}")
    until(lambda: small.desk.view.settled)
    assert out_of_sight(small) == []


def test_the_arc_of_a_relation_that_was_just_written_is_seen_whole(small: Person) -> None:
    for word in WORDS[:12]:
        small.write(f"f: {word}")
    for end in WORDS[1:12]:
        small.write(f"{WORDS[0]} > {end} +")
        view = small.desk.view
        seen = view.camera.area(view.width(), view.height())
        box = small.desk.box(list(small.map.links)[-1])
        assert box.top >= seen.top
        assert box.left >= seen.left
        assert box.right <= seen.right
        assert box.bottom <= seen.bottom
