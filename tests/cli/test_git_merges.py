"""Two people decide in two branches, and git joins what they did: nothing is lost, mixed up or renumbered."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Command = Callable[..., Result]


def git(folder: Path, *words: str) -> str:
    settings = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *settings, *words], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def branches(bridge: Path) -> Path:
    """A project under version control, on the branch "main"."""
    git(bridge, "init", "-q", "-b", "main")
    git(bridge, "add", "-A")
    git(bridge, "commit", "-q", "-m", "a story")
    return bridge


def decide_on(folder: Path, run: Command, branch: str, *decisions: tuple[str, ...], by: str) -> list[str]:
    """The ids of the decisions that somebody makes and commits on a branch of main."""
    git(folder, "checkout", "-q", "-B", branch, "main")
    made = []
    for words in decisions:
        result = run(folder, *words, "--by", by)
        assert result.exit_code == 0, result.output
        found = re.search(r"sitegen -C .* undo (k-\w{5})$", result.stdout, re.MULTILINE)
        assert found is not None
        made.append(found[1])
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", f"decisions of {by}")
    return made


def ids_in_file(folder: Path) -> list[str]:
    text = (folder / "content" / "edits.yaml").read_text(encoding="utf-8")
    assert "<<<<" not in text
    return re.findall(r"^- \{id: (k-\w+)", text, re.MULTILINE)


def facts_of(folder: Path, run: Command) -> list[dict[str, object]]:
    return list(json.loads(run(folder, "fact", "show", "--json").stdout))


def test_decisions_of_two_branches_are_all_kept(branches: Path, run: Command) -> None:
    first, second, third, *_ = [str(fact["id"]) for fact in facts_of(branches, run)]
    ada = decide_on(
        branches, run, "ada", ("fact", "reword", first, "It rose to four."), ("fact", "review", second), by="Ada"
    )
    bob = decide_on(branches, run, "bob", ("fact", "review", second), ("fact", "reject", third), by="Bob")
    git(branches, "checkout", "-q", "main")
    git(branches, "merge", "-q", "ada")
    git(branches, "merge", "-q", "--no-edit", "bob")
    merged = ids_in_file(branches)
    assert sorted(merged) == sorted({*ada, *bob})
    assert [name for name in merged if name in ada] == ada
    assert [name for name in merged if name in bob] == bob
    facts = {str(fact["id"]): fact for fact in facts_of(branches, run)}
    assert facts[first]["text"] == "It rose to four."
    assert facts[second]["state"] == "reviewed"
    assert third not in facts
    assert run(branches, "undo", bob[1]).exit_code == 0
    after = {str(fact["id"]): fact for fact in facts_of(branches, run)}
    assert third in after
    assert after[first]["text"] == "It rose to four."
    assert run(branches, "build").exit_code == 0
    assert run(branches, "check").exit_code == 0


def test_the_same_decision_on_both_sides_is_one(branches: Path, run: Command) -> None:
    name = str(facts_of(branches, run)[0]["id"])
    one = decide_on(branches, run, "ada", ("fact", "reject", name, "--why", "a remark"), by="Ada")
    two = decide_on(
        branches, run, "twin", ("fact", "reject", name, "--why", "a remark"), ("source", "title", "1", "A"), by="Ada"
    )
    assert one[0] == two[0]
    git(branches, "checkout", "-q", "main")
    git(branches, "merge", "-q", "ada")
    git(branches, "merge", "-q", "--no-edit", "twin")
    assert set(ids_in_file(branches)) == set(two)
    assert run(branches, "undo", one[0]).exit_code == 0
    assert name in {fact["id"] for fact in facts_of(branches, run)}
    assert "EDIT" not in run(branches, "status").stdout


def test_decisions_after_common_ones_merge_as_well(branches: Path, run: Command) -> None:
    names = [str(fact["id"]) for fact in facts_of(branches, run)]
    base = decide_on(branches, run, "base", ("fact", "review", names[0]), ("fact", "review", names[1]), by="Ada")
    git(branches, "checkout", "-q", "main")
    git(branches, "merge", "-q", "base")
    ada = decide_on(branches, run, "ada", ("undo", base[0]), ("fact", "pin", names[3]), by="Ada")
    bob = decide_on(branches, run, "bob", ("undo", base[1]), ("fact", "pin", names[4]), by="Bob")
    git(branches, "checkout", "-q", "main")
    git(branches, "merge", "-q", "ada")
    git(branches, "merge", "-q", "--no-edit", "bob")
    assert sorted(ids_in_file(branches)) == sorted([*base, *ada, *bob])
    states = {str(fact["id"]): fact["state"] for fact in facts_of(branches, run)}
    assert [states[name] for name in (*names[:2], *names[3:5])] == ["machine", "machine", "pinned", "pinned"]


def test_two_wordings_of_one_fact_are_both_told(branches: Path, run: Command) -> None:
    name = str(facts_of(branches, run)[0]["id"])
    ada = decide_on(branches, run, "ada", ("fact", "reword", name, "Four died."), by="Ada")
    bob = decide_on(branches, run, "bob", ("fact", "reword", name, "Four were killed."), by="Bob")
    git(branches, "checkout", "-q", "main")
    git(branches, "merge", "-q", "ada")
    git(branches, "merge", "-q", "--no-edit", "bob")
    status = run(branches, "status").stdout
    assert "TWO" in status
    assert all(f"({name})" in status for name in (*ada, *bob))


def test_of_two_drafts_of_the_summary_either_will_do(branches: Path, run: Command) -> None:
    summary = branches / "content" / "summary.md"
    cited = re.findall(r"\{(f-\w{5})", summary.read_text(encoding="utf-8"))
    for by, name in (("Ada", cited[0]), ("Bob", cited[-1])):
        decide_on(branches, run, by, ("fact", "reject", name), by=by)
        assert run(branches, "build").exit_code == 0
        git(branches, "commit", "-q", "-a", "-m", "a new draft")
    git(branches, "checkout", "-q", "main")
    git(branches, "merge", "-q", "Ada")
    subprocess.run(["git", "merge", "-q", "Bob"], cwd=branches, capture_output=True, check=False)
    assert "<<<<<<<" in summary.read_text(encoding="utf-8")
    result = run(branches, "build")
    assert "git checkout --ours content/summary.md), then: sitegen -C" in result.output
    git(branches, "checkout", "--ours", "content/summary.md")
    assert run(branches, "build").exit_code == 0
    draft = summary.read_text(encoding="utf-8")
    assert not any(name in draft for name in (cited[0], cited[-1]))
    git(branches, "commit", "-q", "-a", "-m", "joined")
    summary.write_text("<<<<<<< a\nMine. {f-aaaaa}\n=======\nYours. {f-aaaaa}\n>>>>>>> b\n", encoding="utf-8")
    result = run(branches, "build")
    assert result.exit_code == 1
    assert "content/summary.md:1: git could not join" in result.output
    assert "Mine." in summary.read_text(encoding="utf-8")


def test_a_conflict_that_git_left_behind_is_named(branches: Path, run: Command) -> None:
    name = str(facts_of(branches, run)[0]["id"])
    edits = branches / "content" / "edits.yaml"
    edits.write_text(f"<<<<<<< HEAD\n- {{id: k-1, op: review, targets: [{name}]}}\n=======\n>>>>>>> bob\n")
    result = run(branches, "fact", "review", name)
    assert result.exit_code == 1
    assert "content/edits.yaml:1: git could not join" in result.output


def test_a_fact_of_an_article_that_came_in_another_branch_keeps_its_decisions(branches: Path, run: Command) -> None:
    texts = {
        "Ada": (
            "04.txt",
            "A ferry sank off Tarn\n\nThe ferry Luna sank off Tarn on Friday. All 40 passengers were saved.\n",
        ),
        "Bob": ("05.txt", "A train stopped in Vell\n\nA train stood still in Vell for nine hours. Nobody was hurt.\n"),
    }
    decided = {}
    for by, (file, text) in texts.items():
        git(branches, "checkout", "-q", "-B", by, "main")
        (branches / "seeds" / file).write_text(text, encoding="utf-8")
        assert run(branches, "build").exit_code == 0
        own = [f for f in facts_of(branches, run) if {piece["file"] for piece in f["evidence"]} == {file}]
        decided[by] = [fact["id"] for fact in own]
        for name in decided[by]:
            assert run(branches, "fact", "review", name, "--by", by).exit_code == 0
        git(branches, "add", "-A")
        git(branches, "commit", "-q", "-m", f"an article of {by}")
    subprocess.run(["git", "merge", "-q", "Ada"], cwd=branches, capture_output=True, check=False)
    told = run(branches, "build").output
    assert "git checkout --ours content/sources.yaml), then: sitegen -C" in told and " build; values typed into" in told
    assert run(branches, "status").output.count("never read") == 0
    git(branches, "checkout", "--ours", "content/facts.yaml", "content/sources.yaml", "content/summary.md")
    assert run(branches, "extract").exit_code == 0
    facts = {str(fact["id"]): fact["state"] for fact in facts_of(branches, run)}
    assert {name: facts.get(name) for names in decided.values() for name in names} == {
        name: "reviewed" for names in decided.values() for name in names
    }
    assert all(decided.values())
    assert "AGAIN" not in run(branches, "status").output
