"""What becomes of one's own templates. Each deed answers the sentence that tells it."""

from __future__ import annotations

from pathlib import Path

from sysmap.i18n import _, language
from sysmap.storage import (
    SUFFIX,
    Own,
    StorageError,
    default_folder,
    keep_template,
    put_back,
    read_template,
    remove_template,
    rename_template,
    safe_name,
    save,
)


def rename(own: Own, name: str) -> str:
    try:
        rename_template(own, name)
    except StorageError as error:
        return error.sentence(language())
    return _("Le modèle s’appelle maintenant « {name} ».").format(name=name)


def remove(own: Own) -> tuple[str, Path | None]:
    """Out of one's own templates; the maps begun from it stay as they are."""
    try:
        waiting = remove_template(own)
    except OSError as error:
        return _("Cela n’a pas pu se faire : {reason}.").format(reason=error.strerror), None
    said = _("« {name} » n’est plus dans vos modèles. Les cartes qui en viennent restent.")
    return said.format(name=own.template.name(language())), waiting


def bring_back(waiting: Path) -> str:
    try:
        put_back(waiting)
    except OSError as error:
        return _("Cela n’a pas pu se faire : {reason}.").format(reason=error.strerror)
    return _("Le modèle est de retour.")


def file_name(own: Own) -> str:
    return str(default_folder() / f"{safe_name(own.template.name(language()))}{SUFFIX}")


def share(own: Own, path: Path) -> str:
    """The template as one file, for others: theirs will start alike."""
    if path.suffix != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    try:
        save(own.template.map, path)
    except StorageError as error:
        return error.sentence(language())
    return _("Modèle enregistré : {name}. Qui l’ouvre commence une carte pareille à la vôtre.").format(
        name=path.name)  # fmt: skip


def receive(path: Path) -> str:
    """Put a template that was received among one's own."""
    try:
        own = read_template(path)
        if own is None:
            return _("« {name} » est une carte, pas un modèle : ouvrez-la, puis « Faire un modèle de "
                     "cette carte… ».").format(name=path.name)  # fmt: skip
        keep_template(own.template.map)
    except StorageError as error:
        return error.sentence(language())
    return _("« {name} » est dans vos modèles.").format(name=own.template.name(language()))
