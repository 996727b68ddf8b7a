"""Several stories in one project: each has its pages, the root lists them all, and one does not stop another."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from importlib.resources import files as package_files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from sitegen.cli import main

CASES = Path(__file__).parent.parent / "cases"
Command = Callable[..., Result]


@pytest.fixture(scope="session")
def built_two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with two stories, bridge and ferry, built for a public address; not to be changed."""
    heap = tmp_path_factory.mktemp("heap")
    shutil.copytree(CASES / "bridge", heap / "bridge")
    (heap / "ferry").mkdir()
    for path in (CASES / "heap").glob("ferry-*.txt"):
        shutil.copy(path, heap / "ferry")
    folder = tmp_path_factory.mktemp("built") / "two"
    invoked = CliRunner().invoke(main, ["init", str(folder), "--from", str(heap)])
    assert invoked.exit_code == 0, invoked.output
    assert "5 articles in 2 stories" in invoked.output
    site = folder / "content" / "site.yaml"
    text = site.read_text(encoding="utf-8").replace("base_url: ''", "base_url: https://example.org/news/")
    site.write_text(text.replace("title: ''", "title: The Archive"), encoding="utf-8")
    invoked = CliRunner().invoke(main, ["-C", str(folder), "build"])
    assert invoked.exit_code == 0, invoked.output
    assert "2 stories: 5 sources" in invoked.output
    return folder


@pytest.fixture
def two(built_two: Path, tmp_path: Path) -> Path:
    """The same project, the test's own."""
    folder = tmp_path / "two"
    shutil.copytree(built_two, folder)
    return folder


def site_bytes(folder: Path, below: str = "") -> dict[str, bytes]:
    site = folder / "site" / below
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def read_text(folder: Path, path: str) -> str:
    return (folder / "site" / path).read_text(encoding="utf-8")


def break_story(folder: Path, story: str) -> None:
    path = folder / "content" / story / "facts.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\nfacts: [\n", encoding="utf-8")


def test_the_root_lists_every_story_with_its_figures(built_two: Path) -> None:
    page = read_text(built_two, "index.html")
    assert "<h1" in page
    assert "The Archive</h1>" in page
    for story in ("bridge", "ferry"):
        assert f'href="{story}/index.html"' in page
    assert "2 sources on" in page
    assert "open disagreement" in page
    assert "ferry/disagreements/index.html#d-" in page


def test_every_story_leads_back_to_the_list(built_two: Path) -> None:
    assert '<a href="../index.html">All stories</a>' in read_text(built_two, "ferry/index.html")
    assert '<a href="../../index.html">All stories</a>' in read_text(built_two, "ferry/facts/index.html")


def test_a_site_with_several_stories_passes_its_check(built_two: Path, run: Command) -> None:
    result = run(built_two, "check", "--json")
    report = json.loads(result.stdout)
    assert result.exit_code == 0, result.output
    assert all(gate["passed"] == gate["total"] > 0 for gate in report["gates"])
    unlisted = (".gitignore", ".sitegen-files")
    made = [path for path in site_bytes(built_two) if path not in unlisted]
    assert next(gate for gate in report["gates"] if gate["code"] == "V014")["total"] == len(made)


def test_stories_json_lists_the_stories_as_its_schema_says(built_two: Path) -> None:
    listed = json.loads(read_text(built_two, "data/stories.json"))
    schema = json.loads((package_files("sitegen") / "schemas" / "root" / "stories.json").read_bytes())
    Draft202012Validator(schema).validate(listed)
    assert [one["path"] for one in listed] == ["bridge/", "ferry/"]
    for one in listed:
        facts = json.loads(read_text(built_two, f"{one['data']}facts.json"))
        assert one["facts"] == len(facts) > 0
        assert one["sources"] == len(json.loads(read_text(built_two, f"{one['data']}sources.json")))
    assert listed[0]["published"] == {"first": "2019-05-15", "last": "2019-05-16"}


def test_what_the_search_over_all_stories_finds_is_there(built_two: Path) -> None:
    head = read_text(built_two, "search/search-index.js")
    groups = dict(json.loads(head.partition("SEARCH_INDEX = ")[2].rstrip(";\n"))["groups"])
    assert list(groups) == ["Stories", "Facts", "Names", "Sources"]
    entries = json.loads(read_text(built_two, "search/entries-0.js").partition(" = ")[2].rstrip(";\n"))
    assert len(entries) == sum(groups.values())
    assert any("Skarholm" in text for text, *_ in entries[groups["Stories"] :][: groups["Facts"]])
    for _, target, *_ in entries:
        path = (built_two / "site" / "search" / target.partition("#")[0]).resolve()
        assert path.is_file(), target


def test_feeds_sitemaps_and_the_lost_page_know_the_address(built_two: Path) -> None:
    sitemap = read_text(built_two, "sitemap.xml")
    assert "<sitemapindex" in sitemap
    for part in ("stories.xml", "bridge/sitemap.xml", "ferry/sitemap.xml"):
        assert f"<loc>https://example.org/news/{part}</loc>" in sitemap
        assert (built_two / "site" / part).is_file()
    assert "https://example.org/news/ferry/facts/" in read_text(built_two, "ferry/sitemap.xml")
    feed = json.loads(read_text(built_two, "feed.json"))
    assert {item["url"] for item in feed["items"]} >= {
        f"https://example.org/news/{name}/" for name in ("bridge", "ferry")
    }
    assert 'href="/news/' in read_text(built_two, "404.html")
    assert not (built_two / "site" / "ferry" / "404.html").exists()
    assert not (built_two / "site" / "ferry" / "robots.txt").exists()


def test_a_story_says_the_same_alone_and_among_others(built_two: Path, tmp_path: Path, run: Command) -> None:
    folder = tmp_path / "alone"
    assert CliRunner().invoke(main, ["init", str(folder), "--from", str(built_two / "seeds" / "ferry")]).exit_code == 0
    assert run(folder, "build").exit_code == 0
    for name in ("facts.json", "disagreements.json", "timeline.json", "summary.json", "statements.csv"):
        assert read_text(folder, f"data/{name}") == read_text(built_two, f"ferry/data/{name}")


def test_building_again_changes_no_byte(two: Path, run: Command) -> None:
    before = {path: path.stat().st_mtime_ns for path in sorted((two / "site").rglob("*")) if path.is_file()}
    assert run(two, "build").exit_code == 0
    assert {path: path.stat().st_mtime_ns for path in sorted((two / "site").rglob("*")) if path.is_file()} == before


def test_a_broken_story_does_not_stop_the_others(two: Path, run: Command) -> None:
    break_story(two, "bridge")
    old = site_bytes(two, "bridge")
    article = two / "seeds" / "ferry" / "ferry-1.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("1998", "1997"), encoding="utf-8")
    result = run(two, "build")
    assert result.exit_code == 1
    assert "content/bridge/facts.yaml" in result.output
    assert "1997" in read_text(two, "ferry/data/facts.json")
    assert site_bytes(two, "bridge") == old
    assert 'href="bridge/index.html"' in read_text(two, "index.html")


def test_one_story_can_be_built_by_name(two: Path, run: Command) -> None:
    for story in ("bridge", "ferry"):
        article = next((two / "seeds" / story).glob("*1.txt"))
        article.write_text(article.read_text(encoding="utf-8").replace("built in", "made in"), encoding="utf-8")
    before = site_bytes(two, "bridge")
    result = run(two, "--story", "ferry", "build")
    assert result.exit_code == 0, result.output
    assert "made in" in read_text(two, "ferry/data/facts.json")
    assert site_bytes(two, "bridge") == before
    assert run(two, "--story", "ferry", "check").exit_code == 0
    assert run(two, "check").exit_code == 1


def test_a_copy_of_several_stories_is_proved_story_by_story(two: Path, run: Command) -> None:
    result = run(two, "verify", str(two / "site"))
    assert result.exit_code == 0, result.output
    page = two / "site" / "ferry" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("ferry", "steamer"), encoding="utf-8")
    sums = two / "site" / "bridge" / "data" / "SHA256SUMS"
    sums.write_text("".join(sums.read_text().splitlines(keepends=True)[1:]))
    result = run(two, "verify", str(two / "site"))
    assert result.exit_code == 1
    assert "ferry/index.html: this file is not the one that was published" in result.output
    assert "bridge/data/SHA256SUMS: this file is not the one that was published" in result.output


def test_a_decision_finds_the_story_that_knows_its_fact(two: Path, run: Command) -> None:
    facts = json.loads(read_text(two, "ferry/data/facts.json"))
    fact, file = facts[0]["id"], facts[0]["evidence"][0]["file"]
    assert run(two, "fact", "show", fact).exit_code == 0
    result = run(two, "fact", "review", fact.removeprefix("f-"), "--why", "right")
    assert result.exit_code == 0, result.output
    assert fact in (two / "content" / "ferry" / "edits.yaml").read_text(encoding="utf-8")
    assert not (two / "content" / "edits.yaml").exists()
    decision = result.output.partition(" undo ")[2].split()[0]
    assert run(two, "undo", decision, "--why", "not yet").exit_code == 0
    assert run(two, "fact", "add", "A ferry ran aground.", "--quote", file, "Iver Lunde", "--why", "x").exit_code == 0
    assert run(two, "explain", fact).exit_code == 0
    assert "no story has just this" in run(two, "undo", "k-none0").output


def test_what_several_stories_have_needs_the_story_named(two: Path, run: Command) -> None:
    result = run(two, "source", "date", "1", "2020-02-03", "--why", "printed")
    assert result.exit_code == 1
    assert "sitegen --story NAME" in result.output
    named = run(two, "--story", "ferry", "source", "date", "1", "2020-02-03", "--why", "printed")
    assert named.exit_code == 0, named.output


def test_status_names_the_story_of_every_need(built_two: Path, run: Command) -> None:
    result = run(built_two, "status")
    assert result.exit_code == 0, result.output
    assert f"→ sitegen -C {built_two} --story ferry source publisher 1" in result.output
    of_one = run(built_two, "--story", "ferry", "status").output
    assert f"→ sitegen -C {built_two} --story ferry source publisher 1" in of_one
    assert re.search(r"^bridge: \d+ facts: 0 reviewed", result.output, re.MULTILINE)


def test_an_unknown_story_is_wrong_usage(built_two: Path, run: Command) -> None:
    result = run(built_two, "--story", "fery", "build")
    assert result.exit_code == 2
    assert "bridge, ferry" in result.output


def test_a_story_that_is_gone_takes_its_pages_along_and_nothing_else(two: Path, run: Command) -> None:
    own = two / "site" / "ferry" / "notes.txt"
    own.write_text("mine", encoding="utf-8")
    shutil.rmtree(two / "seeds" / "ferry")
    result = run(two, "build")
    assert result.exit_code == 0, result.output
    assert "content/ferry" in result.output
    assert [path for path in (two / "site" / "ferry").rglob("*") if path.is_file()] == [own]
    assert "ferry" not in read_text(two, "index.html")
    assert run(two, "check").exit_code == 0


def test_of_a_single_folder_of_articles_moved_up_the_root_becomes_the_story(two: Path, run: Command) -> None:
    shutil.rmtree(two / "seeds" / "bridge")
    for path in (two / "seeds" / "ferry").iterdir():
        path.rename(two / "seeds" / path.name)
    (two / "seeds" / "ferry").rmdir()
    assert run(two, "build").exit_code == 0
    assert not (two / "site" / "ferry").exists()
    assert not (two / "site" / "bridge").exists()
    assert "Skarholm" in read_text(two, "index.html")
    assert run(two, "check").exit_code == 0


def test_no_story_is_written_or_deleted_through_a_link(two: Path, tmp_path: Path, run: Command) -> None:
    elsewhere = tmp_path / "elsewhere"
    (two / "site" / "ferry").rename(elsewhere)
    (two / "site" / "ferry").symlink_to(elsewhere, target_is_directory=True)
    article = two / "seeds" / "ferry" / "ferry-1.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("1998", "1997"), encoding="utf-8")
    before = {path: path.read_bytes() for path in sorted(elsewhere.rglob("*")) if path.is_file()}
    result = run(two, "build")
    assert result.exit_code == 1
    assert "this is a link" in result.output
    shutil.rmtree(two / "seeds" / "ferry")
    assert run(two, "build").exit_code == 0
    assert {path: path.read_bytes() for path in sorted(elsewhere.rglob("*")) if path.is_file()} == before


def test_extract_reads_every_story(two: Path, run: Command) -> None:
    result = run(two, "extract")
    assert result.exit_code == 0, result.output
    assert f"→ {two / 'content' / 'bridge'}" in result.output
    assert f"→ {two / 'content' / 'ferry'}" in result.output


def test_articles_beside_folders_stay_the_only_story_until_they_are_named(bridge: Path, run: Command) -> None:
    before = site_bytes(bridge)
    (bridge / "seeds" / "ferry").mkdir()
    for path in (CASES / "heap").glob("ferry-*.txt"):
        shutil.copy(path, bridge / "seeds" / "ferry")
    result = run(bridge, "build")
    assert result.exit_code == 0
    assert "seeds/ferry" in result.output
    assert "story: NAME" in result.output
    assert site_bytes(bridge) == before
    settings = bridge / "content" / "site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("story: ''", "story: collapse"), encoding="utf-8")
    facts = json.loads(read_text(bridge, "data/facts.json"))
    result = run(bridge, "build")
    assert result.exit_code == 0, result.output
    assert json.loads(read_text(bridge, "collapse/data/facts.json")) == facts
    assert [one["path"] for one in json.loads(read_text(bridge, "data/stories.json"))] == ["collapse/", "ferry/"]
    assert not (bridge / "site" / "facts").exists()
    assert run(bridge, "check").exit_code == 0
    assert run(bridge, "--story", "collapse", "check").exit_code == 0


@pytest.mark.parametrize("name", ["data", "Über uns", "search"])
def test_a_folder_that_cannot_be_an_address_is_left_out_and_named(two: Path, run: Command, name: str) -> None:
    shutil.copytree(two / "seeds" / "ferry", two / "seeds" / name)
    result = run(two, "build")
    assert result.exit_code == 1
    assert f"seeds/{name}" in result.output
    assert len(json.loads(read_text(two, "data/stories.json"))) == 2


def test_init_takes_a_folder_of_articles_as_one_story_and_says_what_it_left(tmp_path: Path) -> None:
    origin = tmp_path / "origin"
    shutil.copytree(CASES / "bridge", origin)
    shutil.copytree(CASES / "bridge", origin / "older")
    shutil.copytree(CASES / "bridge", origin / ".hidden")
    (origin / "pictures").mkdir()
    (origin / "pictures" / "a.png").write_bytes(b"\x89PNG")
    result = CliRunner().invoke(main, ["init", str(tmp_path / "project"), "--from", str(origin)])
    assert result.exit_code == 0, result.output
    assert "origin/older" in result.output
    assert "pictures" not in result.output
    assert "a project with 3 articles" in result.output
    assert not [path for path in (tmp_path / "project" / "seeds").iterdir() if path.is_dir()]


def test_add_needs_to_know_which_story_and_makes_a_new_one(two: Path, run: Command) -> None:
    article = CASES / "heap" / "ferry-1.txt"
    refused = run(two, "add", str(article))
    assert refused.exit_code == 1
    assert "sitegen --story NAME" in refused.output
    assert run(two, "--story", "second-ferry", "add", str(article)).exit_code == 0
    assert (two / "seeds" / "second-ferry" / "ferry-1.txt").is_file()


def test_a_project_with_one_story_says_how_to_have_two(bridge: Path, run: Command) -> None:
    result = run(bridge, "--story", "ferry", "add", str(CASES / "heap" / "ferry-1.txt"))
    assert result.exit_code == 1
    assert "story: NAME" in result.output
    assert not (bridge / "seeds" / "ferry").exists()
