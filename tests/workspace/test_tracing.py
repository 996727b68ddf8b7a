"""What a build reads, observed once for all stories and divided, is what observing each story finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.workspace.projects import Project
from sitegen.workspace.tracing import observe_inputs, split_inputs

FILES = (
    "seeds/flood/1.txt seeds/flood/deep/2.txt seeds/strike/1.txt seeds/heap/1.txt seeds/.hidden templates/home.html "
    "content/site.yaml content/pages/about.md content/flood/facts.yaml content/strike/edits.yaml content/gone/a.yaml"
)


@pytest.mark.parametrize("loose", ["", "seeds/loose.txt"])
def test_dividing_what_was_observed_is_observing_each(tmp_path: Path, loose: str) -> None:
    for name in (*FILES.split(), *loose.split()):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    whole = Project(tmp_path)
    stories = [Project(tmp_path, story="flood"), Project(tmp_path, story="strike")]
    stories += [Project(tmp_path, alias="rest")] if loose else []
    divided = split_inputs(whole, stories, observe_inputs(whole))
    for one in stories:
        others = [other for other in stories if other != one]
        assert divided[one.place] == observe_inputs(one, others)
