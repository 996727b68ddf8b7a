"""`publish --github-pages`: the workflow is written and never written over, and the site holds below its base path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from sitegen.workspace.hosting import MOST_BYTES, judge_size

Command = Callable[..., Result]
WORKFLOW = Path(".github") / "workflows" / "pages.yml"


@pytest.fixture
def repository(bridge: Path) -> Path:
    """A project that is a repository of GitHub's."""
    (bridge / ".git").mkdir()
    (bridge / ".git" / "HEAD").write_text("ref: refs/heads/trunk\n", encoding="utf-8")
    remote = '[remote "origin"]\n\turl = git@github.com:Example/River-News.git\n'
    (bridge / ".git" / "config").write_text(remote, encoding="utf-8")
    return bridge


def read_workflow(folder: Path) -> dict[object, object]:
    return dict(yaml.safe_load((folder / WORKFLOW).read_text(encoding="utf-8")))


def test_the_workflow_builds_proves_and_deploys(repository: Path, run: Command) -> None:
    result = run(repository, "publish", "--github-pages")
    assert result.exit_code == 0, result.output
    workflow = read_workflow(repository)
    text = (repository / WORKFLOW).read_text(encoding="utf-8")
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": False}
    assert workflow[True] == {"push": {"branches": ["trunk"]}, "workflow_dispatch": None}
    for used in ("configure-pages@v6", "upload-pages-artifact@v5", "deploy-pages@v5", "include-hidden-files: true"):
        assert used in text
    assert "BASE_URL: ${{ steps.pages.outputs.base_url }}" in text
    assert text.index("build --frozen") < text.index(" check\n") < text.index("upload-pages-artifact")


def test_the_workflow_installs_what_the_settings_need(repository: Path, run: Command) -> None:
    (repository / "content" / "site.yaml").write_text("search: pagefind\n", encoding="utf-8")
    run(repository, "publish", "--github-pages")
    assert 'pip install "sitegen[pagefind]' in (repository / WORKFLOW).read_text(encoding="utf-8")


def test_every_link_is_tried_below_the_path_of_a_project_page(repository: Path, run: Command) -> None:
    result = run(repository, "publish", "--github-pages")
    assert "links hold below /River-News/ of https://example.github.io/River-News/" in result.output
    named = run(repository, "publish", "--github-pages", "--base-url", "https://news.example.org/a/b")
    assert "links hold below /a/b/ of https://news.example.org/a/b" in named.output


def test_without_an_address_it_says_that_no_link_was_tried(bridge: Path, run: Command) -> None:
    result = run(bridge, "publish", "--github-pages")
    assert result.exit_code == 0
    assert "its links were not tried" in result.output
    assert (bridge / WORKFLOW).is_file()


def test_a_dry_run_writes_no_workflow(repository: Path, run: Command) -> None:
    tried = run(repository, "publish", "--github-pages", "--dry-run")
    assert tried.exit_code == 0 and "would write" in tried.output
    assert not (repository / WORKFLOW).exists()


def test_a_workflow_that_somebody_changed_is_left_and_reported(repository: Path, run: Command) -> None:
    assert run(repository, "publish", "--github-pages").exit_code == 0
    assert "unchanged:" in run(repository, "publish", "--github-pages").output
    path = repository / WORKFLOW
    changed = path.read_text(encoding="utf-8").replace("3.12", "3.13")
    path.write_text(changed, encoding="utf-8")
    result = run(repository, "publish", "--github-pages")
    assert result.exit_code == 1
    assert "changed by hand" in result.output
    assert path.read_text(encoding="utf-8") == changed


def test_an_older_workflow_of_ours_is_brought_up_to_date(repository: Path, run: Command) -> None:
    assert run(repository, "publish", "--github-pages").exit_code == 0
    now = (repository / WORKFLOW).read_text(encoding="utf-8")
    (repository / ".git" / "HEAD").write_text("ref: refs/heads/other\n", encoding="utf-8")
    assert "wrote" in run(repository, "publish", "--github-pages").output
    assert (repository / WORKFLOW).read_text(encoding="utf-8") == now.replace("trunk", "other").replace(
        now.split("\n")[0], (repository / WORKFLOW).read_text(encoding="utf-8").split("\n")[0]
    )


def test_a_project_below_the_repository_is_named_in_every_step(bridge: Path, run: Command) -> None:
    (bridge.parent / ".git").mkdir()
    assert run(bridge, "publish", "--github-pages").exit_code == 0
    text = (bridge.parent / WORKFLOW).read_text(encoding="utf-8")
    assert 'sitegen -C bridge --base-url "$BASE_URL" build' in text
    assert "path: bridge/site" in text


@pytest.mark.parametrize(
    ("size", "severities"), [(0, []), (int(0.79e9), []), (int(0.9e9), ["warning"]), (MOST_BYTES + 1, ["error"])]
)
def test_the_limit_of_the_host_is_told_before_it_is_met(size: int, severities: list[str]) -> None:
    assert [problem.severity for problem in judge_size(size)] == severities


def test_a_site_that_is_near_the_limit_is_measured(bridge: Path, run: Command) -> None:
    with (bridge / "site" / "video.bin").open("wb") as file:
        file.truncate(900_000_000)
    result = run(bridge, "publish", "--github-pages")
    assert result.exit_code == 0
    assert "0.90 GB" in result.output
