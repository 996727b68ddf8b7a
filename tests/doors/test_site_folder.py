"""The site's folder: whole editions, nothing but what sitegen wrote is deleted."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.doors import site_tree
from sitegen.doors.site import MANIFEST, STAGING, read_site, write_site
from sitegen.model.pages import OutputFile


def pages(*paths: str, text: str = "page") -> tuple[OutputFile, ...]:
    return tuple(OutputFile(path, text.encode()) for path in paths)


def listing(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_files_are_written_and_read_back(tmp_path: Path) -> None:
    files = pages("index.html", "facts/f-7kq2m/index.html", "data/facts.json")
    assert write_site(tmp_path / "site", files) == ()
    assert read_site(tmp_path / "site") == {file.path: file.content for file in files}
    assert not (tmp_path / "site" / STAGING).exists()


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    write_site(tmp_path, pages("index.html", "about/index.html"))
    os.utime(tmp_path / "about/index.html", ns=(1, 1))
    os.utime(tmp_path / MANIFEST, ns=(1, 1))
    write_site(tmp_path, (*pages("index.html", text="new"), *pages("about/index.html")))
    assert (tmp_path / "about/index.html").stat().st_mtime_ns == 1
    assert (tmp_path / MANIFEST).stat().st_mtime_ns == 1
    assert (tmp_path / "index.html").read_text() == "new"


def test_only_what_sitegen_wrote_is_deleted(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*\n")
    (tmp_path / "CNAME").write_text("news.example\n")
    write_site(tmp_path, pages("index.html", "facts/f-aaaaa/index.html", "facts/f-bbbbb/index.html"))
    (tmp_path / "facts/f-bbbbb/notes.txt").write_text("mine")
    write_site(tmp_path, pages("index.html"))
    assert listing(tmp_path) == [".gitignore", MANIFEST, "CNAME", "facts/f-bbbbb/notes.txt", "index.html"]


def test_a_list_that_somebody_forged_deletes_nothing_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("keep")
    site = tmp_path / "site"
    write_site(site, pages("index.html"))
    (site / MANIFEST).write_text(f"../outside.txt\n{outside}\nindex.html\n.gitignore\n")
    (site / ".gitignore").write_text("*\n")
    write_site(site, pages("index.html"))
    assert outside.read_text() == "keep"
    assert (site / ".gitignore").exists()


def test_a_link_does_not_lead_a_deletion_outside(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "index.html").write_text("keep")
    site = tmp_path / "site"
    write_site(site, pages("index.html", "facts/index.html"))
    (site / "facts/index.html").unlink()
    (site / "facts").rmdir()
    (site / "facts").symlink_to(precious, target_is_directory=True)
    assert write_site(site, pages("index.html")) == ()
    assert (precious / "index.html").read_text() == "keep"
    assert write_site(site, pages("facts/index.html"))[0].where == str(site / "facts")


@pytest.mark.parametrize(
    "path", ["../secret", "/etc/passwd", "a/../../b", "", ".", "a//b", "a\\b", "c:/x", "a\0b", ".gitignore", MANIFEST]
)
def test_paths_that_leave_the_folder_are_refused(tmp_path: Path, path: str) -> None:
    write_site(tmp_path / "site", pages("index.html"))
    problems = write_site(tmp_path / "site", (*pages("index.html", text="new"), *pages(path)))
    assert [problem.where for problem in problems] == [path]
    assert (tmp_path / "site/index.html").read_text() == "page"
    assert listing(tmp_path) == [f"site/{MANIFEST}", "site/index.html"]


def test_two_files_with_one_path_are_refused(tmp_path: Path) -> None:
    (problem,) = write_site(tmp_path, pages("facts/index.html", "Facts/index.html"))
    assert "two files" in problem.what


def test_a_persons_own_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("my own page")
    (problem,) = write_site(tmp_path, pages("index.html", "about/index.html"))
    assert problem.where == str(tmp_path / "index.html")
    assert "did not write" in problem.what
    assert listing(tmp_path) == ["index.html"]


def test_a_file_in_the_way_of_the_site_is_told(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    (problem,) = write_site(tmp_path / "site", pages("index.html"))
    assert problem.where == str(tmp_path / "site")
    assert (tmp_path / "site").read_text() == "a file"


def test_a_folder_in_the_way_of_a_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").mkdir()
    (tmp_path / "index.html/mine.txt").write_text("mine")
    (problem,) = write_site(tmp_path, pages("index.html"))
    assert "folder" in problem.what


def test_many_obstacles_are_counted_not_listed(tmp_path: Path) -> None:
    paths = [f"page{number}.html" for number in range(40)]
    for path in paths:
        (tmp_path / path).write_text("mine")
    problems = write_site(tmp_path, pages(*paths))
    assert len(problems) == 6
    assert problems[-1].what == "35 more files are in the way"


def test_a_page_may_become_a_folder_and_back(tmp_path: Path) -> None:
    write_site(tmp_path, pages("facts"))
    assert write_site(tmp_path, pages("facts/index.html")) == ()
    assert write_site(tmp_path, pages("facts")) == ()
    assert listing(tmp_path) == [MANIFEST, "facts"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unwritable for root")
@pytest.mark.parametrize("closed", [".", "facts"])
def test_an_unwritable_folder_leaves_the_old_edition(tmp_path: Path, closed: str) -> None:
    write_site(tmp_path, pages("index.html", "facts/index.html"))
    (tmp_path / closed).chmod(0o555)
    problems = write_site(tmp_path, pages("index.html", "facts/index.html", text="new"))
    (tmp_path / closed).chmod(0o755)
    assert problems
    assert set(read_site(tmp_path).values()) == {b"page"}


def test_a_full_disk_leaves_the_old_edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site(tmp_path, pages("index.html", "about.html"))

    real_open = site_tree.open_anew

    def open_anew(path: str) -> BinaryIO:
        if path.endswith("about.html"):
            raise OSError(28, "No space left on device", path)
        return real_open(path)

    monkeypatch.setattr(site_tree, "open_anew", open_anew)
    (problem,) = write_site(tmp_path, pages("index.html", "about.html", text="new"))
    assert "no space left" in problem.what
    assert set(read_site(tmp_path).values()) == {b"page"}
    assert listing(tmp_path) == [MANIFEST, "about.html", "index.html"]


names = st.sampled_from(["a", "b", "c/d", "c/e/f", "g.html"])
editions = st.dictionaries(names, st.binary(max_size=3), max_size=5)


@given(st.lists(editions, max_size=4))
def test_the_last_edition_stands_whatever_came_before(
    tmp_path_factory: pytest.TempPathFactory, history: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("site")
    for edition in history:
        assert write_site(folder, tuple(OutputFile(path, content) for path, content in edition.items())) == ()
        assert read_site(folder) == edition
        assert set(listing(folder)) == {*edition, MANIFEST}
