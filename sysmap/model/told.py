"""How a map is told: named loops, views, stages, stories and posters."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sysmap.model.record import EMPTY, Identified, Record, Words
from sysmap.model.text import Number, Size, Text

PROMINENCES = ("essential", "normal", "context", "background")


class Loop(Identified):
    """A loop somebody named. `links` are its relations in order, from the first to the last.

    `letter` overrides R or B, `number` is its rank among those of its letter; `told`
    are sentences that answer the numbers on its ribbon, in the order of its links.
    `told_at` names the links that carry a number when not all do.
    """

    name: Text = ""
    links: tuple[Text, ...] = ()
    letter: Text = ""
    number: int = 0
    told: tuple[Text, ...] = ()
    told_at: tuple[Text, ...] = ()
    badge_at: tuple[Number, Number] | None = None


class Condition(Record):
    """One line of a filter: a field of elements, how it is asked (is, is_not, contains, at_least,
    at_most), and the values of which one is enough. An attribute of one's own is « own: » and its name."""

    field: Text = ""
    how: Text = "is"
    values: tuple[Text, ...] = ()


class Filter(Record):
    """What a view keeps: empty means everything; `hidden` and `shown` name records one by one.

    `only` names the elements to which the view is narrowed, whatever they are. Of the lines in
    `conditions` all must hold, or any one with `any_of`.
    """

    kinds: tuple[Text, ...] = ()
    categories: tuple[Text, ...] = ()
    keywords: tuple[Text, ...] = ()
    link_kinds: tuple[Text, ...] = ()
    zones: tuple[Text, ...] = ()
    hidden: tuple[Text, ...] = ()
    shown: tuple[Text, ...] = ()
    only: tuple[Text, ...] = ()
    conditions: tuple[Condition, ...] = ()
    any_of: bool = False


class View(Identified):
    """What is shown, to whom, and what stands out. Nothing of the map is duplicated.

    `prominence` gives ids a level (essential, normal, context, background); `loop` is the
    loop being told; `trail` are relations told with it as the same ribbon (what leads to the
    loop, or a path when there is none); `told_at` names the relations that carry a number,
    in the order of the poster's tale (the loop's own when empty). `audience` chooses among
    the wordings. With `indirect`, what acts through elements it does not show is a dotted relation.
    With `heard`, elements of a merged map bear « 3/5 »: how many of the tables said them.
    `arrangement` is the one in which it is shown; empty: the one that lies on the page. With `fade`, what
    the filter would leave out steps back instead. `size_by` and `colour_by` name the fields that sizes and
    colours tell (the ids of conditions); empty: sizes and colours say what they always do.
    """

    name: Text = ""
    filter: Filter = Filter()
    prominence: Words = EMPTY
    folded: tuple[Text, ...] = ()
    audience: Text = ""
    loop: Text = ""
    trail: tuple[Text, ...] = ()
    told_at: tuple[Text, ...] = ()
    indirect: bool = False
    heard: bool = False
    arrangement: Text = ""
    fade: bool = False
    size_by: Text = ""
    colour_by: Text = ""


class Stage(Identified):
    """Étape: the map as it was, as the file would hold it, without stages and bytes of pictures.

    `auto` says that nobody asked for it or named it: when there are many, the oldest of these goes.
    """

    name: Text = ""
    date: Text = ""
    auto: bool = False
    map: dict[str, Any] = Field(default_factory=dict)


class Page(Record):
    """A page of a story: a view (the whole map when empty) and a sentence.

    `step` tells the view's loop little by little: 0 shows the view as it is, n the first n
    numbers of its ribbon, and one more than there are all of it, from near. `stage` names the
    étape that is shown instead of the map of today. `notes` are for who presents.
    """

    view: Text = ""
    sentence: Text = ""
    notes: Text = ""
    step: int = 0
    stage: Text = ""


class Story(Identified):
    """Récit: pages in order."""

    name: Text = ""
    pages: tuple[Page, ...] = ()


class Poster(Identified):
    """A view's page. Sizes are millimetres; `size` names a row of the paper table or is « free ».

    `tale` are the numbered sentences; `callout` is the boxed one; empty fields are
    composed from the map. `place` says where the words stand (« right », « left », « below »;
    empty: where the map is largest), `column` how wide they are (a share of what the map
    leaves them, 0: all of it), `order` which part comes first, `without` which parts are left
    out, `accepted` what the check before printing found and is left as it is (keys of findings:
    the code and the ids). `notes` counts ruled lines for handwriting; `link` is the address of
    the QR code and `link_words` its caption. `printed` is the digest of what was last exported, `printed_on`
    its date.
    """

    name: Text = ""
    view: Text = ""
    size: Text = "A3"
    orientation: Text = "landscape"
    width: Size | None = None
    height: Size | None = None
    title: Text = ""
    subtitle: Text = ""
    tale_title: Text = ""
    tale: tuple[Text, ...] = ()
    callout: Text = ""
    reading: Text = ""
    sources: Text = ""
    mention: Text = ""
    how_to_read: bool = True
    language: Text = ""
    ink: Text = ""
    place: Text = ""
    column: Number = 0.0
    order: tuple[Text, ...] = ()
    without: tuple[Text, ...] = ()
    accepted: tuple[Text, ...] = ()
    notes: int = 0
    link: Text = ""
    link_words: Text = ""
    printed: Text = ""
    printed_on: Text = ""
