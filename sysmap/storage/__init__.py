"""How a map survives: the file, versions, atomic save, recovery, lock."""

from sysmap.storage.bare_images import bare, bare_images
from sysmap.storage.carriers import from_pdf, from_png, from_svg, put_in_png, svg_metadata
from sysmap.storage.charters import (
    CHARTER,
    Kept,
    charters,
    keep_charter,
    kept_charter,
    read_charter,
    remove_charter,
)
from sysmap.storage.disk import DISK, Disk
from sysmap.storage.errors import CANNOT_READ, CANNOT_WRITE, Notice, StorageError, reason
from sysmap.storage.form_words import reading_of, zone_names
from sysmap.storage.journal import Journal
from sysmap.storage.lock import Holder, Lock, user_name
from sysmap.storage.naming import SUFFIX, beside, default_folder, free_name, free_path, put_maps_in, safe_name
from sysmap.storage.opening import load, read
from sysmap.storage.own_templates import (
    Own,
    as_template,
    begin,
    keep_template,
    own_templates,
    put_back,
    read_template,
    remove_template,
    rename_template,
    started,
    template_named,
)
from sysmap.storage.places import data_folder, portable_folder
from sysmap.storage.reading import Opened, loads
from sysmap.storage.recovery import Left, Recovered, recover, recoverable, retire
from sysmap.storage.rejoining import rejoin
from sysmap.storage.saving import Saved, save, save_atomically, unchanged
from sysmap.storage.templates import Template, form_of, ghosts_of, kit_of, new_map, templates
from sysmap.storage.templates import find as find_template
from sysmap.storage.territories import Place, find_territories, territory_of
from sysmap.storage.themes import theme_lists
from sysmap.storage.versions import Version, everywhere, is_kept, keep_version, versions
from sysmap.storage.writing import dumps

__all__ = [
    "CANNOT_READ", "CANNOT_WRITE", "CHARTER", "DISK", "SUFFIX", "Disk", "Holder", "Journal", "Kept",
    "Left", "Lock", "Notice", "Opened", "Own", "Place", "Recovered", "Saved", "StorageError",
    "Template", "Version", "as_template", "bare", "bare_images", "begin", "beside", "charters",
    "data_folder", "default_folder", "dumps", "everywhere", "find_template", "find_territories", "form_of",
    "free_name", "free_path", "from_pdf", "from_png", "from_svg", "ghosts_of", "is_kept", "keep_charter",
    "keep_template", "keep_version", "kept_charter", "kit_of", "load", "loads", "new_map", "own_templates",
    "portable_folder", "put_back", "put_in_png", "put_maps_in", "read", "read_charter", "read_template",
    "reading_of", "reason", "recover", "recoverable", "rejoin", "remove_charter", "remove_template",
    "rename_template", "retire", "safe_name", "save", "save_atomically", "started", "svg_metadata",
    "template_named", "templates", "territory_of", "theme_lists", "unchanged", "user_name", "versions",
    "zone_names",
]  # fmt: skip
