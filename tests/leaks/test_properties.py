"""What files say of who made them and where: nothing but the authors whom the map's card names.

The person, the computer, the home and the folders have secret names here, and every format is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from sysmap import interchange, poster
from sysmap.app.preferences.profile import packed
from sysmap.app.settings import Settings
from sysmap.interchange.charters import charter_of
from sysmap.interchange.formats import FORMATS
from sysmap.poster import export, export_story, sheets
from sysmap.storage import keep_charter, load, save
from tests.leaks.conftest import Planted
from tests.leaks.looking import words_in
from tests.leaks.planting import NEVER
from tests.leaks.test_leaks import leaked, poster_of


@pytest.fixture(scope="module")
def made(planted: Planted, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """Every kind of file, made from a map that lies in a folder with a secret name, by that person."""
    place = tmp_path_factory.mktemp("made") / planted.secrets.word("path of the map", NEVER)
    home = place / planted.secrets.word("path of the home", NEVER)
    home.mkdir(parents=True)
    person = planted.secrets.word("user name of the person", NEVER)
    computer = planted.secrets.word("name of the computer", NEVER)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "SYSMAP_HOME"):
            patch.setenv(name, str(home))
        for name in ("USER", "LOGNAME", "USERNAME"):
            patch.setenv(name, person)
        patch.setattr("getpass.getuser", lambda: person)
        for name in ("platform.node", "socket.gethostname"):
            patch.setattr(name, lambda: computer)
        patch.chdir(place)
        yield written(planted, place)


def written(planted: Planted, place: Path) -> dict[str, bytes]:
    map = load(save(planted.map, place / "carte.sysmap").path)
    public = interchange.public(map).map
    found = {"public.sysmap": save(public, place / "public.sysmap").path.read_bytes()}
    for name in ("a.pdf", "a.svg", "a.png"):
        found[name] = export(map, poster_of(planted), place / name, dpi=60).path.read_bytes()
    for name in ("récit.pdf", "récit.pptx", "récit.html"):
        found[name] = export_story(map, map.stories["s"].pages, place / name).path.read_bytes()
    for form in (".docx", ".html", ".txt"):
        found[f"texte{form}"] = interchange.text_in_form(map, "fr", form)
    found["lecture.docx"] = sheets.reading_docx(map, "fr")
    found["fiches.pdf"] = sheets.as_pdf(map, sheets.element_cards(map, "fr"))
    found["carnet.svg"] = poster.show(map).svg.encode()
    found |= {f"x.{row.id}": row.write(public, interchange.Account()) for row in FORMATS if row.writes}
    keep_charter(charter_of(map, "Maison"))
    found["x.sysmap-profil"] = packed(settings(planted))
    return found


def settings(planted: Planted) -> Settings:
    """Settings that know every folder, recent map and map of ours."""
    made = Settings()
    for field in fields(made):
        now, secret = getattr(made, field.name), planted.secrets.word(f"path: Settings.{field.name}", NEVER)
        if field.name.endswith("folder"):
            setattr(made, field.name, f"/home/{secret}")
        elif isinstance(now, list):
            setattr(made, field.name, [f"/home/{secret}/a.sysmap", secret])
        elif isinstance(now, dict):
            setattr(made, field.name, {"strange": secret})
    return made


def test_nobody_and_no_place_is_named(made: dict[str, bytes], planted: Planted) -> None:
    assert {name: found for name, data in made.items() if (found := leaked(data, planted, NEVER - 1))} == {}


def test_what_documents_say_of_themselves(made: dict[str, bytes], planted: Planted) -> None:
    """Author, company, last hand, template: the card's authors and the program, or nothing."""
    authors = ("", "Sysmap", *planted.map.card.authors)
    for name, data in made.items():
        if not data.startswith(b"PK"):
            continue
        with ZipFile(BytesIO(data)) as packed_:
            says = b"".join(packed_.read(n) for n in packed_.namelist() if n.startswith("docProps/") and
                            n.endswith(".xml")).decode()  # fmt: skip
        for field in ("dc:creator", "cp:lastModifiedBy", "Company", "Manager"):
            assert {*re.findall(f"<{field}>([^<]*)</{field}>", says)} <= {*authors}, (name, field)
        assert not re.search(r"<HyperlinkBase>[^<]|<Template>[^<]*[/\\]", says), name


def test_what_pdfs_say_of_themselves(made: dict[str, bytes], planted: Planted) -> None:
    from pypdf import PdfReader

    authors = " ".join(planted.map.card.authors)
    for name in (name for name in made if name.endswith(".pdf")):
        reader = PdfReader(BytesIO(made[name]))
        about = reader.metadata
        assert about is not None
        assert about.author in (None, "", authors), name
        assert (about.creator, about.producer) == ("Sysmap", "Sysmap"), name
        seen = "\n".join(words_in(made[name]))
        assert not re.search(r"file://|/home/|/tmp/|[A-Z]:\\\\Users", seen), name


def test_what_is_read_aloud_of_a_poster_says_no_more_than_the_poster(
    made: dict[str, bytes], planted: Planted
) -> None:
    """The words for those who do not see, in the structure of the PDF."""
    aloud = "\n".join(_aloud(made["a.pdf"])).casefold()
    assert planted.map.elements["a"].label in aloud
    assert {where for word, where in planted.secrets.beyond(0).items() if word in aloud} == set()


def _aloud(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    size: Any = reader.trailer["/Size"]
    for number in range(1, int(size)):
        found: Any = reader.get_object(number)
        if hasattr(found, "get"):
            yield from (str(found.get(key, "")) for key in ("/Alt", "/ActualText", "/E", "/T", "/Contents"))
