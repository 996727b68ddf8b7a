"""The benchmarks: on a sample with known answers the last line printed is an object of the right figures."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
TEXT = "Storm hits coast.\n\n“The dam held all night,” said Maria Lopez. She said that nobody was hurt.\n"


def run_script(name: str, arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.syspath_prepend(BENCHMARKS)
    code: int = importlib.import_module(name).main(arguments)
    return code


def read_figures(capsys: pytest.CaptureFixture[str]) -> dict[str, float]:
    figures: dict[str, float] = json.loads(capsys.readouterr().out.splitlines()[-1])
    return figures


def mark(number: int, role: str, words: str) -> str:
    start = TEXT.index(words)
    return f"T{number}\t{role} {start} {start + len(words)}\t{words}\n"


def test_attribution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "storm.txt").write_text(TEXT, encoding="utf-8")
    notes = (
        mark(1, "Content", "“The dam held all night,”") + mark(2, "Cue", "said Maria")
        + mark(3, "Source", "Maria Lopez") + "E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n"
        + mark(4, "Content", "that nobody was hurt") + mark(5, "Source", "She")
        + "E2\tAttribution:T2 Content:T4 Cue:T2 Source:T5\n"
    )  # fmt: skip
    (tmp_path / "attributions" / "storm_1a2b.ann").write_text(notes, encoding="utf-8")
    assert run_script("attribution", [str(tmp_path)], monkeypatch) == 0
    figures = read_figures(capsys)
    assert (figures["gold"], figures["found"], figures["content_f1"]) == (2, 2, 1.0)
    assert (figures["direct"], figures["direct_found"], figures["direct_speaker"]) == (1, 1.0, 1.0)


def test_quantities(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def ask(text: str, words: str, value: str, unit: str) -> dict[str, object]:
        return {"Input": text, "Results": [{"Text": words, "Resolution": {"value": value, "unit": unit}}]}

    cases = [
        ask("The dam is 12 miles long.", "12 miles", "12", "Mile"),
        ask("The dam is 12 miles long.", "12 miles", "13", "Mile"),
        ask("How far is 12 miles?", "12 miles", "12", "Mile"),
    ]
    (tmp_path / "DimensionModel.json").write_text(json.dumps(cases), encoding="utf-8")
    assert run_script("quantities", [str(tmp_path)], monkeypatch) == 0
    assert read_figures(capsys) == {"DimensionModel": 0.5}


def test_reading(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_script("reading", [str(BENCHMARKS / "gold"), str(BENCHMARKS.parent / "seeds")], monkeypatch) == 0
    figures = read_figures(capsys)
    assert figures["publication_date"] == 1
    assert min(figures["date_value"], figures["entities"], figures["boilerplate_f1"]) >= 0.85


@pytest.mark.parametrize("name", ["attribution", "quantities", "reading"])
def test_a_missing_folder_is_wrong_usage(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_script(name, [str(tmp_path / "none")], monkeypatch) == 2
    assert "usage:" in capsys.readouterr().err


def test_of_a_sample_every_figure_is_its_script_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCHMARKS)
    floors = importlib.import_module("floors")
    pinned = json.loads((BENCHMARKS / "floors.json").read_text(encoding="utf-8"))["at_least"]
    figures = floors.score_sample("timex")
    assert figures["timex.gold"] >= 40
    assert {name for name in pinned if name.startswith("timex.")} <= figures.keys()


def test_marks_of_the_attribution_sample_stand_where_they_say() -> None:
    folder = BENCHMARKS / "samples" / "attribution"
    for path in sorted((folder / "attributions").glob("*.ann")):
        text = (folder / "text" / f"{path.stem}.txt").read_text(encoding="utf-8")
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("T"):
                _, places, words = line.split("\t")
                parts = [tuple(map(int, part.split())) for part in places.split(" ", 1)[1].split(";")]
                assert " ".join(text[start:end] for start, end in parts).split() == words.split()


def test_contrasts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    events = (
        'events:\n  mine: {a: ["Mine floods", "Water filled a mine at Osgar on Tuesday."], '
        'b: ["Osgar mine", "A mine at Osgar was flooded on Tuesday."]}\npairs:\n'
    )
    differ = '  - {of: mine, they: differ, a: "Olof Pell opened the gate.", b: "Olof Pell did not open the gate."}\n'
    agree = '  - {of: mine, they: agree, a: "Olof Pell opened the gate.", b: "Tilda Marr shut a door."}\n'
    missed = '  - {of: mine, they: differ, a: "Olof Pell was glad.", b: "Olof Pell was in a bad mood."}\n'
    (tmp_path / "pairs.yaml").write_text(events + differ + agree, encoding="utf-8")
    assert run_script("contrasts", [str(tmp_path)], monkeypatch) == 0
    assert read_figures(capsys) == {"differ_recall": 1.0, "follow_recall": 0.0, "precision": 1.0}
    (tmp_path / "long.yaml").write_text(events + differ + missed, encoding="utf-8")
    assert run_script("contrasts", [str(tmp_path)], monkeypatch) == 0
    assert read_figures(capsys)["long_recall"] == 0.5


def test_updates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pairs.yaml").write_text(
        'events:\n  mine: {a: ["Mine floods", "Water filled a mine at Osgar on Tuesday."], '
        'b: ["Osgar mine", "A mine at Osgar was flooded on Tuesday."]}\npairs:\n'
        '  - {of: mine, they: follow, a: "Olof Pell was arrested.", b: "Olof Pell was charged with theft."}\n'
        '  - {of: mine, they: apart, a: "Olof Pell was arrested.", b: "Tilda Marr was charged with fraud."}\n'
        '  - {of: mine, they: apart, times: ["2 June 2021, 9 a.m.", "2 June 2021, 5 p.m."], '
        'a: "Two pumps were brought to the mine.", b: "Nine pumps were brought to another mine."}\n',
        encoding="utf-8",
    )
    assert run_script("updates", [str(tmp_path)], monkeypatch) == 0
    assert read_figures(capsys) == {"found": 1.0, "quiet": 1.0}
    assert run_script("updates", [], monkeypatch) == 2
