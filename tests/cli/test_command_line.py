"""The commands as a person uses them: what they print, what they write, how they end."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from looking import site_bytes

from sitegen.cli import main
from sitegen.cli.commands import COMMANDS

Command = Callable[..., Result]


def read_json(folder: Path, name: str) -> list[dict[str, object]]:
    return list(json.loads((folder / "site" / "data" / f"{name}.json").read_text(encoding="utf-8")))


def first_fact(folder: Path) -> str:
    return str(read_json(folder, "facts")[0]["id"])


def test_help_names_every_command() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    assert all(f"  {name} " in shown for name, _, _ in COMMANDS)


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_every_command_explains_itself(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert len(result.output.split("\n\n")) >= 3


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from sitegen.cli import main; print(*sorted(m for m in sys.modules if '.' not in m))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "click" in loaded
    assert not {"spacy", "numpy", "jinja2", "yaml", "trafilatura", "markdown_it"} & set(loaded)


def test_build_says_what_was_made_and_where(bridge: Path, run: Command) -> None:
    result = run(bridge, "build")
    assert result.exit_code == 0
    assert "3 sources" in result.output
    assert str(bridge / "site" / "index.html") in result.output


def test_a_built_site_passes_its_check(bridge: Path, run: Command) -> None:
    result = run(bridge, "check", "--json")
    report = json.loads(result.stdout)
    assert result.exit_code == 0, result.output
    assert {gate["code"] for gate in report["gates"]} >= {"V001", "V002", "V003", "V004", "V010", "V011", "V014"}
    assert all(gate["passed"] == gate["total"] > 0 for gate in report["gates"])


def test_check_knows_the_address_that_the_site_was_built_for(bridge: Path, run: Command) -> None:
    assert run(bridge, "build", "--base-url", "https://example.org/repo").exit_code == 0
    assert "https://example.org/repo/" in (bridge / "site" / "404.html").read_text(encoding="utf-8")
    result = run(bridge, "check")
    assert result.exit_code == 0, result.output


def test_check_finds_what_was_changed_by_hand_in_the_site(bridge: Path, run: Command) -> None:
    facts = bridge / "site" / "data" / "facts.json"
    facts.write_text(facts.read_text(encoding="utf-8").replace("bridge", "tunnel"), encoding="utf-8")
    result = run(bridge, "check")
    assert result.exit_code == 1
    assert "V014" in result.output
    assert "data/facts.json" in result.output


def test_check_of_a_project_without_a_site_says_so(bridge: Path, run: Command) -> None:
    for path in sorted((bridge / "site").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    result = run(bridge, "check")
    assert result.exit_code == 1
    assert f"sitegen -C {bridge} build" in result.output


def test_nothing_changed_leaves_every_byte(bridge: Path, run: Command) -> None:
    before = {path: path.stat().st_mtime_ns for path in sorted((bridge / "site").rglob("*")) if path.is_file()}
    assert run(bridge, "build").exit_code == 0
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_frozen_refuses_when_the_articles_changed(bridge: Path, run: Command) -> None:
    before = site_bytes(bridge)
    assert run(bridge, "build", "--frozen").exit_code == 0
    article = bridge / "seeds" / "01.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("1987", "1988"), encoding="utf-8")
    result = run(bridge, "build", "--frozen")
    assert result.exit_code == 1
    assert f"sitegen -C {bridge} extract" in result.output
    assert site_bytes(bridge) == before


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("reword", "{id}", "A footbridge fell into the Tarn."), "A footbridge fell into the Tarn."),
        (("pin", "{id}"), None),
        (("review", "{id}"), None),
    ],
)
def test_a_decision_is_recorded_and_can_be_undone(
    bridge: Path, run: Command, words: tuple[str, ...], shown: str | None
) -> None:
    name, before = first_fact(bridge), site_bytes(bridge)
    result = run(bridge, "fact", *(word.format(id=name) for word in words), "--why", "clearer")
    assert result.exit_code == 0, result.output
    decided = re.search(r"sitegen -C .* undo (k-\w{5})$", result.output, re.MULTILINE)
    assert decided is not None
    assert run(bridge, "build").exit_code == 0
    fact = next(fact for fact in read_json(bridge, "facts") if fact["id"] == name)
    assert fact["state"] in ("reviewed", "pinned")
    assert shown in (None, fact["text"])
    assert run(bridge, "undo", decided[1]).exit_code == 0
    assert run(bridge, "build").exit_code == 0
    assert site_bytes(bridge) == before


def test_a_rejected_fact_leaves_the_site_and_its_address_says_why(bridge: Path, run: Command) -> None:
    name = first_fact(bridge)
    assert run(bridge, "fact", "reject", name, "--why", "a remark, not a fact").exit_code == 0
    assert run(bridge, "build").exit_code == 0
    assert name not in {fact["id"] for fact in read_json(bridge, "facts")}
    page = (bridge / "site" / "facts" / name / "index.html").read_text(encoding="utf-8")
    assert "a remark, not a fact" in page
    assert f"fact restore {name}' takes it in again" in run(bridge, "explain", name).output
    assert run(bridge, "check").exit_code == 0


def test_merged_facts_leave_an_address_that_leads_on(bridge: Path, run: Command) -> None:
    first, second = [str(fact["id"]) for fact in read_json(bridge, "facts")[:2]]
    assert run(bridge, "fact", "merge", first, second, "--why", "same event").exit_code == 0
    assert run(bridge, "build").exit_code == 0
    assert second not in {fact["id"] for fact in read_json(bridge, "facts")}
    page = (bridge / "site" / "facts" / second / "index.html").read_text(encoding="utf-8")
    assert f"../{first}/" in page
    assert run(bridge, "check").exit_code == 0


def test_an_added_fact_brings_words_that_stand_in_an_article(bridge: Path, run: Command) -> None:
    words = (
        "add",
        "The bridge passed an inspection in March 2019.",
        "--quote",
        "01.txt",
        "had been inspected in March 2019",
    )
    result = run(bridge, "fact", *words)
    assert result.exit_code == 0, result.output
    assert run(bridge, "build").exit_code == 0
    assert "The bridge passed an inspection in March 2019." in {fact["text"] for fact in read_json(bridge, "facts")}
    assert run(bridge, "check").exit_code == 0


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("fact", "add", "It rained.", "--quote", "01.txt", "heavy rain"), "does not stand there"),
        (("fact", "add", "It fell.", "--quote", "09.txt", "fell"), "no article has this file name"),
        (("fact", "reject", "f-zzzzz"), "has this id"),
        (("source", "date", "1", "31 June 2019"), "June"),
        (("source", "date", "9", "2019-05-14"), "no article has this label"),
        (("undo", "k-0042"), "no decision has this id"),
    ],
)
def test_a_decision_that_cannot_be_applied_is_refused(
    bridge: Path, run: Command, words: tuple[str, ...], reason: str
) -> None:
    result = run(bridge, *words)
    assert result.exit_code == 1
    assert reason in result.output
    assert not (bridge / "content" / "edits.yaml").exists()


def test_a_settled_date_is_used_at_the_next_build(bridge: Path, run: Command) -> None:
    assert run(bridge, "source", "date", "1", "2019-05-14", "--why", "printed").exit_code == 0
    assert run(bridge, "build").exit_code == 0
    source = next(source for source in read_json(bridge, "sources") if source["label"] == 1)
    assert source["published"]["edtf"] == "2019-05-14"  # type: ignore[index]


def test_status_names_what_is_unknown_with_commands_to_paste(bridge: Path, run: Command) -> None:
    result = run(bridge, "status")
    assert result.exit_code == 0
    assert f"→ sitegen -C {bridge} source publisher 1" in result.output
    needs = json.loads(run(bridge, "status", "--json").stdout)["needs"]
    assert {need["kind"] for need in needs} >= {"WHO?"}


def test_explain_shows_the_words_behind_a_fact_and_a_sentence(bridge: Path, run: Command) -> None:
    fact = read_json(bridge, "facts")[0]
    shown = run(bridge, "explain", str(fact["id"]))
    assert shown.exit_code == 0
    assert all(str(piece["exact"]) in shown.output for piece in fact["evidence"])  # type: ignore[attr-defined]
    assert not re.search(r"\d+–\d+ “", shown.output)
    sentence = str(read_json(bridge, "summary")[0]["text"])
    shown = run(bridge, "explain", sentence)
    assert shown.exit_code == 0
    assert "V002 passed" in shown.output


@pytest.mark.parametrize("name", ["2", "02.md"])
def test_explain_shows_what_dates_an_article(bridge: Path, run: Command, name: str) -> None:
    shown = run(bridge, "explain", name)
    assert shown.exit_code == 0
    assert "published: " in shown.output and re.search(r"^  carries \d+ facts?:$", shown.output, re.MULTILINE)


def test_init_never_overwrites(bridge: Path, run: Command) -> None:
    settings = bridge / "content" / "site.yaml"
    settings.write_text("title: Mine\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["init", str(bridge)]).exit_code == 0
    assert settings.read_text(encoding="utf-8") == "title: Mine\n"


def test_add_brings_an_article_and_says_what_it_took_for_its_title(bridge: Path, run: Command, tmp_path: Path) -> None:
    page = tmp_path / "00.md"
    page.write_text("---\ntitle: Bureau names cause\ndate: 2019-06-28\n---\n\nRust brought the bridge down.\n")
    result = run(bridge, "add", str(page))
    assert result.exit_code == 0, result.output
    assert "  4  Bureau names cause" in result.output, "the label that it will have"
    assert "2019-06-28" in result.output
    assert run(bridge, "build").exit_code == 0
    assert [source["label"] for source in read_json(bridge, "sources") if source["file"] == "00.md"] == [4]


def test_serve_says_when_it_cannot_listen(bridge: Path, run: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = run(bridge, "serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 1
    assert "--port" in result.output
