"""Editions as an editor makes them: publish, what a build would change, and a summary in a person's hands."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Command = Callable[..., Result]

OLDER, NEWER = "The bridge was built in 1978", "The bridge was built in 1979"


def history(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "content/history").glob("*"))


def changes_page(folder: Path) -> str:
    return (folder / "site/changes/index.html").read_text(encoding="utf-8")


def change_article(folder: Path) -> None:
    path = folder / "seeds/03.html"
    text = path.read_text(encoding="utf-8")
    assert OLDER in text
    path.write_text(text.replace(OLDER, NEWER), encoding="utf-8")


def find_fact(folder: Path, words: str) -> str:
    facts = json.loads((folder / "site/data/facts.json").read_text(encoding="utf-8"))
    return next(str(fact["id"]) for fact in facts if any(words in piece["exact"] for piece in fact["evidence"]))


def test_publishing_records_the_edition_and_builds_the_site_that_tells_it(bridge: Path, run: Command) -> None:
    shown = run(bridge, "publish", "--dry-run")
    assert shown.exit_code == 0 and "would record the first edition" in shown.output
    assert not (bridge / "content/history").exists()
    result = run(bridge, "publish", "--by", "Ana", "--note", "We begin.")
    assert result.exit_code == 0, result.output
    assert "published the first edition: 3 sources" in result.output
    assert history(bridge) == ["0001.json"]
    assert re.search(r"Published by Ana on \d+ \w+ \d{4}, \d\d:\d\d UTC", changes_page(bridge))
    assert run(bridge, "check").exit_code == 0


def test_building_after_an_edition_changes_nothing_and_neither_does_publishing_again(
    bridge: Path, run: Command
) -> None:
    run(bridge, "publish")
    before = {path: path.read_bytes() for path in (bridge / "site").rglob("*") if path.is_file()}
    times = {path: path.stat().st_mtime_ns for path in before}
    assert run(bridge, "build").exit_code == 0
    result = run(bridge, "publish")
    assert result.exit_code == 0 and "nothing has changed since edition 1" in result.output
    assert history(bridge) == ["0001.json"]
    assert {path: path.read_bytes() for path in before} == before
    assert {path: path.stat().st_mtime_ns for path in before} == times


def test_publishing_is_refused_while_a_gate_fails(bridge: Path, run: Command) -> None:
    fact = find_fact(bridge, "1978")
    (bridge / "content/summary.md").write_text(f"It cost 99 million crowns. {{{fact}}}\n", encoding="utf-8")
    result = run(bridge, "publish")
    assert result.exit_code == 1
    assert "V002" in result.output and "nothing is published" in result.output
    assert not (bridge / "content/history").exists()
    assert re.search(r"^not clean: \d+ of \d+ checks passed$", run(bridge, "check").output, re.MULTILINE)


def test_publishing_is_refused_while_articles_were_not_read(bridge: Path, run: Command) -> None:
    change_article(bridge)
    result = run(bridge, "publish")
    assert result.exit_code == 1
    assert "changed since they were read" in result.output


def test_a_correction_and_news_are_told_apart(bridge: Path, run: Command) -> None:
    run(bridge, "publish")
    fact = find_fact(bridge, "six engineers")
    words = "The National Transport Bureau sent six inspectors to the site."
    run(bridge, "fact", "reword", fact, words, "--why", "no engineers")
    change_article(bridge)
    assert run(bridge, "build").exit_code == 0
    shown = run(bridge, "diff").stdout
    assert "2 corrections, " in shown
    corrections, _, news = shown.partition("New or changed in the sources")
    assert f"Corrected {fact}: The" in corrections and "no engineers" in corrections
    assert "Source’s text changed: Source 3" in news and "[-1978-]{+1979+}" in news
    assert "Since edition 1" in changes_page(bridge)
    assert run(bridge, "publish").exit_code == 0
    page = changes_page(bridge)
    assert "Since edition 1" not in page and '<h2 id="h-edition-2">Edition 2</h2>' in page
    assert '<del><span class="vh"> was: </span>1978' in page
    assert run(bridge, "diff").stdout.startswith("against edition 2 of ")
    (story,) = json.loads(run(bridge, "diff", "1", "--json").stdout)["stories"]
    assert [one["verb"] for one in story["diff"]["changes"] if one["group"] == "correction"] == [
        "Corrected",
        "Sentence added",
    ]
    wrong = run(bridge, "diff", "7")
    assert wrong.exit_code == 1
    assert "there is no such edition" in wrong.output and "editions: 1, 2" in wrong.output


def test_diff_compares_with_the_site_on_disk_while_nothing_is_published(bridge: Path, run: Command) -> None:
    assert run(bridge, "diff").stdout == "against the site on disk: nothing changes\n"
    change_article(bridge)
    shown = run(bridge, "diff")
    assert shown.exit_code == 0
    assert "[-1978-]{+1979+}" in shown.stdout
    assert "1979" not in (bridge / "content/facts.yaml").read_text(encoding="utf-8")


def test_diff_with_the_site_on_disk_knows_what_was_merged_and_who_changed_the_draft(bridge: Path, run: Command) -> None:
    first, second = find_fact(bridge, "1978"), find_fact(bridge, "8.30am")
    assert run(bridge, "fact", "merge", first, second, "--why", "one event").exit_code == 0
    shown = run(bridge, "diff", "site").stdout
    assert f"Merged with another fact {second}" in shown
    assert "Fact withdrawn" not in shown
    assert "The articles were read anew." not in shown


def test_a_sentence_whose_fact_changed_is_held_back_listed_and_kept(bridge: Path, run: Command) -> None:
    fact = find_fact(bridge, "1978")
    summary = bridge / "content/summary.md"
    mine = f"# A bridge falls\n\nTown records tell of the building of the bridge. {{{fact}}}\n"
    summary.write_text(mine, encoding="utf-8")
    run(bridge, "build")
    change_article(bridge)
    result = run(bridge, "build")
    assert result.exit_code == 0
    assert f"needs rewriting: {fact} was dated 1978 when this was written, and 1979 now; withheld" in result.output
    assert (bridge / "site/data/summary.json").read_text(encoding="utf-8") == "[]\n"
    assert "needs rewriting" in run(bridge, "status").output
    assert "REWRITE: needs rewriting" in run(bridge, "diff", "--summary").output
    assert "still holds: Town records tell" in run(bridge, "summary", "keep", "1").output
    assert "needs rewriting" not in run(bridge, "build").output
    assert "Town records tell" in (bridge / "site/data/summary.json").read_text(encoding="utf-8")
    assert summary.read_text(encoding="utf-8") == mine


def test_a_sentence_can_be_marked_instead(bridge: Path, run: Command) -> None:
    fact = find_fact(bridge, "1978")
    (bridge / "content/summary.md").write_text(f"Town records tell of a bridge. {{{fact}}}\n", encoding="utf-8")
    (bridge / "content/site.yaml").write_text("outdated_sentences: mark\n", encoding="utf-8")
    run(bridge, "build")
    change_article(bridge)
    assert "; marked: Town records" in run(bridge, "build").output
    page = (bridge / "site/index.html").read_text(encoding="utf-8")
    assert "Town records tell of a bridge. [This sentence is being rewritten" in page


def test_an_edited_summary_has_the_new_draft_beside_it_sentence_by_sentence(bridge: Path, run: Command) -> None:
    summary = bridge / "content/summary.md"
    text = summary.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.endswith("}"))
    mine = text.replace(first, first.replace("died", "perished")).replace("1987", "1987, in spring")
    summary.write_text(mine, encoding="utf-8")
    run(bridge, "build")
    shown = run(bridge, "diff", "--summary").stdout
    assert "   1  " in shown and "[-perished-]{+died+}" in shown
    assert (bridge / "content/summary.draft.md").exists()
    assert summary.read_text(encoding="utf-8") == mine
    records = json.loads(run(bridge, "summary", "diff", "--json").stdout)
    assert records["is_yours"] and len(records["sentences"]) >= 5


def test_keeping_a_sentence_that_is_not_there_is_refused(bridge: Path, run: Command) -> None:
    result = run(bridge, "summary", "keep", "1")
    assert result.exit_code == 1 and "nobody has edited this summary yet" in result.output
    (bridge / "content/summary.md").write_text(f"One. {{{find_fact(bridge, '1978')}}}\n", encoding="utf-8")
    result = run(bridge, "summary", "keep", "2")
    assert result.exit_code == 1 and "there is no sentence 2; the summary has 1" in result.output


def test_ids_that_were_published_keep_their_pages_after_merging_splitting_rejecting(bridge: Path, run: Command) -> None:
    run(bridge, "publish")
    known = {path.parent.name for path in (bridge / "site/facts").glob("f-*/index.html")}
    kept, merged, rejected = sorted(known)[:3]
    run(bridge, "fact", "merge", kept, merged, "--why", "one event")
    run(bridge, "fact", "reject", rejected, "--why", "no news")
    assert run(bridge, "publish").exit_code == 0
    assert known <= {path.parent.name for path in (bridge / "site/facts").glob("f-*/index.html")}
    led = (bridge / f"site/facts/{merged}/index.html").read_text(encoding="utf-8")
    assert f"../{kept}/index.html" in led
    shutil.rmtree(bridge / "content/history")
    assert run(bridge, "build").exit_code == 0


def test_ids_keep_their_pages_even_when_the_facts_file_is_lost(bridge: Path, run: Command) -> None:
    run(bridge, "publish")
    known = {path.parent.name for path in (bridge / "site/facts").glob("f-*/index.html")}
    (bridge / "content/facts.yaml").unlink()
    (bridge / "seeds/02.md").unlink()
    assert run(bridge, "build").exit_code == 0
    assert known <= {path.parent.name for path in (bridge / "site/facts").glob("f-*/index.html")}
    assert run(bridge, "check").exit_code == 0
