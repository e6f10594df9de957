"""Sysmap, l'éditeur de cartes systémiques.

As a library::

    import sysmap
    map = sysmap.load("cantine.sysmap")
    sysmap.save(map, "copie.sysmap")
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["StorageError", "SystemMap", "__version__", "load", "save"]

if TYPE_CHECKING:
    from sysmap.model import SystemMap
    from sysmap.storage import StorageError, load, save


def __getattr__(name: str) -> Any:
    # Lazy: `sysmap --version` must not pay for pydantic.
    if name == "SystemMap":
        from sysmap.model import SystemMap

        return SystemMap
    if name in {"StorageError", "load", "save"}:
        import sysmap.storage

        return getattr(sysmap.storage, name)
    raise AttributeError(f"module 'sysmap' has no attribute {name!r}")
