"""The site is the old edition or the new one, whenever the program is killed; nothing of a person's is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from killing import count_changes, killed_after

from sitegen.doors import site_swap
from sitegen.doors.site import MANIFEST, read_site, write_site
from sitegen.model.pages import OutputFile

OLD = {"index.html": b"old", "facts/f-gone1/index.html": b"gone", "about/index.html": b"same", "data/x.json": b"1"}
NEW = {"index.html": b"new", "facts/f-new11/index.html": b"came", "about/index.html": b"same", "data/x.json": b"2"}
MINE = {"CNAME": b"news.example\n", "facts/notes.txt": b"mine"}

Edition = dict[str, bytes]


def output(edition: Edition) -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path, content) for path, content in edition.items())


def what_stands(site: Path) -> Edition:
    """Every file as somebody who opens the folder meets it, without the program's own list."""
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
    return {name: content for name, content in found.items() if name != MANIFEST}


def publish_old(folder: Path) -> Path:
    site = folder / "site"
    write_site(site, output(OLD))
    for name, content in MINE.items():
        (site / name).write_bytes(content)
    return site


def kill_everywhere(folder: Path, prepare: Callable[[Path], Path], judge: Callable[[Path], None]) -> int:
    """Kill the writing of the new edition before each of its changes; then let it be written."""
    first = prepare(folder / "whole")
    changes = count_changes(lambda: write_site(first, output(NEW)), folder)
    for number in range(changes):
        site = prepare(folder / str(number))
        with killed_after(number, folder):
            write_site(site, output(NEW))
        judge(site)
        assert write_site(site, output(NEW)) == ()
        assert read_site(site) == NEW
        assert what_stands(site) == NEW | MINE
        assert [path.name for path in site.parent.iterdir()] == ["site"]
    return changes


def test_the_site_is_one_edition_or_the_other_whenever_it_is_killed(tmp_path: Path) -> None:
    seen = []

    def judge(site: Path) -> None:
        assert what_stands(site) in (OLD | MINE, NEW | MINE)
        seen.append(what_stands(site) == NEW | MINE)

    assert kill_everywhere(tmp_path, publish_old, judge) > 20
    assert seen == sorted(seen) and {False, True} == set(seen)


def test_the_first_edition_is_there_or_not(tmp_path: Path) -> None:
    changes = count_changes(lambda: write_site(tmp_path / "whole/site", output(NEW)), tmp_path)
    for number in range(changes):
        site = tmp_path / str(number) / "site"
        with killed_after(number, tmp_path):
            write_site(site, output(NEW))
        assert not site.exists() or what_stands(site) == NEW
        assert write_site(site, output(NEW)) == ()
        assert what_stands(site) == NEW


def test_without_a_system_that_exchanges_folders_the_next_look_names_the_old_one_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_swap, "_exchange", lambda first, second: False)

    def judge(site: Path) -> None:
        assert read_site(site) in (OLD, NEW)
        assert what_stands(site) in (OLD | MINE, NEW | MINE)

    kill_everywhere(tmp_path, publish_old, judge)


def test_a_site_that_is_not_alone_in_its_folder_is_completed_by_the_next_build(tmp_path: Path) -> None:
    def prepare(folder: Path) -> Path:
        site = publish_old(folder)
        (site / ".git").mkdir()
        return site

    def judge(site: Path) -> None:
        whole = (OLD | MINE).items() | (NEW | MINE).items()
        assert {item for item in what_stands(site).items() if not item[0].startswith(".sitegen-new")} <= whole
        assert (site / ".git").is_dir()

    kill_everywhere(tmp_path, prepare, judge)


def test_unchanged_files_keep_their_time_and_their_place_on_disk(tmp_path: Path) -> None:
    site = publish_old(tmp_path)
    before = {name: (site / name).stat() for name in ("about/index.html", "CNAME", "facts/notes.txt")}
    assert write_site(site, output(NEW)) == ()
    after = {name: (site / name).stat() for name in before}
    assert [(one.st_mtime_ns, one.st_ino) for one in after.values()] == [
        (one.st_mtime_ns, one.st_ino) for one in before.values()
    ]


def test_writing_the_same_edition_changes_nothing(tmp_path: Path) -> None:
    site = publish_old(tmp_path)
    assert count_changes(lambda: write_site(site, output(OLD)), tmp_path) == 0


def test_a_folder_somebody_stands_in_is_not_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = publish_old(tmp_path)
    monkeypatch.chdir(site)
    before = site.stat().st_ino
    assert write_site(site, output(NEW)) == ()
    assert site.stat().st_ino == before
    assert what_stands(site) == NEW | MINE


def test_a_link_of_a_persons_stays_a_link(tmp_path: Path) -> None:
    site = publish_old(tmp_path)
    (site / "latest.html").symlink_to("index.html")
    assert write_site(site, output(NEW)) == ()
    assert (site / "latest.html").readlink() == Path("index.html")
