"""A map with a secret word in every field that can hold words: a new field is planted by itself.

Each field has a rank: what is shown may be anywhere, what is said in words is in outputs of words,
what is kept goes along with a public map, and all others never leave. A field that nobody ranked
never leaves: whoever adds one that does says so in `RANKS`.
"""

from __future__ import annotations

import base64
import types
from collections.abc import Mapping
from io import BytesIO
from typing import Annotated, Any, Union, get_args, get_origin

from sysmap.model import (
    COLLECTIONS,
    Arrangement,
    Card,
    Element,
    Filter,
    Image,
    Link,
    Loop,
    Note,
    Page,
    Picture,
    Place,
    Poster,
    Record,
    Story,
    SystemMap,
    View,
    Zone,
)

SHOWN, SAID, KEPT, NEVER = range(4)

_KEYS = {
    "id", "kind", "category", "source", "target", "polarity", "visibility", "support", "progress", "zones",
    "written", "image", "shape", "hue", "icon", "key", "mark", "stroke", "badge", "language", "template",
    "palette", "type", "row", "column", "attribute", "form", "links", "told_at", "loop", "trail", "folded",
    "prominence", "only", "hidden", "shown", "link_kinds", "kinds", "categories", "letter", "size",
    "orientation", "ink", "place", "order", "without", "data", "media", "stage", "view", "logos", "sources",
    "into", "where", "matter", "on", "start", "end", "arrangement", "waits", "gathers", "participants",
    "workshop_date", "edition_date", "sources_date", "effects", "began", "ended", "aims", "cohort",
    "pictogram", "typography", "accepted", "ties",
}  # fmt: skip
"""Fields that name something or choose among rows: no room for a word of one's own."""
_CHOSEN = {"Filter.keywords", "Condition.field", "Condition.how", "View.size_by", "View.colour_by"}
"""The same, or what would hide everything that is planted."""
_SOURCES = {"Card.sources", "Poster.sources"}

RANKS: Mapping[str, int] = {
    **dict.fromkeys((
        "Card.title", "Card.question", "Card.scale", "Card.authors", "Card.sources", "Card.funders",
        "Card.licence", "Card.address", "Territory.name", "Territory.code", "Territory.year",
        "Territory.note", "Origin.title", "Origin.licence", "Origin.date",
        "Element.label", "Dates.text", "Link.verb", "Link.delay_text", "Link.subject", "Zone.label",
        "Zone.note", "Loop.name", "Loop.told", "Axis.label", "Stop.label", "Note.text", "Picture.caption",
        "Kind.names", "Kind.plurals", "Category.names", "LinkKind.names", "LinkKind.verbs",
        "Poster.title", "Poster.subtitle", "Poster.tale_title", "Poster.tale", "Poster.callout",
        "Poster.reading", "Poster.sources", "Poster.mention", "Poster.link", "Poster.link_words",
        "Image.name", "Write.attribute", "Write.value", "Page.sentence", "Poster.printed",
        "Poster.printed_on", "SystemMap.quadrants",
    ), SHOWN),
    **dict.fromkeys((
        "Card.summary", "Element.description", "Link.description", "Link.dates", "Reading.text",
        "Experience.purpose", "Experience.objects", "Experience.manner", "Experience.process",
        "Experience.worked", "Experience.failed", "Experience.written",
    ), SAID),
    **dict.fromkeys((
        "Card.version", "Card.keywords", "Card.review_date", "Privacy.purpose", "Privacy.contact",
        "Privacy.keep_until",
        "Element.original", "Element.keywords", "Element.scale", "Element.attributes", "Link.keywords",
        "Link.attributes", "Wording.text", "Wording.audience", "Reading.held_by", "View.name",
        "Pattern.name", "Pattern.tagline", "Pattern.purpose", "Themes.name", "Themes.words",
        "View.audience", "Arrangement.name", "Axis.unit", "Poster.name", "Story.name",
    ), KEPT),
}  # fmt: skip


class Secrets:
    """Words that no dictionary has, each with where it was planted and how far it may go."""

    def __init__(self) -> None:
        self.where: dict[str, tuple[str, int]] = {}

    def word(self, where: str, rank: int) -> str:
        number, letters = len(self.where) + 17, ""
        while number:
            number, rest = divmod(number, 20)
            letters += "bcdfghjklmnpqrstvwxz"[rest]
        word = f"zq{letters:b<4}k"
        self.where[word] = (where, rank)
        return word

    def beyond(self, rank: int) -> dict[str, str]:
        """The words that may not go this far, with where they were planted."""
        return {word: where for word, (where, own) in self.where.items() if own > rank}


def plant(record: Any, secrets: Secrets, *, most: int = SHOWN, under: str = "") -> Any:
    """The record with words in all its fields. `most` is the least rank its words have."""
    name = type(record).__name__
    changes: dict[str, Any] = {}
    for field, info in type(record).model_fields.items():
        path = f"{name}.{field}"
        if isinstance(record, SystemMap) and field in {*COLLECTIONS.values(), "card", "unresolved"}:
            continue
        if path in _CHOSEN or (field in _KEYS and path not in _SOURCES):
            continue
        rank = max(most, RANKS.get(path, NEVER))
        made = _value(info.annotation, f"{under}{path}", rank, secrets, getattr(record, field))
        if made is not None:
            changes[field] = made
    stranger = f"inconnu_{len(secrets.where)}"
    return record.evolve(**changes, **{stranger: secrets.word(f"{under}{name}, unknown field", NEVER)})


def _value(kind: Any, path: str, rank: int, secrets: Secrets, now: Any) -> Any:
    """Words of this kind of field; None when it holds none."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _value(inner[0], path, rank, secrets, now)
    if origin in (Union, types.UnionType):
        return next((made for one in inner if one is not type(None)
                     and (made := _value(one, path, rank, secrets, now)) is not None), None)  # fmt: skip
    if kind is str:
        return secrets.word(path, rank)
    if origin is tuple:
        made = _value(inner[0], path, rank, secrets, None)
        return None if made is None else (made,)
    if origin in (dict, Mapping):
        return _mapping(inner, path, rank, secrets)
    if isinstance(kind, type) and issubclass(kind, Record):
        return plant(now if isinstance(now, kind) else kind.model_validate(_NEEDED.get(kind.__name__, {})),
                     secrets, most=rank if rank == NEVER and path.split(".")[0] in _ALL_OURS else SHOWN,
                     under=f"{path} > ")  # fmt: skip
    return None


def _mapping(inner: tuple[Any, ...], path: str, rank: int, secrets: Secrets) -> Any:
    if inner[1] is Any:
        return {"label": secrets.word(path, rank), secrets.word(path, rank): [secrets.word(path, rank)]}
    if inner[1] is int or get_args(inner[1])[:1] == (int,):
        return None
    if path.endswith(("names", "plurals", "verbs")):
        return {"fr": secrets.word(path, rank)}
    return {secrets.word(path, rank): secrets.word(path, rank)}


_ALL_OURS = {"Remark", "Parked", "Stage", "OpenPoint"}
_NEEDED: Mapping[str, Mapping[str, Any]] = {
    "Write": {"attribute": "x", "value": "y"}, "Bent": {"id": "ab", "bend": {}}, "Zone": {"id": "wz"},
    "Axis": {"id": "wx"}, "Note": {"id": "wn"}, "Picture": {"id": "wp", "image": "photo"},
    "Place": {"id": "a"},
    "Stop": {"at": 0, "value": 0}, "Condition": {"field": "label", "how": "is_not"},
}  # fmt: skip


def photo(secrets: Secrets) -> str:
    """A JPEG that says where and by whom it was taken, in base64."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QColor, QImage

    image = QImage(320, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F7A4B"))
    for x in range(40, 280):
        image.setPixelColor(x, x // 2, QColor("white"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG")
    plain = bytes(buffer.data())
    place = b"Exif\0\0MM\0*" + f"GPS {secrets.word('photo: EXIF', NEVER)}".encode()
    note = secrets.word("photo: comment", NEVER).encode()
    held = BytesIO()
    held.write(plain[:2])
    for marker, body in ((b"\xff\xe1", place), (b"\xff\xfe", note)):
        held.write(marker + (len(body) + 2).to_bytes(2, "big") + body)
    held.write(plain[2:])
    return base64.b64encode(held.getvalue()).decode()


def _elsewhere(secrets: Secrets) -> Arrangement:
    """Another way of looking at the same elements, with public and reserved zones and notes of its own."""
    zones = (plant(Zone(id="az"), secrets, most=KEPT), plant(Zone(id="ar", visibility="group"), secrets,
                                                             most=NEVER))  # fmt: skip
    notes = (plant(Note(id="an", visibility="public"), secrets, most=KEPT),
             plant(Note(id="ao"), secrets, most=NEVER))  # fmt: skip
    places = (Place(id="a", x=10, y=10, zones=("az",)), Place(id="x", x=50, y=50, zones=("ar",)))
    return Arrangement(id="away", name=secrets.word("Arrangement.name", KEPT), zones=zones, notes=notes,
                       places=places)  # fmt: skip


def planted_map(secrets: Secrets) -> SystemMap:
    """Public, reserved and hidden records, all planted; everything that stays beside the map too."""
    pub = [
        Element(id="a", x=0, y=0), Element(id="b", x=330, y=40, kind="acteur", category="elu"),
        Element(id="c", x=160, y=260, kind="projet", image="photo"), Element(id="d", x=520, y=260),
    ]  # fmt: skip
    links = [Link(id=s + t, source=s, target=t, polarity="+") for s, t in ("ab", "bc", "ca", "cd")]
    tension = Link(id="ad", source="a", target="d", kind="tension")
    kept = [Element(id="x", x=700, y=0, visibility="group"), Element(id="y", x=700, y=160,
                                                                     visibility="facilitator")]  # fmt: skip
    hidden = Element(id="h", x=900, y=300)
    filter_ = Filter(hidden=("h",))
    view = View(id="v", loop="r", filter=filter_)
    pages = (Page(view="v"), Page(view="v", step=1))
    image = Image(id="photo", media="image/jpeg", data=photo(secrets))
    folder = secrets.word("Image.name, its folder", NEVER)
    image = plant(image, secrets)
    image = image.evolve(name=f"/home/{folder}/{image.name}.jpg")
    pictures = [plant(Picture(id="p", image="photo", x=300, y=600), secrets),
                plant(Picture(id="q", image="photo", background=True, caption="x"), secrets, most=NEVER),
                plant(Picture(id="w", image="photo", visibility="group"), secrets, most=NEVER)]  # fmt: skip
    card = plant(Card(logos=("photo",), workshop_date="2026-03-12"), secrets)
    fields: dict[str, Any] = {
        "elements": [*(plant(e, secrets) for e in pub), *(plant(e, secrets, most=NEVER) for e in kept),
                     plant(hidden, secrets, most=SAID)],
        "links": [*(plant(k, secrets) for k in (*links, tension)),
                  plant(Link(id="xa", source="x", target="a"), secrets, most=NEVER),
                  plant(Link(id="cb", source="c", target="b", kind="tension", visibility="group"), secrets,
                        most=NEVER)],
        "zones": [plant(Zone(id="z", visibility="public"), secrets),
                  plant(Zone(id="zz", visibility="group"), secrets, most=NEVER)],
        "notes": [plant(Note(id="n", visibility="public", x=0, y=420), secrets),
                  plant(Note(id="nn"), secrets, most=NEVER)],
        "arrangements": [plant(Arrangement(id="w"), secrets), _elsewhere(secrets)],
        "pictures": pictures, "images": [image],
        "loops": [plant(Loop(id="r", links=("ab", "bc", "ca"), number=1), secrets)],
        "views": [plant(view, secrets), plant(View(id="u", filter=filter_), secrets, most=NEVER)],
        "stories": [Story(id="s", pages=tuple(plant(page, secrets) for page in pages)).evolve(
            name=secrets.word("Story.name", KEPT))],
        "posters": [plant(Poster(id="o", view="v", size="A3"), secrets)],
    }  # fmt: skip
    from sysmap import model

    for name, collection in (("Remark", "remarks"), ("Parked", "frigo"), ("Stage", "stages"),
                             ("OpenPoint", "open_points"), ("Answer", "answers")):  # fmt: skip
        fields[collection] = [plant(getattr(model, name)(id=f"{collection}-1"), secrets, most=NEVER)]
    lost = {"id": "lost", "source": "a", "target": "nowhere", "verb": secrets.word("unresolved", NEVER)}
    return plant(SystemMap(id="m", card=card, **fields, unresolved=(lost,)), secrets)
