"""Every kind of decision from the command line: what it records, what it prints, and how it ends."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from looking import fact_behind, facts_of

from sitegen.cli import main

Command = Callable[..., Result]


def find_said(folder: Path, run: Command, words: str) -> str:
    """The id of the fact whose text holds the words."""
    return next(name for name, fact in facts_of(folder, run).items() if words in fact["text"])


def find_wide(folder: Path, run: Command) -> str:
    """The id of a fact that two articles or more carry, the second among them."""
    return next(
        name
        for name, fact in facts_of(folder, run).items()
        if {"01.txt", "02.md"} <= {piece["file"] for piece in fact["evidence"]}
    )


def decide(folder: Path, run: Command, *words: str) -> str:
    """The id of the decision that a command recorded."""
    result = run(folder, *words, "--why", "because", "--by", "Ada")
    assert result.exit_code == 0, result.output
    found = re.search(r"sitegen -C .* undo (k-\w{5})$", result.stdout, re.MULTILINE)
    assert found is not None
    return found[1]


def test_a_split_moves_the_words_of_a_source_to_a_new_fact(bridge: Path, run: Command) -> None:
    name = find_wide(bridge, run)
    whole = facts_of(bridge, run)[name]["evidence"]
    decide(bridge, run, "fact", "split", name, "Fourteen more people were injured.", "2")
    facts = facts_of(bridge, run)
    fresh = facts[find_said(bridge, run, "Fourteen more")]
    assert {piece["file"] for piece in fresh["evidence"]} == {"02.md"}
    assert {piece["file"] for piece in facts[name]["evidence"]} == {piece["file"] for piece in whole} - {"02.md"}
    assert len(facts[name]["evidence"]) + len(fresh["evidence"]) == len(whole)
    assert run(bridge, "build").exit_code == 0
    assert (bridge / "site" / "facts" / fresh["id"] / "index.html").is_file()


def test_a_figure_that_goes_with_the_words_of_a_split_is_pointed_out(bridge: Path, run: Command) -> None:
    decide(bridge, run, "fact", "add", "A new bridge opened in 1978.", "--quote", "1", "about 8.30am")
    name = find_said(bridge, run, "A new bridge opened in 1978.")
    decide(bridge, run, "fact", "attach", name, "3", "The bridge was built in 1978")
    told = run(bridge, "fact", "split", name, "It was said of a year.", "3", "--why", "apart").stdout
    assert f"{name}: “1978” stands in no quote of it" in told


def test_words_are_named_by_their_id_its_beginning_or_what_they_say(bridge: Path, run: Command) -> None:
    name = find_wide(bridge, run)
    pieces = facts_of(bridge, run)[name]["evidence"]
    decide(bridge, run, "fact", "detach", name, pieces[0]["id"][:5])
    assert pieces[0]["id"] not in {piece["id"] for piece in facts_of(bridge, run)[name]["evidence"]}
    decide(bridge, run, "fact", "attach", name, "3", "inspect all 11 bridges of the town")
    decide(bridge, run, "fact", "detach", name, "--quote", "3", "all 11 bridges")
    left = [piece["id"] for piece in facts_of(bridge, run)[name]["evidence"]]
    assert set(left) < {piece["id"] for piece in pieces}
    result = run(bridge, "fact", "detach", name, *left)
    assert result.exit_code == 1
    assert "reject it instead" in result.output


def test_words_are_attached_as_readers_see_them(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "passed its inspection")
    decide(bridge, run, "fact", "attach", name, "3", "Mayor Helena Brandt has asked the National Transport Bureau")
    pieces = facts_of(bridge, run)[name]["evidence"]
    raw = (bridge / "seeds" / "03.html").read_text(encoding="utf-8")
    assert any("<b>Helena Brandt</b> has asked the National" in piece["exact"] for piece in pieces)
    assert all(raw[one["start"] : one["end"]] == one["exact"] for one in pieces if one["file"] == "03.html")
    assert run(bridge, "build").exit_code == 0
    assert run(bridge, "check").exit_code == 0


def test_a_figure_that_no_quote_has_is_pointed_out_and_recorded(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "built in 1987")
    wrong = run(bridge, "fact", "reword", name, "The bridge was built in 1999 for 350 cars.")
    assert wrong.exit_code == 0
    assert set(re.findall("“(.*)” stands in no quote", wrong.stdout)) == {"350", "1999"}
    assert "recorded" in wrong.stdout
    right = run(bridge, "fact", "reword", name, "The bridge is of 1987.")
    assert "stands in no quote" not in right.stdout


def test_facts_kept_apart_are_not_proposed_again(bridge: Path, run: Command) -> None:
    first = decide(bridge, run, "fact", "add", "The bridge fell in the morning.", "--quote", "1", "about 8.30am")
    decide(bridge, run, "fact", "add", "The bridge fell on the morning.", "--quote", "1", "on their way to work")
    needs = json.loads(run(bridge, "status", "--json").stdout)["needs"]
    pair = next(need for need in needs if "The bridge fell in the morning." in " ".join(need["details"]))
    words = pair["commands"][1].split()[3:7]
    decide(bridge, run, *words)
    assert pair["what"] not in run(bridge, "status").stdout
    assert run(bridge, "fact", "merge", *words[2:]).exit_code == 0
    status = run(bridge, "status").stdout
    assert "EDIT" not in status
    assert first in (bridge / "content" / "edits.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("verb", "words", "status"),
    [
        ("explain", ("They count at different hours.",), "explained"),
        ("dismiss", (), "dismissed"),
        ("resolve", (), "resolved"),
    ],
)
def test_a_disagreement_is_settled_and_opened_again(
    bridge: Path, run: Command, verb: str, words: tuple[str, ...], status: str
) -> None:
    entry = json.loads(run(bridge, "disagreement", "show", "--all", "--json").stdout)
    listed = [one["id"] for one in entry] or ["d"]
    name = listed[0]
    if name == "d":
        entry = json.loads((bridge / "site" / "data" / "disagreements.json").read_text(encoding="utf-8"))
        name = entry[0]["id"]
    decide(bridge, run, "disagreement", verb, name[:4], *words)
    shown = json.loads(run(bridge, "disagreement", "show", name, "--json").stdout)[0]
    assert shown["status"] == status
    decide(bridge, run, "disagreement", "reopen", name)
    assert json.loads(run(bridge, "disagreement", "show", name, "--json").stdout)[0]["status"] == "open"
    assert "because" in run(bridge, "disagreement", "show", name).stdout


def test_kind_topic_and_date_of_a_fact_are_settled(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "carried about 2,000")
    decide(bridge, run, "fact", "kind", name, "background")
    decide(bridge, run, "fact", "topic", name, "The bridge")
    decide(bridge, run, "fact", "date", name, "1987/2019")
    fact = facts_of(bridge, run)[name]
    assert (fact["kind"], fact["topic"], fact["when"]["edtf"]) == ("background", "The bridge", "1987/2019")
    assert fact["state"] == "reviewed"


def test_a_new_fact_may_say_its_kind_topic_and_date(bridge: Path, run: Command) -> None:
    words = ("--quote", "3", "inspect all 11 bridges", "--kind", "demand", "--topic", "After", "--when", "2019-05-16")
    decide(bridge, run, "fact", "add", "All 11 bridges are to be inspected.", *words)
    fact = facts_of(bridge, run)[find_said(bridge, run, "All 11 bridges")]
    assert (fact["kind"], fact["topic"], fact["when"]["edtf"]) == ("demand", "After", "2019-05-16")


def test_a_source_is_shown_with_what_was_settled_about_it(bridge: Path, run: Command) -> None:
    decide(bridge, run, "source", "publisher", "01", "Falls Courier")
    shown = run(bridge, "source", "show", "1").stdout
    assert "publisher: Falls Courier (set by hand)" in shown
    assert "set-publisher “Falls Courier”" in shown
    records = json.loads(run(bridge, "source", "show", "--json").stdout)
    assert [record["publisher"] for record in records] == ["Falls Courier", "Tarn Valley Post", "Northern Herald"]
    assert records[0]["facts"]


def test_a_dry_run_records_nothing(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "built in 1987")
    result = run(bridge, "fact", "reject", name, "--dry-run")
    assert result.exit_code == 0
    assert f"reject {name}" in result.stdout
    assert "nothing was recorded" in result.stdout
    assert not (bridge / "content" / "edits.yaml").exists()


def test_an_undo_is_named_by_the_beginning_of_an_id_and_can_be_undone(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "built in 1987")
    made = decide(bridge, run, "fact", "reject", name)
    back = decide(bridge, run, "undo", made[:4])
    assert name in facts_of(bridge, run)
    decide(bridge, run, "undo", back)
    assert name not in facts_of(bridge, run)


def test_several_facts_are_reviewed_at_once_each_by_a_decision(bridge: Path, run: Command) -> None:
    names = list(facts_of(bridge, run))[:3]
    result = run(bridge, "fact", "review", *names)
    assert "3 decisions recorded" in result.output
    assert [facts_of(bridge, run)[name]["state"] for name in names] == ["reviewed"] * 3
    assert "3 reviewed" in run(bridge, "status").stdout


def test_the_same_decision_made_again_has_an_id_of_its_own(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "built in 1987")
    first = decide(bridge, run, "fact", "reject", name)
    decide(bridge, run, "fact", "restore", name)
    assert decide(bridge, run, "fact", "reject", name) != first


def test_a_merged_fact_says_where_it_went(bridge: Path, run: Command) -> None:
    first, second = list(facts_of(bridge, run))[:2]
    decide(bridge, run, "fact", "merge", first, second)
    result = run(bridge, "fact", "reword", second, "Words.")
    assert result.exit_code == 1
    assert f"it became {first}" in result.output


def test_the_reason_is_asked_for_only_at_a_terminal(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "built in 1987")
    result = CliRunner().invoke(main, ["-C", str(bridge), "fact", "review", name], input="never read\n")
    assert result.exit_code == 0
    assert "why" not in result.output


def test_nothing_can_be_decided_while_edits_cannot_be_read(bridge: Path, run: Command) -> None:
    edits = bridge / "content" / "edits.yaml"
    edits.write_text("- {id: k-1, op: rejct, targets: [f-a]}\n", encoding="utf-8")
    result = run(bridge, "fact", "review", fact_behind(bridge, run, "built in 1987"))
    assert result.exit_code == 1
    assert "did you mean 'reject'?" in result.output
    assert edits.read_text(encoding="utf-8") == "- {id: k-1, op: rejct, targets: [f-a]}\n"


def test_colour_is_left_out_where_it_is_not_wanted(bridge: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = CliRunner().invoke(main, ["-C", str(bridge), "status"], color=True).stdout
    assert "\x1b[" in shown
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(main, ["-C", str(bridge), "status"], color=True).stdout
