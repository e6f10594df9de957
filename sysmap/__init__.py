"""Sysmap, l'éditeur de cartes systémiques.

As a library::

    import sysmap
    map = sysmap.load("cantine.sysmap")
    sysmap.save(map, "copie.sysmap")

docs/python.md shows what else it does. Everything is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "StorageError", "SystemMap", "__version__", "from_networkx", "load", "new_map", "save", "show",
    "to_networkx",
]  # fmt: skip

if TYPE_CHECKING:
    from sysmap.interchange import from_networkx, to_networkx
    from sysmap.model import SystemMap
    from sysmap.poster import show
    from sysmap.storage import StorageError, load, new_map, save

_WHERE = {
    "SystemMap": "model", "StorageError": "storage", "load": "storage", "new_map": "storage",
    "save": "storage", "show": "poster", "to_networkx": "interchange", "from_networkx": "interchange",
}  # fmt: skip
"""The room of each public name."""


def __getattr__(name: str) -> Any:
    # Lazy: `sysmap --version` must not pay for pydantic, nor `sysmap.load` for Qt.
    if name not in _WHERE:
        raise AttributeError(f"module 'sysmap' has no attribute {name!r}")
    found = getattr(import_module(f"sysmap.{_WHERE[name]}"), name)
    _draw_in_notebooks()
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def _draw_in_notebooks() -> None:
    """Let every map show itself where a notebook asks for SVG (docs/decisions/0040).

    The model cannot draw, and must not know who does: this package lies above both. Qt is loaded when a
    notebook first shows a map.
    """
    model = import_module("sysmap.model")
    model.SystemMap._repr_svg_ = lambda map: import_module("sysmap.poster").show(map).svg
