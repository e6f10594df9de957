"""What `--help` says, laid out for a terminal of eighty columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from sysmap.cli.syntax import Option, Verb
from sysmap.i18n import _

WIDTH = 80
COLUMN = 26


def program_help(verbs: Sequence[Verb]) -> str:
    """The help of the whole program."""
    usage = ["sysmap [" + _("CARTE") + "]", *(usage_of(verb) for verb in verbs),
             "sysmap --self-test [--no-window]", "sysmap --version"]  # fmt: skip
    codes = (
        ("0", _("c’est fait")),
        ("1", _("la vérification a trouvé des erreurs ou des avertissements")),
        ("2", _("la commande est mal écrite")),
        ("3", _("un fichier ne peut pas être lu")),
        ("4", _("un fichier ne peut pas être écrit")),
    )
    parts = [
        _("Sysmap, l’éditeur de cartes systémiques. Sans commande, ouvre la fenêtre (sur la carte donnée)."),
        _("Usage :") + "\n" + "\n".join(f"  {line}" for line in usage),
        _("Commandes :") + "\n" + _rows((verb.name, verb.summary) for verb in verbs),
        _("Options :") + "\n" + _rows(_option_row(option) for option in common()),
        _("Code de retour :") + "\n" + _rows(codes),
        _wrapped(_("« sysmap COMMANDE --help » explique chaque commande.")),
    ]
    return "\n\n".join(parts) + "\n"


def verb_help(verb: Verb) -> str:
    """The help of one verb."""
    options = [*verb.options, *common()[2:]]
    parts = [
        _("Usage :") + f" {usage_of(verb)}",
        _wrapped(verb.summary),
        _("Options :") + "\n" + _rows(_option_row(option) for option in options),
    ]
    if verb.examples:
        parts.append(_("Exemples :") + "\n" + "\n".join(f"  {line}" for line in verb.examples))
    return "\n\n".join(parts) + "\n"


def common() -> tuple[Option, ...]:
    """Options of every verb, explained here and read by the program."""
    return (
        Option(("--version",), "", _("donne la version")),
        Option(("--self-test",), "", _("essaie tout ce que fait le programme, une ligne par essai")),
        Option(("-h", "--help"), "", _("montre cette aide")),
        Option(("--lang",), "fr|en", _("langue des messages et de ce qui est écrit")),
    )


def usage_of(verb: Verb) -> str:
    """One line: « sysmap poster CARTE -o AFFICHE [options] »."""
    required = [f"{option.flags[0]} {option.value}" for option in verb.options if option.required]
    return " ".join(["sysmap", verb.name, _capital(verb), *required, "[options]"])


def _capital(verb: Verb) -> str:
    """What is given without a flag, as the usage writes it."""
    given = {
        "new": _("NOUVELLE"), "kit": _("MODÈLE|CARTE"), "shelf": _("DOSSIER"),
        "merge": _("CARTE CARTE…"), "convert": _("FICHIER… SORTIE"), "diff": _("AVANT APRÈS"),
        "contact": _("CARTE…|DOSSIER"),
    }  # fmt: skip
    return given.get(verb.name) or _("CARTE")


def _option_row(option: Option) -> tuple[str, str]:
    default = option.default
    if default in (None, "", False) or not option.value:
        return option.written, option.help
    default = f"{default:g}" if isinstance(default, float) else default
    return option.written, option.help + " " + _("(sinon {default})").format(default=default)


def _rows(rows: Iterable[tuple[str, str]]) -> str:
    lines = []
    for left, right in rows:
        indent = " " * (COLUMN + 2)
        body = textwrap.fill(
            right, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False
        )
        if len(left) < COLUMN - 1:
            lines.append(f"  {left:<{COLUMN}}{body.lstrip(' ')}")
        else:
            lines += [f"  {left}", body]
    return "\n".join(lines)


def _wrapped(words: str) -> str:
    return textwrap.fill(words, WIDTH, break_long_words=False)
