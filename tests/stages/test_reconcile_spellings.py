"""Names that articles spell differently."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.readings import EntityKind, Mention
from sitegen.model.spans import Span
from sitegen.stages.reconcile.passages import Passage
from sitegen.stages.reconcile.sayings.spellings import compare_spellings
from sitegen.stages.reconcile.scenes import Scene


def find(language: Language, names: Sequence[str], kind: EntityKind = "person") -> list[list[str]]:
    """The spellings set against each other in articles "a", "b" … that name one each."""
    passages = []
    for file, name in zip("abcd", names, strict=False):
        text = f"Reporters met {name} there."
        sentence = language.parse(text, [Span(0, len(text))]).sentences[0]
        mention = Mention(14, 14 + len(name), name, kind, "n-1")
        passages.append(Passage(file, 0, sentence, (), (), {}, Scene(), "", mentions=(mention,)))
    entries = compare_spellings(passages)
    assert all(side.value is None for entry in entries for side in entry.sides)
    return [[side.says for side in entry.sides] for entry in entries]


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("Elisabeth Nordal", "Elizabeth Nordal"), "person"),
        (("Karl Weinman", "Karl Weinmann's"), "person"),
        (("Shettley Road", "Shetley Road"), "place"),
        (("Marandria", "Marandra"), "place"),
    ],
)
def test_one_name_in_two_spellings(language: Language, names: tuple[str, str], kind: EntityKind) -> None:
    found = find(language, names, kind)
    assert [sorted(sides) for sides in found] == [sorted(name.removesuffix("'s") for name in names)]


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (("Ada Nordal", "Ida Nordal"), "person"),
        (("Robert Nordal", "Rob Nordal"), "person"),
        (("Elisabeth Nordal", "Elisabeth Nordal"), "person"),
        (("René Fürst", "Rene Furst"), "person"),
        (("Elisabeth Nordal", "Elizabeth Sund"), "person"),
        (("Austria", "Australia"), "place"),
        (("Nordal", "Nordahl"), "person"),
        (("Eastern Nordal", "Western Nordal"), "place"),
        (("Nordal Organisation", "Nordal Organization"), "organisation"),
        (("Jürgen Sund", "Juergen Sund"), "person"),
    ],
)
def test_other_names(language: Language, names: tuple[str, str], kind: EntityKind) -> None:
    assert find(language, names, kind) == []
