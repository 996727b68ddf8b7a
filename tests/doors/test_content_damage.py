"""Damage in content files is named with file, line and what to do, and never raises."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.doors.content import load_content
from sitegen.doors.content.edtf import explain_edtf
from sitegen.model.problems import Problem


def problems_of(project: Path, file: str, text: str | bytes, story: str = "") -> tuple[Problem, ...]:
    path = project / "content" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load_content(project, story)[1]


FACT = """\
facts:
- id: f-aaaaa
  text: They met.
  kind: event
  topic: talks
  evidence:
  - id: e-1
    source: s-1
    quote:
      file: a.txt
      start: 0
      end: 4
      exact: They
"""
SOURCE = "- id: s-00000001\n  label: 1\n  file: a.txt\n  versions: [s-00000001]\n"

CASES = [
    ("site.yaml", "title: Talks: the story\n", "site.yaml:1", "not YAML", "quotation marks"),
    ("site.yaml", "title: [1, 2\n", "site.yaml:", "not YAML", ""),
    ("site.yaml", "- a\n- b\n", "site.yaml:1", "'name: value'", ""),
    ("site.yaml", "title: x\nbase_url: ftp://example.org/\n", "site.yaml:2", "ftp://example.org/", "https://"),
    ("site.yaml", "base_url: javascript:alert(1)\n", "site.yaml:1", "javascript:alert(1)", "https://"),
    ("site.yaml", "base_url: '//evil.example'\n", "site.yaml:1", "//evil.example", "https://"),
    ("site.yaml", "title: ../../etc/passwd\n", "site.yaml:1", "leads out of the project", ""),
    ("site.yaml", "publish: al-marked\n", "site.yaml:1", "al-marked", "did you mean 'all-marked'?"),
    ("site.yaml", "title: 2024\n", "site.yaml:1", "'2024' is read as a number", "'2024'"),
    ("site.yaml", "title: x\ntitle: y\n", "site.yaml:2", "given twice", "keep one"),
    ("site.yaml", "\n\ntitel: x\n", "site.yaml:3", "nothing reads 'titel'", "did you mean 'title'?"),
    ("site.yaml", "a: &x 1\nb: *x\n", "site.yaml:2", "points to another place", ""),
    ("site.yaml", "title: !!python/object/apply:os.system [ls]\n", "site.yaml:1", "", ""),
    ("site.yaml", "title: !!str 5\n", "site.yaml:1", "tag", "quotation marks"),
    ("site.yaml", b"title: caf\xe9\n", "site.yaml:1", "0xe9 is not UTF-8", "save the file as UTF-8"),
    ("site.yaml", "title: a\x00b\n", "site.yaml:1", "not YAML", ""),
    ("site.yaml", "title: " + "[" * 5000, "site.yaml:1", "levels deep", ""),
    ("site.yaml", "- " * 30000 + "a\n", "site.yaml:1", "levels deep", ""),
    ("site.yaml", "title: a\n---\ntitle: b\n", "site.yaml:2", "second document", "---"),
    (
        "sources.yaml",
        SOURCE + "  published: 31 June 2024\n",
        "sources.yaml:5",
        "31 June 2024",
        "June has 30 days; write 2024-06-30",
    ),
    (
        "sources.yaml",
        SOURCE + "  published:\n    edtf: 2023-02-29\n",
        "sources.yaml:6",
        "2023-02-29",
        "February of 2023 has 28",
    ),
    ("sources.yaml", SOURCE + "  published: 2 June 2025\n", "sources.yaml:5", "is not a date", "write 2025-06-02"),
    ("sources.yaml", SOURCE + "  url: javascript:alert(1)\n", "sources.yaml:5", "javascript:", "https://"),
    ("sources.yaml", SOURCE.replace("a.txt", "../a.txt"), "sources.yaml:3", "outside seeds/", ""),
    ("sources.yaml", SOURCE + SOURCE, "sources.yaml:5", "also stands in line 1", ""),
    ("sources.yaml", SOURCE + "  rights: ful\n", "sources.yaml:5", "'ful'", "did you mean 'full'?"),
    (
        "sources.yaml",
        "- id: s-1\n  label: one\n  file: a.txt\n  versions: []\n",
        "sources.yaml:2",
        "'one'",
        "whole number",
    ),
    ("sources.yaml", "a: 1\n", "sources.yaml:1", "a list is read here", ""),
    ("facts.yaml", FACT + FACT.removeprefix("facts:\n"), "facts.yaml:14", "also the id in line 2", "remove one"),
    ("facts.yaml", FACT.replace("start: 0", "start: zero"), "facts.yaml:11", "'zero'", "whole number"),
    ("facts.yaml", FACT.replace("  kind: event\n", ""), "facts.yaml:2", "'kind' is not given", ""),
    ("facts.yaml", FACT + "  colour: red\n", "facts.yaml:14", "nothing reads 'colour'", ""),
    ("facts.yaml", FACT + "fact: []\n", "facts.yaml:14", "nothing reads 'fact'", "did you mean 'facts'?"),
    ("facts.yaml", "facts: 5\n", "facts.yaml:1", "a list is read here", ""),
    ("facts.yaml", "facts:\n- just text\n", "facts.yaml:2", "stands where a record should", ""),
    (
        "edits.yaml",
        "- id: k-0001\n  op: mrge\n  targets: [f-aaaaa]\n",
        "edits.yaml:2",
        "'mrge'",
        "did you mean 'merge'?",
    ),
    ("edits.yaml", "- id: k-0001\n  op: reject\n  targets: []\n", "edits.yaml:1", "names no target", ""),
    ("edits.yaml", "- id: k-0001\n  op: reject\n  targets: f-aaaaa\n", "edits.yaml:3", "where a list should", ""),
    (
        "edits.yaml",
        "- id: k-0001\n  op: set-date\n  targets: [s-1]\n  value: '2025-13-01'\n",
        "edits.yaml:4",
        "2025-13-01",
        "no month 13",
    ),
    (
        "edits.yaml",
        "- {id: k-0001, op: review, targets: [f-a]}\n- {id: k-0001, op: review, targets: [f-b]}\n",
        "edits.yaml:2",
        "also the id in line 1",
        "",
    ),
    ("summary.md", "They met. {../../secret}\n", "summary.md:1", "'../../secret' is not the id", ""),
    ("summary.md", "They met. {}\n", "summary.md:1", "is not the id of a fact", ""),
    ("summary.md", "Hm.\n\nThey met. {f-2hd1x\n", "summary.md:3", "a brace is open or closed only once", ""),
    ("pages/a..b.md", "# x\n", "pages/a..b.md", "cannot name a page", ""),
    ("pages/about us.md", "# x\n", "pages/about us.md", "'about us' cannot name a page", ""),
]


@pytest.mark.parametrize(("file", "text", "where", "what", "hint"), CASES)
def test_damage_is_named(tmp_path: Path, file: str, text: str | bytes, where: str, what: str, hint: str) -> None:
    problems = problems_of(tmp_path, file, text)
    assert len(problems) == 1, problems
    assert problems[0].where.startswith(f"content/{where}")
    assert what in problems[0].what
    assert hint in problems[0].hint


def test_what_is_not_damaged_is_read_all_the_same(tmp_path: Path) -> None:
    broken = FACT.removeprefix("facts:\n").replace("f-aaaaa", "f-bbbbb").replace("kind: event", "kind: evnt")
    problems_of(tmp_path, "facts.yaml", FACT + broken)
    problems_of(tmp_path, "site.yaml", "title: Talks\nbase_url: nonsense\nlanguage: en-GB\n")
    content, problems = load_content(tmp_path)
    assert len(problems) == 2
    assert content.ledger is not None
    assert [fact.id for fact in content.ledger.facts] == ["f-aaaaa"]
    assert (content.settings.title, content.settings.base_url, content.settings.language) == ("Talks", "", "en-GB")


def test_an_unknown_citation_is_named_with_its_line(tmp_path: Path) -> None:
    problems_of(tmp_path, "facts.yaml", FACT + "retired:\n- id: f-old11\n  successor: f-aaaaa\n  why: merged\n")
    problems = problems_of(tmp_path, "summary.md", "They met. {f-aaaaa}\nThey left. {f-zzzzz}\nOld. {f-old11}\n")
    assert [(problem.where, problem.severity) for problem in problems] == [
        ("content/summary.md:2", "warning"),
        ("content/summary.md:3", "warning"),
    ]
    assert "'f-zzzzz' is not a fact" in problems[0].what
    assert "f-aaaaa" in problems[1].hint


def test_an_empty_project_has_no_problems(tmp_path: Path) -> None:
    content, problems = load_content(tmp_path)
    assert problems == ()
    assert content.ledger is None


def test_links_out_of_the_project_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.yaml").write_text("title: secret\n")
    project = tmp_path / "project"
    (project / "content" / "pages").mkdir(parents=True)
    (project / "content" / "site.yaml").symlink_to(tmp_path / "secret.yaml")
    (project / "content" / "pages" / "about.md").symlink_to(tmp_path / "secret.yaml")
    content, problems = load_content(project)
    assert content.settings.title == ""
    assert content.pages == ()
    assert ["outside the project" in problem.what for problem in problems] == [True, True]


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "content" / "facts.yaml").mkdir(parents=True)
    assert "cannot be read" in load_content(tmp_path)[1][0].what


@pytest.mark.parametrize("story", ["..", "../x", "a/b", "/etc", ".", "a b"])
def test_a_storys_name_never_leaves_the_project(tmp_path: Path, story: str) -> None:
    with pytest.raises(ValueError, match="cannot name"):
        load_content(tmp_path, story)


def test_a_story_says_only_what_differs_from_the_project(tmp_path: Path) -> None:
    problems_of(tmp_path, "site.yaml", "title: All\ncontact: a@example.org\n")
    problems_of(tmp_path, "talks/site.yaml", "title: Talks\n")
    settings_read = load_content(tmp_path, "talks")[0].settings
    assert (settings_read.title, settings_read.contact) == ("Talks", "a@example.org")
    assert load_content(tmp_path)[0].settings.title == "All"


PIECES = st.sampled_from(
    ["a: ", "- ", "\n", "  ", "'", '"', "[", "]", "{", "}", "id: ", "facts:", "targets: ", "|", ">", "&a ", "*a",
     "!!", "#", "?", "%", "---", "...", ": ", "f-1", "null", "5", "é", "\t", "\x07", "\u2028", "@", "`"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["site", "sources", "facts", "edits"]))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, text: str, name: str) -> None:
    problems_of(tmp_path_factory.getbasetemp() / "any", f"{name}.yaml", text)


@pytest.mark.parametrize(
    "text",
    ["2025-06-02", "2025-06", "2022", "2025-06-20/2025-06-30", "../2025-06-02", "2025-06-09~", "2025-21", "2025-06-02/",
     "201X", "2024-02-29", "2025-06-02T10:30", "2025-06-XX"],
)  # fmt: skip
def test_dates_that_are_read(text: str) -> None:
    assert explain_edtf(text) is None


@pytest.mark.parametrize(
    "text", ["", "/", "../..", "2025-6-2", "yesterday", "2025-06-31", "2025-00", "1/2/3", "9" * 99]
)
def test_dates_that_are_not(text: str) -> None:
    assert explain_edtf(text) is not None
