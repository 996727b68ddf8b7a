"""Facts from another extractor: what verifies joins or is added, what does not is refused with its line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import main

EXAMPLE = Path(__file__).parent.parent / "cases" / "import.jsonl"
Command = Callable[..., Result]


def texts_of(folder: Path, run: Command) -> dict[str, dict[str, object]]:
    return {fact["text"]: fact for fact in json.loads(run(folder, "fact", "show", "--json").stdout)}


def write_lines(folder: Path, *records: object) -> Path:
    path = folder / "more.jsonl"
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")
    return path


def test_the_example_is_imported_as_its_help_says(bridge: Path, run: Command) -> None:
    result = run(bridge, "fact", "import", str(EXAMPLE), "--by", "extractor")
    assert result.exit_code == 1
    assert f"{EXAMPLE}:3: seeds/01.txt: 'injuring 20' does not stand there" in result.output
    assert "1 refused" in result.output
    assert run(bridge, "build").exit_code == 0
    assert run(bridge, "check").exit_code == 0


# Words across two sentences: no extraction takes them for one fact.
FRESH = {
    "text": "Engineers went to a bridge of 1987.",
    "quotes": [{"file": "02.md", "exact": "six engineers to the site. The bridge, which was built"}],
    "when": "2019-05-16",
    "kind": "background",
    "topic": "The bridge",
}


def test_a_new_fact_is_added_and_waits_for_its_review(bridge: Path, run: Command) -> None:
    assert "1 fact added" in run(bridge, "fact", "import", str(write_lines(bridge, FRESH))).output
    fresh = texts_of(bridge, run)[str(FRESH["text"])]
    assert (fresh["state"], fresh["kind"], fresh["topic"]) == ("machine", "background", "The bridge")
    assert fresh["when"]["edtf"] == "2019-05-16"  # type: ignore[index]


def test_a_fact_that_is_there_gets_the_words_that_are_new(bridge: Path, run: Command) -> None:
    words = "had been inspected in March 2019 and had passed. “We lost good neighbours,”"
    run(bridge, "fact", "add", "It had passed, and they mourn.", "--quote", "1", words)
    before = texts_of(bridge, run)
    new = {"file": "03.html", "exact": "Sign up for our newsletter."}
    quotes = [{"file": "1", "exact": words}, {"file": "1", "exact": "“We lost good neighbours,”"}, new]
    path = write_lines(bridge, {"text": "In other words.", "quotes": quotes})
    assert "0 facts added, 1 joined with new words" in run(bridge, "fact", "import", str(path)).output
    after = texts_of(bridge, run)
    assert after.keys() == before.keys()
    pieces = after["It had passed, and they mourn."]["evidence"]
    assert [piece["exact"] for piece in pieces] == [words, new["exact"]]  # type: ignore[attr-defined]


def test_importing_a_file_again_adds_nothing(bridge: Path, run: Command) -> None:
    path = write_lines(bridge, FRESH, *map(json.loads, EXAMPLE.read_text(encoding="utf-8").splitlines()))
    run(bridge, "fact", "import", str(path))
    edits = (bridge / "content" / "edits.yaml").read_bytes()
    result = run(bridge, "fact", "import", str(path))
    assert "0 facts added, 0 joined with new words, 3 there already, 1 refused" in result.output
    assert (bridge / "content" / "edits.yaml").read_bytes() == edits


def test_words_that_several_facts_rest_on_make_a_fact_of_their_own_once(bridge: Path, run: Command) -> None:
    quote = {"file": "01.txt", "exact": "The bridge was built in 1987"}
    run(bridge, "fact", "add", "It dates from the eighties.", "--quote", "1", quote["exact"])
    path = write_lines(bridge, {"text": "Its year of construction is 1987.", "quotes": [quote]})
    assert "1 fact added" in run(bridge, "fact", "import", str(path)).output
    assert "1 there already" in run(bridge, "fact", "import", str(path)).output


def test_what_an_editor_rejected_does_not_come_back(bridge: Path, run: Command) -> None:
    path = write_lines(bridge, FRESH)
    run(bridge, "fact", "import", str(path))
    name = texts_of(bridge, run)[str(FRESH["text"])]["id"]
    assert run(bridge, "fact", "reject", str(name)).exit_code == 0
    result = run(bridge, "fact", "import", str(path))
    assert f"{name} was rejected by an editor; left out" in result.output
    assert "0 facts added" in result.output


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"text": "It fell."}, "'quotes' is not given"),
        ({"text": "It fell.", "quotes": []}, "quote an article"),
        ({"text": " ", "quotes": [{"file": "1", "exact": "built in 1987"}]}, "a fact needs words"),
        ({"text": "It fell.", "quotes": [{"file": "9", "exact": "fell"}]}, "no article has this file name or label"),
        ({"text": "A.", "quotes": [{"file": "1", "exact": "the collapse had"}]}, "does not stand there"),
        ({"text": "A.", "quotes": [{"file": "1", "exact": "he bridge"}]}, "stands there 2 times"),
        ({"text": "A.", "quotes": [{"file": "2", "exact": "the bridge"}], "kind": "rumour"}, "is not one of"),
        ({"text": "A.", "quotes": [{"file": "2", "exact": "six engineers"}], "when": "2019-02-30"}, "28 days"),
        ("a string", "where a record should"),
    ],
)
def test_what_does_not_verify_is_refused_with_its_line(bridge: Path, run: Command, record: object, reason: str) -> None:
    good = {"text": "Six engineers came.", "quotes": [{"file": "2", "exact": "sent six engineers to the site"}]}
    result = run(bridge, "fact", "import", str(write_lines(bridge, good, record)))
    assert result.exit_code == 1
    assert "more.jsonl:2" in result.output
    assert reason in result.output
    assert "1 refused" in result.output


@pytest.mark.parametrize("text", ["{", "[{}", "\x00", "[1, 2", '{"text": 1}\n\n[]'])
def test_damage_is_named_and_never_a_traceback(bridge: Path, run: Command, text: str) -> None:
    path = bridge / "bad.jsonl"
    path.write_text(text, encoding="utf-8")
    result = run(bridge, "fact", "import", str(path))
    assert result.exit_code == 1
    assert "bad.jsonl:1" in result.output


def test_a_list_from_standard_input_is_read_too(bridge: Path) -> None:
    text = json.dumps(
        [{"text": "Six came.", "quotes": [{"file": "2", "exact": "The National Transport Bureau sent six"}]}]
    )
    result = CliRunner().invoke(main, ["-C", str(bridge), "fact", "import", "-", "--dry-run"], input=text)
    assert result.exit_code == 0, result.output
    assert "nothing was recorded" in result.output
    assert not (bridge / "content" / "edits.yaml").exists()


def test_help_shows_the_format() -> None:
    shown = CliRunner().invoke(main, ["fact", "import", "--help"]).output
    assert '"quotes": [{"file": "02.txt"' in shown
