"""`group`: a heap becomes a plan, the plan is corrected, and its stories become a project."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import main

HEAP = Path(__file__).parent.parent / "cases" / "heap"
Command = Callable[..., Result]


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    """A heap of three stories, one of them in a folder below it, with a list beside the articles."""
    folder = tmp_path / "heap"
    shutil.copytree(HEAP, folder)
    (folder / "later").mkdir()
    (folder / "ferry-2.txt").rename(folder / "later" / "1.txt")
    listed = [{"file": "ferry-1.txt", "publisher": "Skarholm Tidende"}, {"file": "mayor-1.txt", "publisher": "The Bay"}]
    (folder / "metadata.json").write_text(json.dumps({"articles": listed}), encoding="utf-8")
    return folder


def run_group(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["group", *map(str, words)])


def read_stories(folder: Path) -> dict[str, list[str]]:
    result = run_group(folder, "--json")
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout)["stories"])


def test_group_shows_its_grounds_and_writes_a_plan(heap: Path) -> None:
    result = run_group(heap)
    assert result.exit_code == 0, result.output
    assert "7 articles in 3 stories" in result.output
    assert "Skarholm 2" in result.output
    plan = (heap / "groups.yaml").read_text(encoding="utf-8")
    assert "later/1.txt" in plan
    assert "these share names:" in plan


def test_apply_copies_each_story_into_its_folder_with_what_is_known(heap: Path, tmp_path: Path) -> None:
    target = tmp_path / "project"
    result = run_group(heap, "--apply", target)
    assert result.exit_code == 0, result.output
    folders = sorted(path for path in (target / "seeds").iterdir() if path.is_dir())
    assert len(folders) == 3
    ferry = next(folder for folder in folders if (folder / "ferry-1.txt").is_file())
    assert (ferry / "later-1.txt").read_bytes() == (heap / "later" / "1.txt").read_bytes()
    listed = json.loads((ferry / "metadata.json").read_text(encoding="utf-8"))
    assert listed == {"articles": [{"file": "ferry-1.txt", "publisher": "Skarholm Tidende"}]}
    assert f"sitegen -C {target} build" in result.output
    again = run_group(heap, "--apply", target)
    assert again.exit_code == 0, again.output
    for told in (result.output, again.output):
        assert [told.count(f"\n{folder.name}  ") + told.startswith(f"{folder.name}  ") for folder in folders] == [
            1,
            1,
            1,
        ]
    assert (
        f"next: sitegen -C '{tmp_path / 'an archive'}' build"
        in run_group(heap, "--apply", tmp_path / "an archive").output
    )


def test_a_corrected_plan_is_followed_and_never_written_over(heap: Path, tmp_path: Path) -> None:
    stories = read_stories(heap)
    mayor = next(name for name, files in stories.items() if "mayor-1.txt" in files)
    plan = heap / "groups.yaml"
    corrected = plan.read_text(encoding="utf-8").replace(f"  {mayor}:", "  harbour-affair:")
    corrected = corrected.replace("    - 'mayor-3.txt'\n", "").replace("    - mayor-3.txt\n", "")
    corrected = corrected.replace("left_out: []", "left_out: [mayor-3.txt]")
    plan.write_text(corrected, encoding="utf-8")
    result = run_group(heap, "--apply", tmp_path / "project")
    assert result.exit_code == 0, result.output
    assert plan.read_text(encoding="utf-8") == corrected
    copied = sorted(path.name for path in (tmp_path / "project" / "seeds" / "harbour-affair").glob("*.txt"))
    assert copied == ["mayor-1.txt", "mayor-2.txt"]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("mayor-1.txt", "mayor-9.txt", "there is no article 'mayor-9.txt'"),
        ("museum-1.txt", "ferry-1.txt", "is in the story"),
        ("stories:", "story:", "no list of stories"),
        ("    files:", "    file:", "lists no files"),
    ],
)
def test_what_does_not_fit_in_a_plan_is_named_with_its_line(heap: Path, before: str, after: str, shown: str) -> None:
    read_stories(heap)
    plan = heap / "groups.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    result = run_group(heap, "--apply", heap.parent / "project")
    assert result.exit_code == 1
    assert shown in result.output
    assert "groups.yaml:" in result.output
    assert not (heap.parent / "project").exists()


def test_an_article_in_no_story_is_a_warning(heap: Path) -> None:
    read_stories(heap)
    (heap / "new.txt").write_text("A new article about something else came in.\n", encoding="utf-8")
    result = run_group(heap)
    assert result.exit_code == 0
    assert "'new.txt' is in no story" in result.output


def test_a_heap_without_articles_is_told(tmp_path: Path) -> None:
    result = run_group(tmp_path)
    assert result.exit_code == 1
    assert "holds no article" in result.output
    assert run_group(tmp_path / "nowhere").exit_code == 1


def test_the_stories_found_build_a_site(heap: Path, tmp_path: Path, run: Command) -> None:
    target = tmp_path / "project"
    assert run_group(heap, "--apply", target).exit_code == 0
    result = run(target, "build")
    assert result.exit_code == 0, result.output
    assert "3 stories: 7 sources" in result.output
    assert run(target, "check").exit_code == 0
