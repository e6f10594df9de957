"""Words: signs that turn or pile up, texts without end, tables, code and fonts."""

from __future__ import annotations

import json

from tests.hostile.making.ground import Bait, Made, labelled, native


def unicode(bait: Bait) -> Made:
    marks = "".join(chr(0x300 + n % 60) for n in range(3000))
    labels = (
        "a" + marks,
        "\u202etxt.exe\u202c",
        "\u2066\u2067" * 500,
        "\u0000\u0007\u001b[31m",
        "\ufffe\uffff",
        "👩‍👩‍👧‍👦" * 200,
        "\u200b" * 5000,
        "ﷺ" * 300,
        "\n" * 3000,
        "\t" * 3000,
        "\u2028\u2029",
        "x" + "\U000e0041" * 999,
    )
    yield "unicode.sysmap", labelled(*labels, card={"title": labels[1] + labels[0], "question": labels[8]})
    yield "surrogate.sysmap", labelled("x").replace(b'"x"', b'"\\ud800\\udbff \\udc00"')
    elements = [{"label": words} for words in labels]
    yield "kumu-unicode.json", json.dumps({"elements": elements, "connections": []}).encode()


def long_words(bait: Bait) -> Made:
    yield "long.sysmap", labelled("x" * 1_000_000, "mot " * 250_000, "\n".join("x" * 90_000))
    yield (
        "long-all.sysmap",
        native(
            card={"title": "mot " * 50_000, "question": "x" * 200_000},
            elements=[{"id": "a"}, {"id": "b", "x": 400, "description": "mot " * 100_000}],
            links=[{"id": "l", "source": "a", "target": "b", "verb": "dit " * 50_000}],
            zones=[
                {"id": "z", "label": "zone " * 50_000, "shape": {"type": "rect", "width": 300, "height": 300}}
            ],
            notes=[{"id": "n", "text": "note " * 100_000}],
        ),
    )


def csv(bait: Bait) -> Made:
    yield "unclosed.csv", b'Label;Note\n"Eau;x\n' + b"y;z\n" * 20_000
    yield "long-field.csv", b"Label;Note\nEau;" + b"x" * 3_000_000 + b"\n"
    yield "nul.csv", b"Label;Note\nEa\0u;x\n\0\0\n"
    yield "wide.csv", b";".join(b"c%d" % n for n in range(60_000)) + b"\n" + b"x;" * 60_000
    yield "tall.csv", b"Label\n" + b"x\n" * 300_000
    yield "formulas.csv", b"Label;Note\n=1+1;@x\n+2;-3\n\"=cmd|'/c calc'!A1\";\ty\n"


def code(bait: Bait) -> Made:
    yield "pickle.sysmap", b"cos\nsystem\n(S'touch " + bait.path.encode() + b".ran'\ntR."
    yield "pickle.json", b"\x80\x04\x95" + b"\0" * 80
    yield "python.json", b"__import__('os').system('true')"
    yield "yaml.json", b"!!python/object/apply:os.system ['true']"
    yield "settings.sysmap", b"[General]\nx=@Variant(\\0\\0\\0\\x7f)"


def fonts(bait: Bait) -> Made:
    named = {"font": bait.path, "family": "x" * 10_000, "theme": "../x.ttf"}
    yield (
        "fonts.sysmap",
        labelled("x", **named, posters=[{"id": "p", "font": bait.path, "palette": "../x.ttf"}]),
    )
