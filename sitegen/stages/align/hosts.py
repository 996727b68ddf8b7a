"""Where parts of a clause belong that are no fact of their own: with the clause they are in, or with their like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...model.claims import Claim

Part = tuple[int, ...]
# Two groups tell the same when this share of the articles of the smaller says both in the same words.
_SAME_ARTICLES = 0.6
# Two claims are the same words when they share this much of the longer.
_SAME_WORDS = 0.7


def drop_repeats(groups: Iterable[Part], claims: Sequence[Claim]) -> tuple[Part, ...]:
    """The groups without those that tell what a larger one tells; a claim that is left over stands alone.

    Only a group without a clause of its own can be dropped: "a tram caught fire" and "caught fire in Glasgow" are one
    fact when the same articles say both in one clause.
    """
    groups = tuple(groups)
    homes = Counter(index for group in groups for index in group if claims[index].aspect == "clause")
    is_detail = {group: all(homes[index] != 1 for index in group) for group in groups}
    ranked = sorted(groups, key=lambda group: (is_detail[group], -len(_list_articles(group, claims)), group))
    kept: list[Part] = []
    holders: dict[tuple[str, int], set[int]] = {}
    for group in ranked:
        places = {(claims[index].article, claims[index].sentence) for index in group}
        near = sorted({number for place in places for number in holders.get(place, ())})
        if is_detail[group] and any(_tells_same(group, kept[number], claims) for number in near):
            continue
        for place in places:
            holders.setdefault(place, set()).add(len(kept))
        kept.append(group)
    placed = {index for group in kept for index in group}
    left = sorted({index for group in groups for index in group} - placed)
    return tuple(sorted((*kept, *((index,) for index in left))))


def house_parts(groups: Sequence[Part], claims: Sequence[Claim]) -> tuple[Part, ...]:
    """The groups, with those that hold only parts of one article's clauses given to the groups of these clauses.

    The clause of a part is the one of its sentence that shares most words with it. Groups hold places in `claims`;
    those given are in the order of their first member, and so are those returned.
    """
    clauses: dict[tuple[str, int], list[int]] = {}
    for index, claim in enumerate(claims):
        if claim.aspect == "clause":
            clauses.setdefault((claim.article, claim.sentence), []).append(index)
    kept = [set(group) for group in groups if not _is_untold(group, claims)]
    homes: dict[int, set[int]] = {}
    for members in kept:
        for index in sorted(members):
            homes.setdefault(index, members)
    for index in sorted({index for group in groups if _is_untold(group, claims) for index in group}):
        hosts = clauses.get((claims[index].article, claims[index].sentence), [])
        host = max(hosts, key=lambda at: (claims[at].span.overlap(claims[index].span), -at), default=None)
        if host is not None and host in homes:
            homes[host].add(index)
        else:
            kept.append({index})
    return tuple(sorted(tuple(sorted(group)) for group in kept))


def _tells_same(group: Part, larger: Iterable[int], claims: Sequence[Claim]) -> bool:
    others = sorted(larger)
    articles = _list_articles(group, claims)
    shared = {
        claims[index].article for index in group if any(_is_same(claims[index], claims[other]) for other in others)
    }
    return len(shared) >= _SAME_ARTICLES * len(articles)


def _is_same(first: Claim, second: Claim) -> bool:
    if first.article != second.article:
        return False
    return first.span.overlap(second.span) >= _SAME_WORDS * max(len(first.span), len(second.span))


def _list_articles(group: Iterable[int], claims: Sequence[Claim]) -> frozenset[str]:
    return frozenset(claims[index].article for index in group)


def _holds_clause(group: Iterable[int], claims: Sequence[Claim]) -> bool:
    return any(claims[index].aspect == "clause" for index in group)


def _is_untold(group: Part, claims: Sequence[Claim]) -> bool:
    """Whether a group is but parts, and all of one article."""
    return not _holds_clause(group, claims) and len(_list_articles(group, claims)) == 1
