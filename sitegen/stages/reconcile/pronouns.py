"""Names for pronouns: whom a "he" or "she" that stands before every name in a statement certainly means."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.readings import Token
from .clause_words import list_quoted
from .pages import Page, Scene
from .references import find_person

_PRONOUNS = ("he", "she")


def name_pronoun(scene: Scene, kept: Sequence[int]) -> dict[int, str]:
    """The name to put for a "he" or "she" that stands before every name in the words, by its place."""
    quoted = list_quoted(scene.tokens)
    for at in kept:
        token = scene.tokens[at]
        if any(one.start <= token.start < one.end for one in scene.people):
            return {}
        if token.text.casefold() in _PRONOUNS and token.dep in ("nsubj", "nsubjpass") and at not in quoted:
            name = _name_person(scene, token)
            return {at: name} if name else {}
    return {}


def _name_person(scene: Scene, pronoun: Token) -> str | None:
    """Who a "he" or "she" is: the speaker when it stands for the speaker, else the one person named just before.

    Whoever speaks, and whoever is named in the same sentence, is not meant.
    """
    attribution = scene.attribution
    source, speaker = (attribution.source, attribution.speaker or "") if attribution else (None, "")
    if source and source.start <= pronoun.start < source.end:
        return complete_name(speaker, scene.page) if speaker[:1].isupper() else None
    if attribution and not attribution.is_direct:
        return None
    found = find_person(scene.page.sentences, scene.number, scene.page.people, pronoun.text.casefold())
    out = {one.exact.split()[-1] for one in scene.people} | ({speaker.split()[-1]} if speaker else set())
    if found is None or found.exact.split()[-1] in out:
        return None
    return scene.page.names.get(found.entity or "", found.exact)


def complete_name(speaker: str, page: Page) -> str:
    """The full name of somebody who is called by the last one."""
    full = sorted({page.names.get(one.entity or "", "") for one in page.people if one.exact.split()[-1] == speaker})
    return full[0] if len(full) == 1 and full[0] else speaker
