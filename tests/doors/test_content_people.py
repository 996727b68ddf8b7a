"""What people write into content/ stays: their values, comments, decisions, summaries and pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from sitegen.doors.content import (
    append_operations,
    dump_sources,
    dump_summary,
    load_content,
    load_operations,
    load_sources,
    load_summary,
    save_sources,
    save_summary_draft,
    write_page,
    write_settings,
)
from sitegen.model.contents import Proposed, SourceRecord
from sitegen.model.edits import Operation
from sitegen.model.pages import ExtraPage
from sitegen.model.settings import Settings
from sitegen.model.spans import Quote
from sitegen.model.stories import SummarySentence, When
from sitegen.stages.match import match_sources

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def record_of(number: int, **fields: object) -> SourceRecord:
    """A record as the machine proposes it."""
    values: dict[str, object] = {"title": f"Title {number}", "publisher": None, "url": None, "line": "l-1", **fields}
    proposed = Proposed(
        title=values["title"],
        publisher=values["publisher"],
        url=values["url"],
        published="2025-06-02",
        line=values["line"],
    )  # type: ignore[arg-type]
    when = When("2025-06-02", "inferred", ("because of the text",))
    name = f"s-{number:08x}"
    return SourceRecord(name, number, f"{number}.txt", (name,), published=when, proposed=proposed, **values)  # type: ignore[arg-type]


def save(project: Path, *records: SourceRecord) -> Path:
    save_sources(project, records)
    return project / "content" / "sources.yaml"


def test_sources_are_loaded_as_they_were_saved(tmp_path: Path) -> None:
    records = (
        record_of(1, title="No: 5 # “x”", url="https://example.org/a?b=1"),
        replace(record_of(2), is_withdrawn=True),
    )
    save(tmp_path, *records)
    assert load_sources(tmp_path) == (records, ())


def test_a_value_that_a_person_wrote_stays(tmp_path: Path) -> None:
    path = save(tmp_path, record_of(1), record_of(2))
    text = path.read_text().replace("title: Title 1\n", "title: The right title\n", 1)
    path.write_text(text.replace("    edtf: '2025-06-02'\n", "    edtf: 2025-06-01\n", 1))
    corrected = load_sources(tmp_path)[0]
    assert corrected[0].by_hand == ("title", "published")
    newer = (record_of(1, title="Newer title", publisher="Herald"), record_of(2, title="Newer title"))
    save(tmp_path, *match_sources(corrected, newer))
    first, second = load_sources(tmp_path)[0]
    assert (first.title, first.publisher, first.published.edtf) == ("The right title", "Herald", "2025-06-01")
    assert first.published.basis == "stated"
    assert (second.title, second.published.edtf) == ("Newer title", "2025-06-02")


def test_a_value_stays_although_the_machine_comes_to_agree_and_changes_its_mind(tmp_path: Path) -> None:
    path = save(tmp_path, record_of(1))
    path.write_text(path.read_text().replace("title: Title 1\n", "title: B\n", 1))
    for title in ("B", "C"):
        save(tmp_path, *match_sources(load_sources(tmp_path)[0], (record_of(1, title=title),)))
    assert load_sources(tmp_path)[0][0].title == "B"


def test_a_removed_line_takes_the_proposal_again(tmp_path: Path) -> None:
    path = save(tmp_path, replace(record_of(1), title="Mine"))
    assert load_sources(tmp_path)[0][0].by_hand == ("title",)
    path.write_text(path.read_text().replace("  title: Mine\n", "", 1))
    assert load_sources(tmp_path)[0][0].title == "Title 1"
    assert load_sources(tmp_path)[0][0].by_hand == ()


def test_unknown_is_a_persons_word_too(tmp_path: Path) -> None:
    path = save(tmp_path, record_of(1))
    path.write_text(path.read_text().replace("title: Title 1\n", "title: null\n", 1))
    save(tmp_path, *match_sources(load_sources(tmp_path)[0], (record_of(1),)))
    assert load_sources(tmp_path)[0][0].title is None


@pytest.mark.parametrize(("written", "read"), [("null", None), ("2025", "2025"), ("2025-06-01", "2025-06-01")])
def test_a_date_may_be_written_in_one_line(tmp_path: Path, written: str, read: str | None) -> None:
    path = save(tmp_path, record_of(1))
    begin, _, rest = path.read_text().partition("  published:\n")
    path.write_text(begin + f"  published: {written}\n" + rest[rest.index("  line:") :])
    records, problems = load_sources(tmp_path)
    assert problems == ()
    assert records[0].published.edtf == read
    assert records[0].by_hand == ("published",)


def test_comments_in_sources_stay_where_they_stand(tmp_path: Path) -> None:
    path = save(tmp_path, record_of(1), record_of(2))
    text = path.read_text().replace("\n  publisher: null", "\n  # asked them, no answer yet\n  publisher: null")
    text = text.replace("- id: s-00000002", "# the second one\n- id: s-00000002") + "# the end\n"
    path.write_text(text)
    save(tmp_path, *load_sources(tmp_path)[0])
    assert path.read_text() == text
    save(tmp_path, *match_sources(load_sources(tmp_path)[0], (record_of(1, publisher="Herald"), record_of(2))))
    assert "  # asked them, no answer yet\n  publisher: Herald\n" in path.read_text()
    assert path.read_text().count("#") == text.count("#")


def test_a_renamed_or_changed_article_keeps_its_record_and_label(tmp_path: Path) -> None:
    known = (record_of(1), record_of(2))
    renamed = replace(record_of(1), file="other.txt")
    changed = replace(record_of(9), file="2.txt")
    added = replace(record_of(7), file="0.txt")
    first, second, third = match_sources(known, (added, changed, renamed))
    assert (first.id, first.label, first.file) == ("s-00000001", 1, "other.txt")
    assert (second.id, second.label, second.versions) == ("s-00000002", 2, ("s-00000002", "s-00000009"))
    assert second.article == "s-00000009"
    assert (third.id, third.label) == ("s-00000007", 3)
    assert [record.is_withdrawn for record in match_sources((first, second, third), (added,))] == [True, True, False]


def test_two_files_with_one_text_are_one_source() -> None:
    twin = replace(record_of(1), file="twin.txt")
    assert [record.id for record in match_sources((), (record_of(1), twin))] == ["s-00000001"]


def test_small_changes_are_small_diffs() -> None:
    before = dump_sources((record_of(1), record_of(2))).splitlines()
    after = dump_sources((record_of(1), replace(record_of(2), publisher="Herald"))).splitlines()
    assert [new for old, new in zip(before, after, strict=True) if old != new] == ["  publisher: Herald"]


OPERATION = Operation(
    "k-0001",
    "reword",
    ("f-aaaaa",),
    "They met: “again”.",
    (Quote("a.txt", 0, 4, "They"),),
    (),
    "clearer",
    "Ann",
    "2025-06-02",
)


def test_operations_are_added_at_the_end_and_nothing_before_is_touched(tmp_path: Path) -> None:
    assert append_operations(tmp_path, (OPERATION,)) == ()
    path = tmp_path / "content" / "edits.yaml"
    written = path.read_text() + "\n# a person's note\n-   {id: k-0002, op: reject, targets: [f-bbbbb]}   # my reason"
    path.write_text(written)
    third = Operation("k-0003", "undo", ("k-0002",))
    assert append_operations(tmp_path, (third,)) == ()
    assert path.read_text().startswith(written)
    assert load_operations(tmp_path) == ((OPERATION, Operation("k-0002", "reject", ("f-bbbbb",)), third), ())


def test_a_decision_is_one_line_and_what_stands_twice_is_read_once(tmp_path: Path) -> None:
    quote = Quote("a: b, {c}.txt", 0, 14, "one\ntwo, ‘x’: ]", "one two")
    made = (OPERATION, replace(OPERATION, id="k-0002", quotes=(quote,), value="{a}, [b]: c\u2028d"))
    append_operations(tmp_path, made)
    path = tmp_path / "content" / "edits.yaml"
    lines = [line for line in path.read_text().split("\n") if line and not line.startswith("#")]
    assert [line[:12] for line in lines] == ["- {id: k-000", "- {id: k-000"]
    path.write_text(path.read_text() + "\n".join(lines) + "\n")
    assert load_operations(tmp_path) == (made, ())


def test_git_is_told_to_keep_the_lines_of_both_sides_unless_somebody_said_otherwise(tmp_path: Path) -> None:
    append_operations(tmp_path, (OPERATION,))
    assert (tmp_path / "content" / ".gitattributes").read_text() == "edits.yaml merge=union\n"
    other = tmp_path / "other"
    other.mkdir()
    (other / ".gitattributes").write_text("content/edits.yaml merge=ours\n")
    append_operations(other, (OPERATION,))
    assert not (other / "content" / ".gitattributes").exists()


@pytest.mark.parametrize("text", ["a: 1\n", "[{id: k-1}]\n", "- id: 'k\n", "- a: |\n    text\n   - odd\n"])
def test_nothing_is_added_to_a_file_that_would_break(tmp_path: Path, text: str) -> None:
    path = tmp_path / "content" / "edits.yaml"
    path.parent.mkdir()
    path.write_text(text)
    problems = append_operations(tmp_path, (OPERATION,))
    assert len(problems) == 1
    assert problems[0].where.startswith("content/edits.yaml")
    assert path.read_text() == text


@given(st.lists(st.builds(Operation, TEXTS, st.just("reword"), st.lists(TEXTS, min_size=1, max_size=2).map(tuple), TEXTS, why=TEXTS), max_size=3, unique_by=lambda one: one.id))  # fmt: skip # noqa: E501
@examples(max_examples=60, deadline=None)
def test_any_operation_is_read_back(tmp_path_factory: pytest.TempPathFactory, operations: list[Operation]) -> None:
    project = tmp_path_factory.mktemp("edits")
    for operation in operations:
        assert append_operations(project, (operation,)) == ()
    assert load_operations(project) == (tuple(operations), ())


SENTENCES = (
    SummarySentence("They met on 2 June.", ("f-2hd1x",)),
    SummarySentence("They left.", ("f-aaaaa", "f-bbbbb")),
)


def test_a_draft_is_read_back_and_is_untouched(tmp_path: Path) -> None:
    path = save_summary_draft(tmp_path, SENTENCES, headline="Envoys meet")
    assert path is not None
    assert "They met on 2 June. {f-2hd1x}\nThey left. {f-aaaaa, f-bbbbb}\n" in path.read_text()
    summary = load_summary(tmp_path)
    assert (summary.headline, summary.sentences, summary.is_touched) == ("Envoys meet", SENTENCES, False)
    assert save_summary_draft(tmp_path, SENTENCES, headline="Envoys meet") is None


def test_an_untouched_draft_is_replaced_and_a_touched_one_never(tmp_path: Path) -> None:
    path = save_summary_draft(tmp_path, SENTENCES)
    assert path == save_summary_draft(tmp_path, SENTENCES[:1])
    assert path is not None
    mine = path.read_text().replace("They met", "The envoys met")
    path.write_text(mine)
    beside = save_summary_draft(tmp_path, SENTENCES)
    assert beside == tmp_path / "content" / "summary.draft.md"
    assert path.read_text() == mine
    assert load_content(tmp_path)[0].is_summary_touched
    beside.write_text("My notes.\n")
    assert save_summary_draft(tmp_path, SENTENCES[:1]) is None
    assert beside.read_text() == "My notes.\n"


def test_a_summary_without_the_machines_mark_is_a_persons(tmp_path: Path) -> None:
    path = tmp_path / "content" / "summary.md"
    path.parent.mkdir()
    path.write_text("# A headline\n\n- They met. {f-aaaaa} They {f-bbbbb, f-aaaaa} left.\n<!-- a note -->\nNo fact.\n")
    summary = load_summary(tmp_path)
    assert summary.is_touched
    assert summary.headline == "A headline"
    assert summary.sentences == (
        SummarySentence("They met. They left.", ("f-aaaaa", "f-bbbbb")),
        SummarySentence("No fact.", ()),
    )
    assert summary.problems == ()


@given(TEXTS, TEXTS)
def test_a_drafts_hash_is_its_own(first: str, second: str) -> None:
    draft = dump_summary((SummarySentence(f"A {first}.", ()), SummarySentence(f"B {second}.", ("f-aaaaa",))))
    assert draft.splitlines()[0].startswith("<!-- draft by sitegen")


def test_settings_are_written_once(tmp_path: Path) -> None:
    assert write_settings(tmp_path, Settings(title="Talks: the “story”", base_url="https://example.org/talks/"))
    content, problems = load_content(tmp_path)
    assert problems == ()
    assert content.settings == Settings(title="Talks: the “story”", base_url="https://example.org/talks/")
    assert not write_settings(tmp_path, Settings(title="Other"))
    assert load_content(tmp_path)[0].settings.title == "Talks: the “story”"


def test_the_length_of_the_timeline_is_a_number_above_0(tmp_path: Path) -> None:
    path = tmp_path / "content" / "site.yaml"
    path.parent.mkdir()
    path.write_text("timeline_entries: 12\n")
    assert load_content(tmp_path)[0].settings == Settings(timeline_entries=12)
    for text, what in (("0", "is 0"), ("many", "is not a whole number")):
        path.write_text(f"timeline_entries: {text}\n")
        content, (problem,) = load_content(tmp_path)
        assert content.settings == Settings() and what in problem.what


def test_pages_are_written_once_and_read_with_their_titles(tmp_path: Path) -> None:
    page = ExtraPage("about", "About this page", "Text.")
    assert write_page(tmp_path, page)
    assert not write_page(tmp_path, replace(page, markdown="Other."))
    (tmp_path / "content" / "pages" / "our-method.md").write_text("Only text.\n")
    assert load_content(tmp_path)[0].pages == (page, ExtraPage("our-method", "Our method", "Only text."))
    with pytest.raises(ValueError, match="cannot name"):
        write_page(tmp_path, replace(page, slug="../about"))


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "content" / "sources.yaml"
    path.mkdir(parents=True)
    with pytest.raises(OSError, match=r"sources\.yaml"):
        save(tmp_path, record_of(1))
    assert [entry.name for entry in path.parent.iterdir()] == ["sources.yaml"]
