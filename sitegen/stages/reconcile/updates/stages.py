"""How far the law has come with somebody: sought, held, charged, on trial, judged, sentenced, as later reports tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.stories import Disagreement
from ..deeds import NOUNS, Deed, tell_deed
from ..lexicon import PERSON_NOUNS, read_words
from ..matters.slots.bearers import Cast
from ..matters.slots.frames import ANYBODY, is_definite
from ..wholes import tell_whole
from .turning import Turn, is_of_others, report_turns

_SOUGHT, _HELD, _CHARGED, _TRIED, _JUDGED, _SENTENCED = range(6)
_VERBS = {
    **dict.fromkeys(read_words("seek want hunt pursue"), _SOUGHT),
    **dict.fromkeys(read_words("arrest detain capture recapture catch apprehend nab"), _HELD),
    **dict.fromkeys(read_words("charge indict arraign"), _CHARGED),
    **dict.fromkeys(read_words("try"), _TRIED),
    **dict.fromkeys(read_words("convict acquit"), _JUDGED),
    **dict.fromkeys(read_words("sentence jail imprison"), _SENTENCED),
}
_CATCHING = read_words("catch recapture capture")
_SEARCHING = read_words("search look hunt manhunt")
_SURRENDERING = read_words("surrender")
_PLEADING = read_words("plead")
_LARGE = read_words("large run loose")
_CUSTODY = read_words("custody")
_TRIAL = read_words("trial")
_GUILTY = read_words("guilty")
_BEING = read_words("be remain")
_DONE = ("VBD", "VBN")
# Those whom a story tells of by what they are said to have done, and by their calling.
_SUSPECTS = PERSON_NOUNS | read_words(
    "suspect gunman attacker thief robber killer shooter bomber assailant burglar fugitive prisoner hacker driver "
    "captain pilot owner teenager doctor teacher arsonist smuggler kidnapper murderer soldier guard officer youth"
)
# A story tells of one hunt; what is told of the hunted and of those who are caught differs in words.
_ALIKE_DESCRIBED = 0.08
_TOLD = "Later reports tell of a further step of the law"


def compare_stages(deeds: Sequence[Deed], cast: Cast) -> Iterator[Disagreement]:
    """Updates: one entry for each step from which, and to which, the law came with somebody."""
    told = [deed for deed in deeds if deed.stance == "flat" and deed.passage.sentence.place != "headline"]
    steps = [(rank, turn) for deed in told if not deed.is_denied for rank, turn in _read_step(deed, cast)]
    for rank in range(_SENTENCED):
        before = [turn for step, turn in steps if step == rank]
        after = [turn for step, turn in steps if step > rank]
        for olds, news, least in _part_by_likeness(before, after, rank):
            yield from report_turns(
                olds, news, kind="predicate", severity="medium", told=_TOLD, is_one_way=rank == _SOUGHT, least=least
            )


def _part_by_likeness(
    before: Sequence[Turn], after: Sequence[Turn], rank: int
) -> Iterator[tuple[list[Turn], list[Turn], float | None]]:
    """Those who are only described, and those who are known, with how alike the sentences must be."""
    for is_described, least in ((True, _ALIKE_DESCRIBED), (False, 0.0 if rank == _SOUGHT else None)):
        olds, news = (
            [turn for turn in turns if any(" " in word for word in turn.bearers) == is_described]
            for turns in (before, after)
        )
        if olds and news:
            yield olds, news, least


def _read_step(deed: Deed, cast: Cast) -> Iterator[tuple[int, Turn]]:
    rank = _judge_step(deed)
    is_caught = deed.lemma in _SEARCHING | _CATCHING
    nouns = [at for at in _list_persons(deed, rank) if _is_person(deed, at) or (is_caught and _is_known(deed, at))]
    if rank < 0 or not nouns or is_of_others(deed, nouns):
        return
    ideas = frozenset(idea for idea in cast.name_all(deed, nouns) if " " not in idea)
    told = tell_whole(deed, nouns, f"{rank}") if rank == _SOUGHT else tell_deed(deed, f"{rank}")
    bearers = ideas - ANYBODY or frozenset(_describe(deed, nouns))
    if bearers:
        yield rank, Turn(bearers, told, rank == _SOUGHT)


def _judge_step(deed: Deed) -> int:
    """The step that a verb tells; -1 for none."""
    tokens, own = deed.passage.tokens, deed.children[deed.at]
    below = {tokens[one].lemma.casefold() for at in own if tokens[at].dep == "prep" for one in deed.children[at]}
    is_over = tokens[deed.at].tag in _DONE
    if any(tokens[at].text.casefold() == "had" for at in own):
        return -1
    if deed.lemma in _SEARCHING and any(tokens[at].text.casefold() == "for" for at in own):
        return _SOUGHT
    if deed.lemma in _BEING and below & (_LARGE | _CUSTODY | _TRIAL):
        return _SOUGHT if below & _LARGE else _HELD if below & _CUSTODY else _TRIED
    if deed.lemma in _SURRENDERING:
        return _HELD
    if deed.lemma in _PLEADING or (deed.lemma == "go" and below & _TRIAL and is_over):
        return _TRIED
    beside = {tokens[at].lemma.casefold() for at in own if tokens[at].dep in ("oprd", "acomp", "ccomp", "xcomp")}
    if deed.lemma == "find" and beside & _GUILTY:
        return _JUDGED
    is_done_to = bool(deed.patients) and (is_over or _VERBS.get(deed.lemma) == _SOUGHT)
    is_passive = any(tokens[at].dep == "auxpass" for at in own) or tokens[deed.at].dep in ("acl", "relcl")
    if deed.lemma in ("want", "try", "charge") and not is_passive:
        return -1
    return _VERBS.get(deed.lemma, -1) if is_done_to else -1


def _list_persons(deed: Deed, rank: int) -> list[int]:
    """Of whom a step tells: those whom a search is for, whom something is done to, or who do it."""
    tokens, children = deed.passage.tokens, deed.children
    if deed.lemma in _SEARCHING:
        leads = [at for at in children[deed.at] if tokens[at].text.casefold() == "for"]
        return [at for lead in leads for at in children[lead] if tokens[at].dep == "pobj"]
    is_own = deed.lemma in _BEING | _SURRENDERING | _PLEADING or (rank == _TRIED and deed.lemma == "go")
    return list(deed.agents if is_own else deed.patients)


def _is_person(deed: Deed, at: int) -> bool:
    token = deed.passage.tokens[at]
    if token.pos == "PRON":
        return True
    is_named = any(one.kind == "person" and one.start <= token.start < one.end for one in deed.passage.mentions)
    return token.pos in NOUNS and (is_named or token.lemma.casefold() in _SUSPECTS)


def _is_known(deed: Deed, at: int) -> bool:
    """Whether a noun is an animal or somebody that the story knows: "the lynx", none of a thing that is looked for."""
    tokens = deed.passage.tokens
    is_bare = tokens[at].pos == "NOUN" and not any(tokens[one].dep == "prep" for one in deed.children[at])
    return is_bare and is_definite(tokens, at, deed.children)


def _describe(deed: Deed, nouns: Sequence[int]) -> Iterator[str]:
    """Who they are where nobody is named: "two men" who are sought may be the two men who are arrested."""
    tokens = deed.passage.tokens
    for noun in nouns:
        numbers = [tokens[at].text.casefold() for at in deed.children[noun] if tokens[at].dep == "nummod"]
        yield from (f"{number} {tokens[noun].lemma.casefold()}" for number in numbers or ["one"])
