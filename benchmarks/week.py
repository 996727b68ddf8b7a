"""A week of a story, played: its articles arrive one after another, an editor decides, every day is published.

    python benchmarks/week.py STORY_DIR FOLDER

STORY_DIR holds the articles and, if they are known, their days in metadata.json; FOLDER is where the project is made.
Everything that the commands print is printed, so that it can be read as an editor would. The last line is one JSON
object: editions; corrections, updates of figures and disagreements opened since the first; addresses lost (must be 0);
decisions parked; sentences of the hand-written summary that were held back between two steps, since an article did not
say any more what they say; and the commands that failed. At the end of the week nothing may be held back.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

# Commands that go on when a sentence of the summary fails a gate: it is withheld, and their exit code says so.
BUILDING = ("build", "diff", "publish")
_HELD_BACK = re.compile(r"error: .*summary, sentence \d+: .*; withheld: (.+)")


class Week:
    """A project and the commands an editor types."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.failed: list[str] = []
        self.held_back: set[str] = set()

    def run(self, *words: str, is_shown: bool = True) -> str:
        """What a command prints on standard output, after the command itself."""
        command = [sys.executable, "-m", "sitegen", "-C", str(self.folder), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        sentences = list_held_back(done.stderr)
        self.held_back.update(sentences)
        if done.returncode and (words[0] not in BUILDING or not sentences):
            self.failed.append(" ".join(words))
        if is_shown:
            told = [line for line in done.stderr.splitlines() if not line.endswith("…")]
            print(f"\n$ sitegen {' '.join(words)}", *told, done.stdout.rstrip(), sep="\n")
        return done.stdout

    def read(self, name: str) -> list[dict[str, Any]]:
        """A data file of the site."""
        records: list[dict[str, Any]] = json.loads((self.folder / "site/data" / f"{name}.json").read_text("utf-8"))
        return records

    def publish(self, day: str) -> None:
        """What the editor does at the end of every day."""
        self.run("status")
        self.run("publish", "--by", "Ana Ruiz", "--note", day)


def list_held_back(told: str) -> tuple[str, ...]:
    """The sentences of the summary that a command withheld; none when it told of any other error."""
    errors = [line for line in told.splitlines() if line.startswith("error: ")]
    found = [_HELD_BACK.fullmatch(line) for line in errors]
    return tuple(match[1] for match in found if match) if all(found) else ()


def list_arrivals(story: Path) -> list[tuple[Path, str | None]]:
    """The articles in the order in which they appeared, with their days where these are known."""
    known: dict[str, str] = {}
    if (story / "metadata.json").exists():
        for one in json.loads((story / "metadata.json").read_text("utf-8"))["articles"]:
            known[one["file"]] = one.get("date") or ""
    files = sorted(path for path in story.iterdir() if path.suffix in (".txt", ".md", ".html"))
    return sorted(((path, known.get(path.name) or None) for path in files), key=lambda one: (one[1] or "", one[0].name))


def play_week(week: Week, arrivals: list[tuple[Path, str | None]]) -> None:
    """Six days: the first articles, a correction, a summary of the editor's own, more articles, a change, a loss."""
    first, rest = arrivals[:2], arrivals[2:]
    week.run("init", str(week.folder))
    receive(week, first)
    week.publish("Monday: the first reports.")
    half = rest[: max(1, len(rest) // 2)]
    receive(week, half)
    correct(week)
    week.publish("Tuesday: more reports, and what we had wrong.")
    write_summary(week)
    week.run("build")
    week.publish("Wednesday: the summary in our own words.")
    receive(week, rest[len(half) :])
    week.run("status")
    week.run("diff", "--summary")
    take_draft(week)
    week.run("build")
    week.publish("Thursday: the later reports, and a new summary.")
    change_article(week, arrivals[0][0].name)
    week.run("build")
    week.publish("Friday: a report was changed by its publisher.")
    (week.folder / "seeds" / arrivals[1][0].name).unlink()
    week.run("build")
    week.publish("Saturday: a report was withdrawn.")
    week.run("check")


def receive(week: Week, arrivals: list[tuple[Path, str | None]]) -> None:
    """Articles come in one by one, each dated by hand where its day is known."""
    for path, day in arrivals:
        week.run("add", str(path))
        week.run("build")
        if day:
            week.run("source", "date", path.name, day, "--why", "as its page says")
    week.run("build")
    week.run("diff")


def correct(week: Week) -> None:
    """She words a published fact anew, turns one down, merges what status proposes, explains a disagreement."""
    first = json.loads((week.folder / "content/history/0001.json").read_text("utf-8"))
    published = {fact["id"] for fact in first["facts"]}
    facts = [fact for fact in week.read("facts") if fact["id"] in published]
    facts.sort(key=lambda fact: (-len(fact["evidence"]), fact["id"]))
    week.run("fact", "reword", facts[0]["id"], f"By all accounts: {facts[0]['text']}", "--why", "all reports have it")
    week.run("fact", "reject", facts[-1]["id"], "--why", "this is not about the story")
    for need in json.loads(week.run("status", "--json", is_shown=False))["needs"]:
        if need["kind"] == "SAME?":
            week.run(*need["commands"][0].split()[1:5], "--why", "one event")
            break
    for one in week.read("disagreements"):
        if one["status"] == "open" and one["relation"] in ("contradicts", "differs"):
            week.run("disagreement", "explain", one["id"], "The reports are hours apart.", "--why", "see their dates")
            break
    week.run("build")


def write_summary(week: Week) -> None:
    """The machine's draft, touched by a person: from now on it is hers."""
    path = week.folder / "content" / "summary.md"
    path.write_text(path.read_text("utf-8") + "\n<!-- edited by Ana Ruiz -->\n", encoding="utf-8")


def take_draft(week: Week) -> None:
    """The person takes over what the machine would say now."""
    draft = week.folder / "content" / "summary.draft.md"
    if draft.exists():
        (week.folder / "content" / "summary.md").write_text(draft.read_text("utf-8"), encoding="utf-8")
        write_summary(week)


def change_article(week: Week, name: str) -> None:
    """A publisher changes the first figure of an article."""
    path = week.folder / "seeds" / name
    text = path.read_text("utf-8")
    for old, new in (("five", "six"), ("Five", "Six"), ("two", "three"), ("50", "58"), ("40", "44")):
        if f" {old} " in text:
            path.write_text(text.replace(f" {old} ", f" {new} "), encoding="utf-8")
            return


def count_week(week: Week) -> dict[str, object]:
    """What the week came to."""
    records = sorted((week.folder / "content/history").glob("*.json"))
    editions = [json.loads(path.read_text("utf-8")) for path in records]
    published = {fact["id"] for edition in editions for fact in edition.get("facts", ())}
    pages = {path.parent.name for path in (week.folder / "site/facts").glob("f-*/index.html")}
    (story,) = json.loads(week.run("diff", "1", "--json", is_shown=False))["stories"]
    changes = story["diff"]["changes"]
    verbs = [change["verb"] for change in changes]
    needs = json.loads(week.run("status", "--json", is_shown=False))["needs"]
    return {
        "editions": len(editions),
        "corrections": sum(change["group"] == "correction" for change in changes),
        "figures_updated": verbs.count("Figure updated"),
        "disagreements_opened": verbs.count("Disagreement opened"),
        "addresses_lost": len(published - pages),
        "decisions_parked": sum(need["kind"] == "EDIT" for need in needs),
        "held_back": len(week.held_back),
        "failed": week.failed,
    }


def main(arguments: list[str]) -> int:
    """Exit code 0 when the week was played without a failing command, 1 when not, 2 when called otherwise."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    week = Week(Path(arguments[1]).resolve())
    play_week(week, list_arrivals(Path(arguments[0]).resolve()))
    figures = count_week(week)
    print(json.dumps(figures))
    return 1 if week.failed or figures["addresses_lost"] else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
