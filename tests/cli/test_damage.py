"""Damaged input: a clear message with the file and what to do, exit code 1, and never half a site."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from looking import site_bytes

from sitegen.cli import main

Command = Callable[..., Result]


def test_a_folder_without_a_project(tmp_path: Path, run: Command) -> None:
    result = run(tmp_path, "build")
    assert result.exit_code == 1
    assert "there is no project here" in result.output
    assert "sitegen init" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_project_without_articles(tmp_path: Path, run: Command) -> None:
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
    result = run(tmp_path, "build")
    assert result.exit_code == 1
    assert "holds no article" in result.output
    assert not (tmp_path / "site" / "index.html").exists()


def write_binary(folder: Path) -> None:
    (folder / "seeds" / "09.txt").write_bytes(bytes(range(256)) * 8)


def write_latin(folder: Path) -> None:
    (folder / "seeds" / "09.txt").write_bytes("Erste Zeile.\nEine Brücke stürzte ein.\n".encode("latin-1"))


def write_large(folder: Path) -> None:
    (folder / "seeds" / "09.txt").write_text("The bridge fell. " * 1_250_000, encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (write_binary, ("seeds/09.txt", "binary data")),
        (write_latin, ("seeds/09.txt:2", "not UTF-8")),
        (write_large, ("seeds/09.txt", "21.2 MB")),
    ],
)
def test_an_article_that_cannot_be_read_is_named_and_left_out(
    bridge: Path, run: Command, damage: Callable[[Path], None], words: tuple[str, ...]
) -> None:
    damage(bridge)
    result = run(bridge, "build")
    assert result.exit_code == 1
    assert all(word in result.output for word in words)
    assert (bridge / "site" / "sources" / "3" / "index.html").exists()
    assert not (bridge / "site" / "sources" / "4").exists()


def test_of_two_identical_articles_one_stays(bridge: Path, run: Command) -> None:
    (bridge / "seeds" / "09.txt").write_bytes((bridge / "seeds" / "01.txt").read_bytes())
    result = run(bridge, "build")
    assert "seeds/09.txt" in result.output
    assert "same text as 01.txt" in result.output
    assert not (bridge / "site" / "sources" / "4").exists()


def test_an_article_that_changed_keeps_what_still_stands(bridge: Path, run: Command) -> None:
    shown = run(bridge, "fact", "show").output.splitlines()
    article = bridge / "seeds" / "01.txt"
    text = article.read_text(encoding="utf-8")
    article.write_text("Amended on Friday.\n\n" + text.replace("14, police said", "15, police said"), encoding="utf-8")
    result = run(bridge, "build")
    assert result.exit_code == 0, result.output
    now = run(bridge, "fact", "show").output.splitlines()
    ids = {line.split()[0] for line in shown} & {line.split()[0] for line in now}
    assert len(ids) >= len(shown) * 0.8
    assert run(bridge, "check").exit_code == 0


def test_broken_yaml_is_named_with_its_line_and_nothing_is_written(bridge: Path, run: Command) -> None:
    before = site_bytes(bridge)
    path = bridge / "content" / "site.yaml"
    path.write_text("title: Bridge\nbase_url: [unclosed\ncontact: x\n", encoding="utf-8")
    result = run(bridge, "build")
    assert result.exit_code == 1
    assert "content/site.yaml:2: this is not YAML" in result.output
    assert site_bytes(bridge) == before


def test_what_needs_a_person_is_not_told_while_decisions_cannot_be_read(bridge: Path, run: Command) -> None:
    (bridge / "content" / "edits.yaml").write_text("- {id: k-aaaaa, op: [\n", encoding="utf-8")
    result = run(bridge, "status")
    assert result.exit_code == 1
    assert "content/edits.yaml:" in result.output and "nobody has reviewed" not in result.output


def test_a_citation_of_no_fact_is_named_with_its_line(bridge: Path, run: Command) -> None:
    path = bridge / "content" / "summary.md"
    path.write_text("The bridge fell. {f-zzzzz}\nIt was built in 1987.\n", encoding="utf-8")
    result = run(bridge, "build")
    assert result.exit_code == 1
    assert "content/summary.md:1" in result.output
    assert "f-zzzzz" in result.output
    assert path.read_text(encoding="utf-8").startswith("The bridge fell. {f-zzzzz}")


def test_a_site_that_cannot_be_written_is_named(bridge: Path, run: Command) -> None:
    output = bridge / "taken"
    output.write_text("a file of mine", encoding="utf-8")
    result = run(bridge, "build", "--output", str(output / "site"))
    assert result.exit_code == 1
    assert "taken" in result.output
    assert "Traceback" not in result.output
    assert output.read_text(encoding="utf-8") == "a file of mine"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site.yaml", "base_url: ../../elsewhere\n"),
        ("site.yaml", "base_url: file:///etc\n"),
        ("summary.md", "Look [here](../../../etc/passwd). {../../f-x}\n"),
    ],
)
def test_a_path_that_tries_to_leave_the_project_leads_nowhere(bridge: Path, run: Command, name: str, text: str) -> None:
    around = {path for path in bridge.parent.rglob("*") if bridge not in path.parents}
    (bridge / "content" / name).write_text(text, encoding="utf-8")
    result = run(bridge, "build")
    assert result.exit_code == 1
    assert f"content/{name}" in result.output
    assert {path for path in bridge.parent.rglob("*") if bridge not in path.parents} == around
    pages = [page.read_text(encoding="utf-8") for page in (bridge / "site").rglob("*.html")]
    assert not any('href="../../../etc' in page or 'href="file:' in page for page in pages)


def test_a_page_of_ones_own_that_is_named_like_a_path_is_refused(bridge: Path, run: Command) -> None:
    (bridge / "content" / "pages" / "a..b.md").write_text("# Mine\n", encoding="utf-8")
    result = run(bridge, "build")
    assert "a..b" in result.output
    assert not list((bridge / "site").rglob("*a..b*"))


def test_a_broken_template_of_ones_own_is_named(bridge: Path, run: Command) -> None:
    before = site_bytes(bridge)
    (bridge / "templates" / "about.html").write_text("{% for %}", encoding="utf-8")
    result = run(bridge, "build")
    assert result.exit_code == 1
    assert "templates/about.html" in result.output
    assert "Traceback" not in result.output
    assert site_bytes(bridge) == before


def test_articles_in_a_subfolder_are_reported(bridge: Path, run: Command) -> None:
    (bridge / "seeds" / "other").mkdir()
    (bridge / "seeds" / "other" / "a.txt").write_text("Another story.\n", encoding="utf-8")
    result = run(bridge, "build")
    assert "seeds/other" in result.output
    assert "left out" in result.output
