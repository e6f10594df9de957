"""Files made to harm, family by family: small on the disk, large or sly when they are read.

`Bait` names a file and an address that nobody may touch: who opens either is caught.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.hostile.making.archives import drawio, xlsx_bomb, xlsx_entities, xlsx_huge
from tests.hostile.making.ground import Bait, Made
from tests.hostile.making.markup import deep_xml, html, laughs, outside
from tests.hostile.making.pictures import corrupt_image, drawings, image_bomb, pictured, png, svg, wrong_type
from tests.hostile.making.records import dot, encodings, numbers, paths, tangled
from tests.hostile.making.texts import code, csv, fonts, long_words, unicode

__all__ = ["FAMILIES", "Bait", "drawings", "pictured", "png"]

FAMILIES: dict[str, Callable[[Bait], Made]] = {
    made.__name__: made
    for made in (
        laughs, outside, deep_xml, drawio, xlsx_bomb, xlsx_huge, xlsx_entities, html, svg, wrong_type,
        image_bomb, corrupt_image, paths, numbers, encodings, tangled, dot, unicode, long_words, csv,
        code, fonts,
    )
}  # fmt: skip
