"""The benchmark of growth: exponents of known curves, a picture that is always the same, sections that are replaced."""

from __future__ import annotations

import importlib
import math
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
SIZES = (25, 50, 100, 200, 370, 700)


@pytest.fixture
def growth(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    return importlib.import_module("growth")


@pytest.mark.parametrize(
    ("grow", "slope"),
    [(lambda n: 3.0 * n, 1.0), (lambda n: 0.01 * n * n, 2.0), (lambda n: n * math.log(n), 1.22), (lambda n: 5.0, 0.0)],
)
def test_the_exponent_of_a_known_curve_is_found(growth: ModuleType, grow: object, slope: float) -> None:
    assert growth.fit_exponent([(n, grow(n)) for n in SIZES]) == pytest.approx(slope, abs=0.01)  # type: ignore[operator]


def test_articles_come_again_with_a_line_of_their_own_where_too_few_are_given(
    growth: ModuleType, tmp_path: Path
) -> None:
    given = growth.invent_story(tmp_path / "given", 3)
    project = growth.lay_out(given, 7, tmp_path / "many")
    texts = [path.read_text("utf-8") for path in sorted(project.seeds.iterdir())]
    assert len(set(texts)) == len(texts) == 7
    assert texts[4].startswith(texts[1].rstrip("\n")) and "copy 1" in texts[4]
    fewer = growth.lay_out(given, 2, tmp_path / "few")
    assert [path.read_text("utf-8") for path in sorted(fewer.seeds.iterdir())] == [
        given[0].read_text("utf-8"),
        given[1].read_text("utf-8"),
    ]


def test_every_stage_of_an_invented_story_is_timed(growth: ModuleType, tmp_path: Path) -> None:
    project = growth.lay_out(growth.invent_story(tmp_path / "given", 4), 4, tmp_path / "story")
    whole, half = growth.run_stages(project, 4), growth.run_stages(project, 2)
    assert tuple(whole.seconds) == growth.STAGES and min(whole.seconds.values()) >= 0
    assert whole.claims > half.claims > 0 and whole.facts > 0
    figures = growth.sum_stages((half, whole))
    assert {f"{name}_exponent" for name in growth.STAGES} < figures.keys()
    section = growth.describe_growth({"given": 4, **figures}, (), (half, whole))
    assert section.startswith("# How cost grows\n") and f"| 4 | {whole.claims} |" in section


def test_memory_is_that_of_the_processes_below(growth: ModuleType) -> None:
    with growth._open_process() as pool:
        pool.submit(math.sqrt, 4).result()
        below = growth.list_descendants(growth.os.getpid())
        assert below and sum(map(growth.weigh_process, below)) > 5
    assert growth.weigh_process(2**22 + 1) == 0


def test_the_picture_is_well_formed_and_always_the_same(growth: ModuleType) -> None:
    series = [
        growth.Series("a & b", tuple((n, n / 10) for n in SIZES)),
        growth.Series("a guide", tuple((n, n / 9) for n in SIZES), is_guide=True),
    ]
    picture = growth.draw_growth(series, x_name="articles", y_name="seconds")
    assert picture == growth.draw_growth(series, x_name="articles", y_name="seconds")
    root = ElementTree.fromstring(picture)
    texts = [node.text for node in root.iter("{http://www.w3.org/2000/svg}text")]
    assert "a & b" in texts and "700" in texts
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == len(SIZES)


def test_names_of_lines_that_end_together_stand_below_each_other_in_the_order_of_the_lines(growth: ModuleType) -> None:
    series = [growth.Series(str(end), ((1, 1.0), (700, end))) for end in (10.0, 95.0, 94.9, 90.0)]
    root = ElementTree.fromstring(growth.draw_growth(series, x_name="articles", y_name="seconds"))
    texts = list(root.iter("{http://www.w3.org/2000/svg}text"))
    heights = {node.text: float(node.attrib["y"]) for node in texts[-len(series) :]}
    assert sorted(heights, key=heights.__getitem__) == ["95.0", "94.9", "90.0", "10.0"]
    assert heights["94.9"] - heights["95.0"] >= 14 and heights["90.0"] - heights["94.9"] >= 14


def test_a_section_takes_the_place_of_its_own(growth: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "SCALE.md"
    for section in ("# One\n\nfirst\n", "# Two\n\n## Part\nsecond\n", "# One\n\nnew\n"):
        growth.replace_section(path, section)
    assert path.read_text("utf-8") == "# One\n\nnew\n\n# Two\n\n## Part\nsecond\n"
