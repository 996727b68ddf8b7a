"""Acts that somebody denies, set against the articles that say or allege them: "denied colluding", "they conspired"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ..deeds import NEGATIONS, NOUNS, Deed, find_phrase, list_children, tell_deed
from ..lexicon import read_words
from ..nations import find_nations
from ..passages import MOST_TOLD, Passage, Told, are_days_apart, find_speaker, quote_tokens, report_told, show_words
from ..sides import set_against

# Acts that people are accused of, each in the words that name it.
_ROWS = """
collude collusion conspire conspiracy
meddle meddling
bribe bribery
cheat cheating
dope doping
abuse
assault
rape
molest molestation harass harassment
murder
torture
defraud fraud
launder laundering
leak leaking
plagiarise plagiarize plagiarism
steal theft
forge forgery
tamper tampering
rig rigging
obstruct obstruction
discriminate discrimination
"""
_ACTS = {word: row.split()[0] for row in _ROWS.split("\n") for word in row.split()}
_DENYING = read_words("deny refute dispute rebut")
_WRONGS = read_words("meddling interference interfering involvement involved responsibility hacking wrongdoing it")
_HARMING = read_words("hack attack poison meddle interfere bomb shell invade sabotage spy shoot kill")
_BACKING = read_words("sponsor order direct back finance support run")
_HARMS = read_words("hacking hack attack sabotage campaign poisoning bombing killing raid interference")
# The seats of governments that speak for a nation.
_SEATS = {
    **dict.fromkeys(("moscow", "kremlin"), "Russia"),
    **dict.fromkeys(("washington", "pentagon"), "US"),
    "beijing": "China",
    "tehran": "Iran",
    "pyongyang": "Korea",
    "london": "UK",
    "paris": "France",
    "kyiv": "Ukraine",
    "berlin": "Germany",
    "ankara": "Turkey",
    "islamabad": "Pakistan",
    "delhi": "India",
    "riyadh": "Saudi",
    "jerusalem": "Israel",
    "damascus": "Syria",
    "baghdad": "Iraq",
    "caracas": "Venezuela",
    "havana": "Cuba",
}
_LEAST_SHARED = 2
_STEM = 5
_REACH = 8


def compare_denied_acts(deeds: Sequence[Deed], passages: Sequence[Passage]) -> list[Disagreement]:
    """One entry for each act that articles report as done or alleged and somebody, by name, denies."""
    denied: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for act, told in _read_denials(passage):
            denied[act].append(told)
    found = list(_compare_nations(deeds))
    for act in sorted(denied):
        stated = [tell_deed(deed, "alleged") for deed in deeds if _ACTS.get(deed.lemma) == act and _is_told(deed)]
        denials = denied[act][:MOST_TOLD]
        stated = [one for one in stated[:MOST_TOLD] if any(_may_answer(one, two) for two in denials)]
        answers = [two for two in denials if any(_may_answer(one, two) for one in stated)]
        if stated and answers:
            found.append(_report(stated, answers))
    return found


def _compare_nations(deeds: Sequence[Deed]) -> Iterator[Disagreement]:
    """ "Oslo has denied meddling", against what others say that its people did: hacked, attacked, poisoned."""
    for deed in deeds:
        tokens = deed.passage.tokens
        wrongs = [at for at in range(deed.at + 1, min(len(tokens), deed.at + 3)) if tokens[at].text in _WRONGS]
        if deed.lemma not in _DENYING or not wrongs:
            continue
        subject = next((at for at in range(deed.at - 1, max(-1, deed.at - 4), -1) if tokens[at].pos == "PROPN"), -1)
        name = tokens[subject].text if subject >= 0 else ""
        nation = find_nations([_SEATS.get(name.casefold(), name)])
        told = [
            tell_deed(other, "stated") for other in deeds if nation and _does_wrong(other, nation) and other is not deed
        ]
        if told:
            last = wrongs[0]
            while (
                last + 1 < len(tokens) and last - wrongs[0] < _REACH and tokens[last + 1].pos in ("ADP", "DET", "NOUN")
            ):
                last += 1
            words = show_words(deed.passage, subject, last)
            quote = quote_tokens(deed.passage, subject, last, is_widened=False)
            yield _report(told, [Told(deed.passage, "denied", words, quote)], name)


def _does_wrong(deed: Deed, nation: frozenset[str]) -> bool:
    """Whether people of a nation are said to have hacked, attacked or the like, or to have paid for it."""
    tokens = deed.passage.tokens
    named = {tokens[at].text for noun in deed.agents for at in range(find_phrase(tokens, noun), noun + 1)}
    objects = {tokens[noun].lemma.casefold() for noun in deed.patients}
    is_wrong = deed.lemma in _HARMING or (deed.lemma in _BACKING and bool(objects & _HARMS))
    return is_wrong and not deed.is_denied and deed.stance == "flat" and bool(find_nations(named) & nation)


def _is_told(deed: Deed) -> bool:
    is_plain = not deed.is_denied and deed.stance in ("flat", "doubted")
    return is_plain and _find_denier(deed.passage.tokens, deed.at) < 0


def _may_answer(one: Told, two: Told) -> bool:
    """Whether both name the same persons or bodies, and the one does not stand in the words of the other."""
    if one.quote.file == two.quote.file and one.quote.span.overlap(two.quote.span):
        return False
    shared = _list_names(one.passage) & _list_names(two.passage)
    return len(shared) >= _LEAST_SHARED and not are_days_apart(one.passage, two.passage)


def _list_names(passage: Passage) -> frozenset[str]:
    """The beginnings of the names in a passage, so that "Russia" and "Russian" are one."""
    return frozenset(
        token.text[:_STEM].casefold()
        for token in passage.tokens
        if token.pos in ("PROPN", "NOUN", "ADJ") and token.text[:1].isupper() and len(token.text) >= _STEM
    )


def _read_denials(passage: Passage) -> Iterator[tuple[str, Told]]:
    """ "Denied colluding", "denied allegations of collusion", "did not collude", "there was no collusion"."""
    tokens = passage.tokens
    children = list_children(tokens)
    for at, token in enumerate(tokens):
        act = _ACTS.get(token.lemma.casefold())
        if act is None:
            continue
        denier = _find_denier(tokens, at)
        is_negated = any(tokens[child].text.casefold() in NEGATIONS for child in children[at])
        if denier < 0 and not is_negated:
            continue
        first = denier if denier >= 0 else min(children[at][0], at)
        subjects = [child for child in children[first] if tokens[child].dep == "nsubj"]
        first = min([first, *(place for place in subjects if first - place <= _REACH)])
        last = at
        while last + 1 < len(tokens) and last - at < _REACH and tokens[last + 1].dep in ("prep", "pobj", "det", "amod"):
            last += 1
        quote = quote_tokens(passage, first, last, is_widened=False)
        told = Told(passage, "denied", show_words(passage, first, last), quote)
        if denier >= 0 or find_speaker(told):
            yield act, told


def _find_denier(tokens: Sequence[Token], at: int) -> int:
    """The verb of denying above a word, over the nouns of "allegations of"; -1 for none."""
    for _ in range(4):
        head = tokens[at].head
        if head == at:
            break
        if tokens[head].lemma.casefold() in _DENYING and head < at:
            return head
        if tokens[head].pos not in (*NOUNS, "ADP") and tokens[at].dep not in ("xcomp", "ccomp"):
            break
        at = head
    return -1


def _report(stated: Sequence[Told], denied: Sequence[Told], denier: str = "") -> Disagreement:
    speakers = [denier] if denier else list(dict.fromkeys(name for one in denied if (name := find_speaker(one))))
    who = speakers[0] if speakers else "the accused"
    part = [*stated, *denied]
    words = [f"“{stated[0].words}”", f"“{denied[0].words}”"]
    return report_told(
        part,
        kind="predicate",
        relation="contradicts",
        severity="high",
        statement=f"{who[:1].upper()}{who[1:]} denies what others report: {set_against(words)}.",
        explanation="Some sources report the allegation, and the same or others the denial.",
    )
