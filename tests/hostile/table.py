"""The twenty-nine threats in files from strangers, and the tests that answer each of them.

A name with « :: » is a test; `made:` names files of `tests.hostile.making` that the real program opens.
"""

from __future__ import annotations

from typing import NamedTuple


class Threat(NamedTuple):
    """What a stranger may try, the tests that would fail, and the families of files that are opened."""

    words: str
    tests: tuple[str, ...]
    made: tuple[str, ...] = ()


IN, HERE = "tests/interchange/", "tests/hostile/"

THREATS = {
    1: Threat("XML entity bombs", (f"{HERE}test_formats.py::test_no_bomb_is_unfolded",), ("laughs",)),
    2: Threat(
        "entities and document types from outside",
        (f"{HERE}test_formats.py::test_nothing_outside_is_read",),
        ("outside",),
    ),
    3: Threat("deep XML", (f"{HERE}test_formats.py::test_depth_costs_a_sentence",), ("deep_xml",)),
    4: Threat(
        "a page of draw.io that swells", (f"{HERE}test_formats.py::test_no_bomb_is_unfolded",), ("drawio",)
    ),
    5: Threat("workbooks that swell", (f"{HERE}test_formats.py::test_no_bomb_is_unfolded",), ("xlsx_bomb",)),
    6: Threat(
        "a workbook that claims a huge sheet",
        (f"{IN}test_hostile.py::test_a_workbook_that_claims_a_huge_sheet_ends",),
        ("xlsx_huge",),
    ),
    7: Threat(
        "entities in workbooks",
        (f"{IN}test_hostile.py::test_a_workbook_that_swells_or_hides_entities_is_refused",),
        ("xlsx_entities",),
    ),
    8: Threat(
        "formulas in tables that we write", (f"{HERE}test_giving.py::test_no_cell_of_a_table_is_a_formula",)
    ),
    9: Threat("HTML in labels", (f"{HERE}test_source.py::test_words_are_shown_as_plain_text",), ("html",)),
    10: Threat(
        "SVG pictures", (f"{HERE}test_pictures.py::test_what_is_no_picture_of_ours_is_none",), ("svg",)
    ),
    11: Threat(
        "a wrong type inside a good name",
        (f"{HERE}test_pictures.py::test_what_is_no_picture_of_ours_is_none",),
        ("wrong_type",),
    ),
    12: Threat(
        "pictures that swell",
        (
            f"{HERE}test_pictures.py::test_bombs_are_refused_before_they_are_decoded",
            f"{HERE}test_pictures.py::test_all_pictures_together_have_a_limit",
        ),
        ("image_bomb",),
    ),
    13: Threat(
        "corrupt pictures",
        (f"{HERE}test_pictures.py::test_corrupt_pictures_are_kept_byte_for_byte",),
        ("corrupt_image",),
    ),
    14: Threat(
        "names that lead out of the file",
        (f"{HERE}test_formats.py::test_no_name_is_ever_a_path",),
        ("paths",),
    ),
    15: Threat(
        "numbers without end",
        (f"{IN}test_hostile.py::test_numbers_without_end_and_strange_words_do_no_harm",),
        ("numbers",),
    ),
    16: Threat("long digits, depth, marks, encodings", ("tests/storage/test_damage.py",), ("encodings",)),
    17: Threat(
        "what is twice, hangs loose or turns in circles", ("tests/storage/test_repairs.py",), ("tangled",)
    ),
    18: Threat(
        "DOT that reads files, ends or hangs",
        (
            f"{HERE}test_graphviz.py::test_no_word_of_a_map_reaches_graphviz",
            f"{HERE}test_graphviz.py::test_dot_files_are_read_by_our_own_reader",
        ),
        ("dot",),
    ),
    19: Threat(
        "links",
        (
            f"{HERE}test_links.py::test_forty_addresses",
            f"{HERE}test_links.py::test_only_our_one_function_opens_anything",
        ),
    ),
    20: Threat("Unicode", (f"{HERE}test_words.py::test_words_pass_one_edge",), ("unicode",)),
    21: Threat(
        "very long labels", (f"{HERE}test_words.py::test_long_words_are_drawn_in_time",), ("long_words",)
    ),
    22: Threat("odd CSV", (f"{HERE}test_formats.py::test_odd_tables_are_read_or_refused",), ("csv",)),
    23: Threat(
        "pickle, eval, code",
        (
            "tests/test_architecture.py::test_no_forbidden_word_is_used",
            f"{HERE}test_source.py::test_nothing_runs_what_it_reads",
        ),
        ("code",),
    ),
    24: Threat(
        "regular expressions on foreign text", (f"{HERE}test_words.py::test_searching_takes_words_for_words",)
    ),
    25: Threat("markup in what we write", (f"{HERE}test_giving.py::test_labels_put_no_markup_into_exports",)),
    26: Threat(
        "privacy of a shared map",
        ("tests/leaks/test_leaks.py", f"{HERE}test_giving.py::test_a_saved_file_names_no_place_and_nobody"),
    ),
    27: Threat(
        "what the system hands over",
        (
            f"{HERE}test_opening.py::test_a_word_of_the_command_line_is_only_opened",
            f"{HERE}test_source.py::test_no_network_at_all",
        ),
    ),
    28: Threat("fonts", (f"{HERE}test_words.py::test_fonts_come_from_the_program_alone",), ("fonts",)),
    29: Threat("the libraries we ship", ("tests/test_versions.py", "tests/test_house.py")),
}
