"""From the words of a command line to an exit code: never a traceback, one sentence on an error."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

from sysmap import __version__
from sysmap.cli.helping import program_help, verb_help
from sysmap.cli.streams import OutputLost, error_line, finish, forget_output, say, settle
from sysmap.cli.syntax import CANNOT_WRITE, DONE, WRONG_WORDS, Verb, WordsError, nearest, parse
from sysmap.i18n import _, languages, system_language, use

VERBS = (
    "new", "template", "charter", "kit", "poster", "story", "cards", "contact", "close", "handover",
    "shelf", "check", "analyse", "diff", "reading", "text", "merge", "public", "convert",
)  # fmt: skip
INTERRUPTED = 130


def wants_window(words: Sequence[str]) -> bool:
    """Whether these words ask for the window: no verb, no question about the program itself."""
    try:
        rest = _without_language(words)[0]
    except WordsError:
        return False  # `run` will say what is wrong
    return not rest or (rest[0] not in VERBS and not rest[0].startswith("-"))


def run(words: Sequence[str]) -> int:
    """Do what the words ask; the exit code."""
    settle()
    try:
        return _finished(_dispatch(words))
    except WordsError as error:
        error_line(f"{error} " + _("Aide : sysmap --help"))
        return WRONG_WORDS
    except BrokenPipeError:
        return _reader_left()
    except OutputLost as lost:
        return _lost(lost)
    except KeyboardInterrupt:
        error_line(_("Interrompu. Rien n’a été changé."))
        return INTERRUPTED
    except Exception as error:
        return _reported(error)


def open_window(words: Sequence[str], start: Callable[[str | None, str | None], int]) -> int:
    """Open the window by `start(file, language)`, when the words and the system allow it."""
    settle()
    try:
        rest, language = _without_language(words)
        use(language or system_language())
        path = rest[0] if rest else None
        if path is not None and not os.path.exists(path):
            return _missing(path, rest[1:])
        _only(rest[1:])
        if not has_display():
            error_line(_("Il n’y a pas d’écran ici : la fenêtre ne peut pas s’ouvrir. "
                         "« sysmap poster » et les autres commandes s’en passent."))  # fmt: skip
            return CANNOT_WRITE
    except WordsError as error:
        error_line(f"{error} " + _("Aide : sysmap --help"))
        return WRONG_WORDS
    return start(path, language)


def _only(more: Sequence[str]) -> None:
    """The window takes one map."""
    if more:
        raise WordsError(_("« {word} » est de trop : une seule carte à la fois.").format(word=more[0]))


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown; without a display Qt would end the process itself."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _missing(path: str, more: Sequence[str]) -> int:
    """Say that this is no file: a verb mistyped, a folder closed to us, or a wrong name."""
    from sysmap.storage import StorageError, read

    if os.sep not in path and "." not in path:
        near = nearest(path, VERBS)
        if near:
            raise WordsError(
                _("« {word} » n’est ni une carte ni une commande ; vouliez-vous dire « {near} » ?")
                .format(word=path, near=near)
            )  # fmt: skip
        if more:
            raise WordsError(_("« {word} » n’est pas une commande.").format(word=path))
    _only(more)
    try:
        read(path)
    except StorageError as refusal:
        error_line(refusal.sentence())
        return refusal.code
    return DONE  # it has just come: asking again will open it


def _dispatch(words: Sequence[str]) -> int:
    rest, language = _without_language(words)
    use(language or system_language())
    named = {verb.name: verb for verb in verbs()}
    if not rest or rest[0] in ("-h", "--help"):
        say(program_help(list(named.values())))
        return DONE
    if rest[0] == "--self-test":
        from sysmap.cli.self_test import self_test

        return self_test(rest[1:])
    if rest[0] == "--version":
        say(f"Sysmap {__version__}\n")
        return DONE
    if rest[0] not in named:
        raise WordsError(_("« {word} » n’est pas une commande.").format(word=rest[0]))
    return _verb(named[rest[0]], rest[1:], language)


def _verb(verb: Verb, words: Sequence[str], language: str | None) -> int:
    from sysmap.storage import StorageError

    until = words.index("--") if "--" in words else len(words)
    if {"-h", "--help"} & set(words[:until]):
        say(verb_help(verb))
        return DONE
    try:
        return verb.run({**parse(verb, words), "lang": language})
    except StorageError as error:
        error_line(error.sentence())
        return error.code


def verbs() -> list[Verb]:
    """The verbs, explained in the language spoken now. Each imports what it needs when it runs."""
    from sysmap.cli import (
        analyse,
        cards,
        charter,
        check,
        close,
        contact,
        convert,
        diff,
        handover,
        kit,
        merge,
        new,
        poster,
        public,
        reading,
        shelf,
        story,
        template,
        text,
    )

    modules = (new, template, charter, kit, poster, story, cards, contact, close, handover, shelf, check,
               analyse, diff, reading, text, merge, public, convert)  # fmt: skip
    return [module.verb() for module in modules]


def _without_language(words: Sequence[str]) -> tuple[list[str], str | None]:
    """The words without `--lang xx`, which may stand anywhere, and the language it names."""
    rest: list[str] = []
    language = None
    pending = list(words)
    while pending:
        word = pending.pop(0)
        if word == "--":
            rest += [word, *pending]
            break
        if word != "--lang" and not word.startswith("--lang="):
            rest.append(word)
            continue
        if word == "--lang" and not pending:
            use(system_language())
            raise WordsError(_("Il manque une valeur après « {option} ».").format(option=word))
        language = word[7:] if word != "--lang" else pending.pop(0)
        if language not in languages():
            use(system_language())
            choices = ", ".join(languages())
            raise WordsError(_("« {value} » n’est pas une valeur de « {option} ».")
                             .format(value=language, option="--lang")
                             + " " + _("Choix : {choices}.").format(choices=choices))  # fmt: skip
    return rest, language


def _finished(code: int) -> int:
    finish()
    return code


def _lost(lost: OutputLost) -> int:
    """What was said did not arrive: a full disk behind « > » is a failed output."""
    from sysmap.storage import StorageError

    forget_output()
    error_line(StorageError("write_failed", CANNOT_WRITE, name="stdout", error=lost.error).sentence())
    return CANNOT_WRITE


def _reader_left() -> int:
    """Whoever read our output has had enough (« | head »): that is no error."""
    forget_output()
    return DONE


def _reported(error: Exception) -> int:
    """The last resort: a fault of ours costs a sentence; its details go to a file of our own."""
    from sysmap.storage import data_folder

    place = data_folder() / "last-error.txt"
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    error_line(_("Sysmap a rencontré une erreur qu’il n’attendait pas ({name}). Rien n’a été changé ; "
                 "les détails sont dans « {place} ».")
               .format(name=type(error).__name__, place=place))  # fmt: skip
    return CANNOT_WRITE
