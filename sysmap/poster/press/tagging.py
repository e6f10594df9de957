"""A page that is read aloud: it is one figure, and the figure says in words what it shows.

A tagged PDF (ISO 32000-1, 14.7 and 14.8): a document of one figure a page, in the order of the pages, the
first with the text of the whole map as its alternate description.
"""

from __future__ import annotations

from typing import Any

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

MOST = 15_000
"""Characters of a description: a string of PDF/A-1 holds 65,535 bytes, two or four for each."""
_WORDS = {
    "fr": ("… La suite est dans la version texte de la carte.", "Page {n} sur {of}."),
    "en": ("… The rest is in the text version of the map.", "Page {n} of {of}."),
}


def tag(writer: PdfWriter, told: str, language: str) -> None:
    """Make each page a figure; `told` describes the first, the others say which page they are."""
    root = writer._root_object
    tree, document = DictionaryObject(), DictionaryObject()
    tree_at, document_at = writer._add_object(tree), writer._add_object(document)
    figures, parents = ArrayObject(), ArrayObject()
    for rank, page in enumerate(writer.pages):
        content: Any = page["/Contents"].get_object()
        content.set_data(b"/Figure <</MCID 0>> BDC\n" + content.get_data() + b"\nEMC\n")
        page[NameObject("/StructParents")] = NumberObject(rank)
        page[NameObject("/Tabs")] = NameObject("/S")
        said = _said(told, language) if rank == 0 else _page(rank + 1, len(writer.pages), language)
        figure = writer._add_object(_element("/Figure", document_at, NumberObject(0), page, said))
        figures.append(figure)
        parents.extend([NumberObject(rank), ArrayObject([figure])])
    document.update(_element("/Document", tree_at, figures))
    tree.update({
        NameObject("/Type"): NameObject("/StructTreeRoot"), NameObject("/K"): ArrayObject([document_at]),
        NameObject("/ParentTree"): writer._add_object(DictionaryObject({NameObject("/Nums"): parents})),
        NameObject("/ParentTreeNextKey"): NumberObject(len(figures)),
    })  # fmt: skip
    root[NameObject("/StructTreeRoot")] = tree_at
    root[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})


def _element(kind: str, parent: Any, inside: Any, page: Any = None, said: str = "") -> DictionaryObject:
    made = DictionaryObject({
        NameObject("/Type"): NameObject("/StructElem"), NameObject("/S"): NameObject(kind),
        NameObject("/P"): parent, NameObject("/K"): inside,
    })  # fmt: skip
    if page is not None:
        made[NameObject("/Pg")] = page.indirect_reference
    if said:
        made[NameObject("/Alt")] = TextStringObject(said)
    return made


def _said(told: str, language: str) -> str:
    rest, _page_words = _WORDS.get(language, _WORDS["fr"])
    return told if len(told) <= MOST else told[:MOST].rstrip() + rest


def _page(n: int, of: int, language: str) -> str:
    return _WORDS.get(language, _WORDS["fr"])[1].format(n=n, of=of)
