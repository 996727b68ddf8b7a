"""What `status` says needs a person: each with the reason and a command that, pasted, is accepted."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result
from looking import fact_behind

from sitegen.model.articles import Article
from sitegen.model.contents import Edited, SourceRecord
from sitegen.model.spans import Quote
from sitegen.model.stories import Evidence, Fact, Ledger
from sitegen.workspace.needs import find_stale

Command = Callable[..., Result]


def needs_of(folder: Path, run: Command) -> dict[str, dict[str, Any]]:
    """The needs by their kind, the first of each."""
    found: dict[str, dict[str, Any]] = {}
    for need in json.loads(run(folder, "status", "--json").stdout)["needs"]:
        found.setdefault(need["kind"], need)
    return found


def add(folder: Path, run: Command, text: str, source: str, words: str) -> str:
    assert run(folder, "fact", "add", text, "--quote", source, words).exit_code == 0
    facts = json.loads(run(folder, "fact", "show", "--json").stdout)
    return next(str(fact["id"]) for fact in facts if fact["text"] == text)


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / "seeds" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_added_fact_whose_words_stand_no_more_is_kept_but_not_applied(bridge: Path, run: Command) -> None:
    words = "killing at least two people and injuring 14"
    add(bridge, run, "Fourteen were injured in the morning.", "1", words)
    change(bridge, "01.txt", words, words.replace("14", "15"))
    assert "BUILD" in needs_of(bridge, run)
    assert run(bridge, "build").exit_code == 0
    need = needs_of(bridge, run)["EDIT"]
    assert "does not stand in 01.txt" in need["what"]
    assert run(bridge, *shlex.split(need["commands"][0])[1:]).exit_code == 0
    assert "EDIT" not in needs_of(bridge, run)


def test_words_that_stand_no_more_are_shown_beside_the_nearest() -> None:
    raw = "The raid hit approximately 41 aircraft, they said."
    quote = Quote("a.txt", 0, 42, "The raid hit approximately 40 aircraft")
    fact = Fact("f-aaaaa", "It hit 40.", "event", "", (Evidence("e-1", "s-1", quote, check="missing"),), state="stale")
    record = SourceRecord("s-1", 4, "a.txt", ("s-1",))
    edited = Edited(Ledger("", "", (), (), (), (), ()), (record,), (fact,))
    (need,) = find_stale(edited, (Article("s-1", "a.txt", raw, raw),))
    assert need.what == "its words no longer stand in source 4"
    assert "numeral differs: 40, now 41: not re-attached" in need.details[1]
    assert need.commands[0] == 'sitegen fact attach f-aaaaa 4 "The raid hit approximately 41 aircraft" --why "…"'


def test_a_decision_whose_words_changed_asks_to_be_looked_at(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "bridge was built in 1987")
    assert run(bridge, "fact", "reword", name, "It dates from 1987.").exit_code == 0
    assert "LOOK" not in needs_of(bridge, run)
    change(bridge, "01.txt", "The bridge was built in 1987.", "The bridge was built in 1986.")
    assert run(bridge, "build").exit_code == 0
    need = needs_of(bridge, run)["LOOK"]
    assert need["target"] == name
    assert need["details"][0] == "says: It dates from 1987."
    assert "gone: “The bridge was built in 1987”" in need["details"]
    assert run(bridge, *shlex.split(need["commands"][-1])[1:]).exit_code == 0
    assert "LOOK" not in needs_of(bridge, run)


def test_an_article_that_was_withdrawn_is_named(bridge: Path, run: Command) -> None:
    facts = json.loads(run(bridge, "fact", "show", "--json").stdout)
    fact = next(fact for fact in facts if {piece["file"] for piece in fact["evidence"]} == {"03.html"})
    assert run(bridge, "fact", "review", fact["id"]).exit_code == 0
    (bridge / "seeds" / "03.html").unlink()
    assert run(bridge, "build").exit_code == 0
    need = needs_of(bridge, run)["STALE"]
    assert (need["target"], "source 3 was withdrawn" in need["what"]) == (fact["id"], True)
    assert run(bridge, "fact", "attach", fact["id"], "2", "carried about 2,000 people a day").exit_code == 0
    assert "STALE" not in needs_of(bridge, run)
    shown = json.loads(run(bridge, "fact", "show", fact["id"], "--json").stdout)[0]
    assert (shown["state"], [piece["file"] for piece in shown["evidence"]]) == ("reviewed", ["02.md"])


def test_new_words_of_a_pinned_fact_are_told(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "bridge was built in 1987")
    assert run(bridge, "fact", "pin", name).exit_code == 0
    assert "NEW" not in needs_of(bridge, run)
    assert run(bridge, "fact", "attach", name, "3", "inspect all 11 bridges of the town").exit_code == 0
    need = needs_of(bridge, run)["NEW"]
    assert "all 11 bridges" in need["details"][0]
    assert run(bridge, *shlex.split(need["commands"][0])[1:]).exit_code == 0
    assert "NEW" not in needs_of(bridge, run)


def test_two_persons_who_disagree_are_named(bridge: Path, run: Command) -> None:
    name = next(f["id"] for f in json.loads(run(bridge, "fact", "show", "--json").stdout))
    for by, words in (("Ada", "Four died."), ("Ada", "Four were killed."), ("Bob", "Four lost their lives.")):
        assert run(bridge, "fact", "reword", name, words, "--by", by).exit_code == 0
    need = needs_of(bridge, run)["TWO"]
    assert "Ada" in need["what"] and "Bob" in need["what"]
    assert need["what"].endswith("Four lost their lives.")
    assert run(bridge, *shlex.split(need["commands"][0])[1:]).exit_code == 0
    assert "TWO" not in needs_of(bridge, run)


def test_a_sentence_that_was_withheld_is_listed_once_the_summary_is_a_persons(bridge: Path, run: Command) -> None:
    assert "SUMMARY" not in needs_of(bridge, run)
    name = fact_behind(bridge, run, "bridge was built in 1987")
    summary = bridge / "content" / "summary.md"
    summary.write_text(f"# The bridge\n\nThe bridge was built in 1887. {{{name}}}\n", encoding="utf-8")
    need = needs_of(bridge, run)["SUMMARY"]
    assert "1887" in need["what"]
    assert need["commands"] == ["edit content/summary.md"]


def test_the_last_line_counts(bridge: Path, run: Command) -> None:
    first, second = [f["id"] for f in json.loads(run(bridge, "fact", "show", "--json").stdout)][:2]
    run(bridge, "fact", "pin", first)
    run(bridge, "fact", "reject", second)
    last = run(bridge, "status").stdout.splitlines()[-1]
    for words in ("facts: 1 reviewed", "1 of them pinned", "1 rejected", "3 articles", "2 decisions", "checks ok"):
        assert words in last


def test_what_is_unknown_is_one_entry_for_all_articles(bridge: Path, run: Command) -> None:
    for name in ("04.txt", "05.txt"):
        (bridge / "seeds" / name).write_text(
            f"A ferry sank off {name[:2]} coasts. Nobody was hurt.\n", encoding="utf-8"
        )
    assert run(bridge, "build").exit_code == 0
    needs = [n for n in json.loads(run(bridge, "status", "--json").stdout)["needs"] if n["kind"] == "WHO?"]
    assert [need["target"] for need in needs] == ["1,4,5"]


def test_words_of_a_new_article_wait_until_somebody_has_looked(bridge: Path, run: Command) -> None:
    name = fact_behind(bridge, run, "bridge was built in 1987")
    assert run(bridge, "fact", "review", name).exit_code == 0
    set_policy(bridge, "reviewed")
    before = published(bridge, run, name)
    text = "Bridge collapse in Arden\n\nThe bridge was built in 1987. The mayor of Arden spoke to the council.\n"
    (bridge / "seeds" / "04.txt").write_text(text, encoding="utf-8")
    assert published(bridge, run, name) == before
    set_policy(bridge, "all-marked")
    assert published(bridge, run, name)["state"] == "machine"
    set_policy(bridge, "reviewed")
    need = needs_of(bridge, run)["NEW"]
    assert (need["target"], "not published until you have looked" in need["what"]) == (name, True)
    assert "The bridge was built in 1987" in need["details"][0]
    sheet = bridge / "review.md"
    assert run(bridge, "review", "--filter", "unreviewed", "--md", str(sheet)).exit_code == 0
    assert "[ ] not  new" in sheet.read_text("utf-8").split(f"## {name}  [ ] ok")[1].split("##")[0]
    assert "(new)" in run(bridge, "fact", "show", name).stdout
    assert run(bridge, *shlex.split(need["commands"][0])[1:]).exit_code == 0
    assert "NEW" not in needs_of(bridge, run)
    after = published(bridge, run, name)
    assert {piece["file"] for piece in after["evidence"]} == {*(one["file"] for one in before["evidence"]), "04.txt"}
    assert run(bridge, "undo", last_decision(bridge)).exit_code == 0
    assert run(bridge, *shlex.split(need["commands"][1])[1:]).exit_code == 0
    assert published(bridge, run, name)["evidence"] == before["evidence"]
    assert "NEW" not in needs_of(bridge, run)


def published(folder: Path, run: Command, name: str) -> dict[str, Any]:
    """A fact as the site tells it after a build."""
    assert run(folder, "build").exit_code == 0
    facts = json.loads((folder / "site" / "data" / "facts.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = next(fact for fact in facts if fact["id"] == name)
    return found


def set_policy(folder: Path, policy: str) -> None:
    path = folder / "content" / "site.yaml"
    path.write_text(re.sub(r"(?m)^publish: .*$", f"publish: {policy}", path.read_text("utf-8")), "utf-8")


def last_decision(folder: Path) -> str:
    lines = (folder / "content" / "edits.yaml").read_text(encoding="utf-8").splitlines()
    return lines[-1].split("id: ")[1].split(",")[0]
