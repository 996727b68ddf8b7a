"""Going through what the machine found: with one key each, and on a worksheet that can be applied twice."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from looking import facts_of

from sitegen.cli.reviewing import Reviewer
from sitegen.workspace.projects import Project
from sitegen.workspace.reviewing import Filter, list_items

Command = Callable[..., Result]


def walk(folder: Path, keys: str, *answers: str, wanted: Filter | None = "unreviewed") -> list[str]:
    """What a review says while somebody presses `keys` and writes `answers`."""
    said: list[str] = []
    waiting, written = list(keys), list(answers)

    def answer(words: str) -> str:
        said.append(words)
        return written.pop(0)

    items, problems = list_items(Project(folder), wanted)
    assert problems == ()
    reviewer = Reviewer(
        Project(folder),
        items,
        by="Ada",
        ask_key=lambda: waiting.pop(0) if waiting else "q",
        ask=answer,
        say=said.append,
    )
    reviewer.walk()
    assert not written
    return said


def test_each_key_decides_on_the_fact_that_is_shown(bridge: Path, run: Command) -> None:
    names = list(facts_of(bridge, run))
    walk(bridge, "orwpn", "a remark", "It was built in 1987.", "shorter")
    facts = facts_of(bridge, run)
    assert facts[names[0]]["state"] == "reviewed"
    assert names[1] not in facts
    assert facts[names[2]]["text"] == "It was built in 1987."
    assert facts[names[3]]["state"] == "pinned"
    assert "a remark" in (bridge / "content" / "edits.yaml").read_text(encoding="utf-8")


def test_words_are_attached_and_detached(bridge: Path, run: Command) -> None:
    before = next(iter(facts_of(bridge, run).values()))
    walk(bridge, "abd", "3", "inspect all 11 bridges of the town", "1", "not so")
    after = facts_of(bridge, run)[before["id"]]["evidence"]
    assert "inspect all 11 bridges of the town" in {piece["exact"] for piece in after}
    assert before["evidence"][0]["id"] not in {piece["id"] for piece in after}


def test_back_and_undo_take_back_the_last_decision(bridge: Path, run: Command) -> None:
    before = facts_of(bridge, run)
    said = walk(bridge, "rnuq", "wrong key")
    assert facts_of(bridge, run) == before
    assert [line[:2] for line in said if line[1:2] == "/"] == ["1/", "2/", "3/", "1/"]
    assert "nothing was decided in this review yet" in walk(bridge, "u")


def test_that_a_fact_must_be_split_is_noted_until_somebody_does(bridge: Path, run: Command) -> None:
    name, fact = next((n, f) for n, f in facts_of(bridge, run).items() if len(f["evidence"]) > 1)
    assert run(bridge, "fact", "review", name).exit_code == 0
    assert run(bridge, "fact", "split", name, "--why", "two things in one").exit_code == 0
    assert facts_of(bridge, run)[name]["state"] == "split-needed"
    need = next(n for n in json.loads(run(bridge, "status", "--json").stdout)["needs"] if n["kind"] == "SPLIT")
    assert need["target"] == name
    sheet = run(bridge, "review", "--md", "--filter", "unreviewed").output
    assert "[x] split" in sheet.split(f"## {name}")[1].split("##")[0]
    assert run(bridge, *shlex.split(need["commands"][0].replace("…", "It is another matter."))[1:]).exit_code == 0
    facts = facts_of(bridge, run)
    assert (facts[name]["state"], len(facts[name]["evidence"])) == ("reviewed", len(fact["evidence"]) - 1)
    items, _ = list_items(Project(bridge), "unreviewed")
    first = items[0].ids[0]
    walk(bridge, "s", "", "it says two things")
    assert facts_of(bridge, run)[first]["state"] == "split-needed"
    assert run(bridge, "build").exit_code == 0
    published = json.loads((bridge / "site" / "data" / "facts.json").read_text("utf-8"))
    assert next(one["state"] for one in published if one["id"] == first) == "split-needed"


def test_a_fact_is_split_by_the_numbers_of_its_quotes(bridge: Path, run: Command) -> None:
    place = next(number for number, fact in enumerate(facts_of(bridge, run).values()) if len(fact["evidence"]) > 2)
    keys = "n" * place + "s"
    said = walk(bridge, keys, "99")
    assert any(line.startswith("write numbers from 1 to") for line in said)
    walk(bridge, keys, "1, 2", "A footbridge fell.", "two things")
    fresh = next(fact for fact in facts_of(bridge, run).values() if fact["text"] == "A footbridge fell.")
    assert len(fresh["evidence"]) == 2


def test_a_fact_is_merged_into_the_one_that_is_named(bridge: Path, run: Command) -> None:
    first, second = list(facts_of(bridge, run))[:2]
    walk(bridge, "m", second, "same event")
    facts = facts_of(bridge, run)
    assert first not in facts
    assert second in facts


def test_what_cannot_be_done_is_told_and_the_fact_stays(bridge: Path, run: Command) -> None:
    said = walk(bridge, "mzq", "f-zzzzz", "no reason")
    assert any("has this id" in line for line in said)
    assert "'z' is none of these keys" in said
    assert not (bridge / "content" / "edits.yaml").exists()


def test_pairs_and_disagreements_have_keys_of_their_own(bridge: Path, run: Command) -> None:
    run(bridge, "fact", "add", "The bridge fell in the morning.", "--quote", "1", "about 8.30am")
    run(bridge, "fact", "add", "The bridge fell on the morning.", "--quote", "1", "on their way to work")
    pairs = list_items(Project(bridge), "candidates")[0]
    said = walk(bridge, "k", "two hours", wanted="candidates")
    assert "may be one fact:" in said
    assert list_items(Project(bridge), "candidates")[0] == pairs[1:]
    run(bridge, "fact", "add", "Built in 1978.", "--quote", "3", "was built in 1978, according")
    (dispute,) = list_items(Project(bridge), "differs")[0]
    walk(bridge, "e", "The records are of two bridges.", "", wanted="differs")
    assert list_items(Project(bridge), "differs")[0] == ()
    assert dispute.ids[0] in (bridge / "content" / "edits.yaml").read_text(encoding="utf-8")


def test_without_a_terminal_a_worksheet_is_named(bridge: Path, run: Command) -> None:
    result = run(bridge, "review")
    assert result.exit_code == 2
    assert " review --md" in result.output


def test_a_worksheet_round_trips_and_adds_nothing_the_second_time(bridge: Path, run: Command) -> None:
    sheet = bridge / "review.md"
    assert run(bridge, "review", "--md", str(sheet)).exit_code == 0
    assert "nothing new is decided" in run(bridge, "review", "--apply", str(sheet)).output
    assert not (bridge / "content" / "edits.yaml").exists()
    names = list(facts_of(bridge, run))
    text = sheet.read_text(encoding="utf-8")
    text = text.replace(f"## {names[0]}  [ ] ok", f"## {names[0]}  [x] ok")
    text = text.replace(f"## {names[2]}  [ ] ok  [ ] reject", f"## {names[2]}  [ ] ok  [x] reject")
    head, _, rest = text.partition(f"## {names[3]} ")
    sheet.write_text(f"{head}## {names[3]} {rest.replace('Reword: ', 'Reword: It fell.', 1)}", encoding="utf-8")
    tried = run(bridge, "review", "--apply", str(sheet), "--dry-run")
    assert "dry run" in tried.output
    result = run(bridge, "review", "--apply", str(sheet), "--why", "read it", "--by", "Ada")
    assert "3 decisions recorded" in result.output
    facts = facts_of(bridge, run)
    assert facts[names[0]]["state"] == "reviewed"
    assert names[2] not in facts
    assert facts[names[3]]["text"] == "It fell."
    edits = (bridge / "content" / "edits.yaml").read_bytes()
    again = run(bridge, "review", "--apply", str(sheet))
    assert (again.exit_code, "nothing new is decided" in again.output) == (0, True)
    assert (bridge / "content" / "edits.yaml").read_bytes() == edits


def test_a_sheet_with_an_altered_quote_is_refused_as_a_whole(bridge: Path, run: Command) -> None:
    sheet = bridge / "review.md"
    run(bridge, "review", "--md", str(sheet))
    name = next(iter(facts_of(bridge, run)))
    text = sheet.read_text(encoding="utf-8").replace(f"## {name}  [ ] ok", f"## {name}  [x] ok")
    sheet.write_text(text.replace("built in 1987", "built in 1897"), encoding="utf-8")
    result = run(bridge, "review", "--apply", str(sheet))
    assert result.exit_code == 1
    assert "does not say" in result.output
    assert not (bridge / "content" / "edits.yaml").exists()


def test_a_worksheet_is_never_written_over_another_file(bridge: Path, run: Command) -> None:
    sheet = bridge / "review.md"
    sheet.write_text("mine\n", encoding="utf-8")
    result = run(bridge, "review", "--md", str(sheet))
    assert result.exit_code == 1
    assert sheet.read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize(("wanted", "count"), [("all", 0), ("unreviewed", -1), ("stale", -99)])
def test_a_filter_says_what_is_on_the_sheet(bridge: Path, run: Command, wanted: str, count: int) -> None:
    names = list(facts_of(bridge, run))
    run(bridge, "fact", "review", names[0])
    assert run(bridge, "review", "--md", "--filter", wanted).output.count("] split") == max(0, len(names) + count)
