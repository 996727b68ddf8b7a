"""What a build read and wrote: any change of either is seen, and none is imagined."""

from __future__ import annotations

import os
from pathlib import Path

from sitegen.doors.traces import hash_inputs, load_report, save_trace

LONG_AGO = (1_500_000_000, 1_500_000_000)


def test_every_change_of_an_input_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "story" / "facts.yaml"
    path.parent.mkdir()
    path.write_text("one", "utf-8")
    os.utime(path, LONG_AGO)
    first = hash_inputs([tmp_path])
    assert hash_inputs([tmp_path]) == first
    path.write_text("two", "utf-8")
    second = hash_inputs([tmp_path])
    path.write_text("six", "utf-8")
    third = hash_inputs([tmp_path])
    assert len({one[str(path)] for one in (first, second, third)}) == 3
    assert set(hash_inputs([tmp_path], [path.parent])) == {"program"}


def test_a_file_that_was_touched_or_is_gone_makes_a_build_unknown(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "facts").mkdir(parents=True)
    names = ("index.html", "facts/index.html")
    for name in names:
        (site / name).write_text("page", "utf-8")
    save_trace(tmp_path, "key", "inputs", site, names, "report")
    assert load_report(tmp_path, "key", "inputs", site) == "report"
    assert load_report(tmp_path, "key", "other inputs", site) is None
    os.utime(site / names[0], LONG_AGO)
    assert load_report(tmp_path, "key", "inputs", site) is None
    save_trace(tmp_path, "key", "inputs", site, names, "report")
    (site / names[1]).unlink()
    assert load_report(tmp_path, "key", "inputs", site) is None


def test_a_build_that_lost_a_file_is_not_kept(tmp_path: Path) -> None:
    save_trace(tmp_path, "key", "inputs", tmp_path, ("never-written.html",), "report")
    assert load_report(tmp_path, "key", "inputs", tmp_path) is None


def test_what_was_built_on_its_own_is_a_part_that_must_be_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "flood").mkdir(parents=True)
    for name in ("index.html", "flood/index.html"):
        (site / name).write_text("page", "utf-8")
    parts = [("part", "flood/")]
    save_trace(tmp_path, "whole", "inputs", site, ("index.html",), "report", parts)
    assert load_report(tmp_path, "whole", "inputs", site) is None
    save_trace(tmp_path, "part", "of part", site / "flood", ("index.html",), "report")
    save_trace(tmp_path, "whole", "inputs", site, ("index.html",), "report", parts)
    assert load_report(tmp_path, "whole", "inputs", site) == "report"
    os.utime(site / "flood" / "index.html", LONG_AGO)
    assert load_report(tmp_path, "whole", "inputs", site) is None
    save_trace(tmp_path, "part", "of another", site / "flood", ("index.html",), "report")
    assert load_report(tmp_path, "whole", "inputs", site) is None
