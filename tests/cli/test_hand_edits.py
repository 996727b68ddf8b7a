"""What somebody changes in facts.yaml by hand becomes decisions; nothing typed there is lost or taken for granted."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from looking import fact_behind, facts_of

Command = Callable[..., Result]


def change(folder: Path, *pairs: tuple[str, str]) -> str:
    """facts.yaml with replacements; what it was before."""
    path = folder / "content" / "facts.yaml"
    before = path.read_text(encoding="utf-8")
    after = before
    for old, new in pairs:
        assert old in after
        after = after.replace(old, new, 1)
    path.write_text(after, encoding="utf-8")
    return before


def block_of(folder: Path, name: str) -> str:
    """The lines of one fact in facts.yaml."""
    blocks = (folder / "content" / "facts.yaml").read_text(encoding="utf-8").split("\n\n")
    return next(block for block in blocks if block.startswith(f"- id: {name}\n"))


def retext(folder: Path, name: str, text: str) -> tuple[str, str]:
    """What to replace in facts.yaml, and by what, so that a fact says something else."""
    block = block_of(folder, name)
    before = next(line for line in block.split("\n") if line.startswith("  text: "))
    return block, block.replace(before, f"  text: {text}")


@pytest.fixture(params=["with the cache", "after a fresh clone"])
def project(bridge: Path, request: pytest.FixtureRequest) -> Path:
    """A project whose machine remembers what it wrote, and one that has to find it out."""
    if request.param == "after a fresh clone":
        shutil.rmtree(bridge / ".sitegen")
    return bridge


def test_changes_become_decisions_at_the_next_build(project: Path, run: Command) -> None:
    facts = facts_of(project, run)
    built = fact_behind(project, run, "bridge was built in 1987")
    gone = fact_behind(project, run, "six engineers")
    dated = next(name for name in facts if "  when:" not in block_of(project, name) and name not in (built, gone))
    before = change(
        project,
        retext(project, built, "The bridge dates from 1987."),
        (block_of(project, gone) + "\n\n", ""),
        (block_of(project, dated), block_of(project, dated) + "\n  when:\n    edtf: '1987/2019'\n  state: reviewed"),
    )
    assert "HAND" in run(project, "status").stdout
    result = run(project, "build")
    assert result.exit_code == 0, result.output
    after = facts_of(project, run)
    assert after[built]["text"] == "The bridge dates from 1987."
    assert gone not in after
    assert (after[dated]["when"]["edtf"], after[dated]["state"]) == ("1987/2019", "reviewed")
    edits = (project / "content" / "edits.yaml").read_text(encoding="utf-8")
    made = sorted(line.split(", ")[1] for line in edits.splitlines() if line.startswith("- "))
    assert made == ["op: reject", "op: review", "op: reword", "op: set-date"]
    assert (project / "content" / "facts.yaml").read_text(encoding="utf-8") == before
    assert "dates from 1987" in (project / "content" / "facts.by-hand.yaml").read_text(encoding="utf-8")
    assert "HAND" not in run(project, "status").stdout
    assert run(project, "build").exit_code == 0
    assert (project / "content" / "edits.yaml").read_text(encoding="utf-8") == edits
    assert run(project, "check").exit_code == 0


def test_words_are_moved_and_a_fact_is_added(project: Path, run: Command) -> None:
    facts = facts_of(project, run)
    name = next(name for name, fact in facts.items() if len(fact["evidence"]) > 2)
    piece = facts[name]["evidence"][2]
    words = block_of(project, name).partition("  evidence:\n")[2].split("  - id: ")[3]
    quote = "\n".join(f"      {key}: '{piece[key]}'" for key in ("file",))
    fresh = (
        "- id: f-mine1\n  text: Another 14 were hurt.\n  kind: quantity\n  topic: Casualties\n  evidence:\n"
        f"  - id: e-mine0001\n    source: s-00000000\n    quote:\n{quote}\n      start: {piece['start']}\n"
        f"      end: {piece['end']}\n      exact: '{piece['exact']}'\n\n"
    )
    change(project, (f"  - id: {words}", ""), ("- id: f-", f"{fresh}- id: f-"))
    assert run(project, "build").exit_code == 0
    after = facts_of(project, run)
    assert piece["id"] not in {one["id"] for one in after[name]["evidence"]}
    assert [one["exact"] for one in after["f-mine1"]["evidence"]] == [piece["exact"]]
    assert (after["f-mine1"]["kind"], after["f-mine1"]["state"]) == ("quantity", "reviewed")


def test_what_no_decision_can_say_is_named_and_kept(bridge: Path, run: Command) -> None:
    facts = (bridge / "content" / "facts.yaml").read_text(encoding="utf-8")
    line = next(line for line in facts.splitlines() if line.startswith("    value: "))
    change(bridge, (f"{line}\n", "    value: fourteen\n"))
    result = run(bridge, "build")
    assert result.exit_code == 0
    assert "fourteen: no decision can say this" in result.output
    assert "fourteen" in (bridge / "content" / "facts.by-hand.yaml").read_text(encoding="utf-8")
    assert not (bridge / "content" / "edits.yaml").exists()


def test_a_quote_that_stands_nowhere_is_refused_and_kept(bridge: Path, run: Command) -> None:
    change(bridge, ("exact: The bridge was built in 1987\n", "exact: The bridge was built in 1897\n"))
    result = run(bridge, "build")
    assert "does not stand in 01.txt" in result.output
    assert "1897" in (bridge / "content" / "facts.by-hand.yaml").read_text(encoding="utf-8")
    assert run(bridge, "check").exit_code == 0


def test_every_version_by_hand_is_kept(bridge: Path, run: Command) -> None:
    for number in range(3):
        change(bridge, ("\nfacts:\n", f"\nfacts:\n# note {number}\n"))
        assert run(bridge, "build").exit_code == 0
    kept = sorted(path.name for path in (bridge / "content").glob("facts.by-hand*"))
    assert kept == ["facts.by-hand-2.yaml", "facts.by-hand-3.yaml", "facts.by-hand.yaml"]


def test_the_next_decision_takes_hand_edits_in_first(bridge: Path, run: Command) -> None:
    name = next(iter(facts_of(bridge, run)))
    change(bridge, retext(bridge, fact_behind(bridge, run, "bridge was built in 1987"), "It dates from 1987."))
    assert run(bridge, "fact", "review", name).exit_code == 0
    texts = [fact["text"] for fact in facts_of(bridge, run).values()]
    assert "It dates from 1987." in texts


def test_a_command_that_was_killed_halfway_does_nothing_twice(bridge: Path, run: Command) -> None:
    change(bridge, retext(bridge, fact_behind(bridge, run, "bridge was built in 1987"), "It dates from 1987."))
    edited = (bridge / "content" / "facts.yaml").read_bytes()
    assert run(bridge, "build").exit_code == 0
    edits = (bridge / "content" / "edits.yaml").read_bytes()
    (bridge / "content" / "facts.yaml").write_bytes(edited)
    assert run(bridge, "build").exit_code == 0
    assert (bridge / "content" / "edits.yaml").read_bytes() == edits


def test_when_the_articles_changed_too_nothing_is_guessed(bridge: Path, run: Command) -> None:
    shutil.rmtree(bridge / ".sitegen")
    change(bridge, retext(bridge, fact_behind(bridge, run, "bridge was built in 1987"), "It dates from 1987."))
    article = bridge / "seeds" / "02.md"
    article.write_text(article.read_text(encoding="utf-8") + "\nIt rained.\n", encoding="utf-8")
    result = run(bridge, "build")
    assert result.exit_code == 0
    assert "cannot be found out any more" in result.output
    assert "It dates from 1987." in (bridge / "content" / "facts.by-hand.yaml").read_text(encoding="utf-8")
