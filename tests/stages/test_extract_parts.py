"""Parts: what happened, when, where, how many and who, in the tightest words, and nothing twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsing import parse_only

from sitegen.language.interface import Language
from sitegen.model.readings import Mention, Quantity, Sentence, Timex, Token
from sitegen.stages.extract.atoms import split_sentence
from sitegen.stages.extract.parts import find_parts

TRAM = "A crowded tram hit a parked lorry near Sandilands station in Croydon on 9 November 2016."


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def read_parts(
    language: Language, text: str, *, day: str = "", where: str = "", who: str = "", count: str = ""
) -> list[tuple[str, str]]:
    """(aspect, words) of the parts of a sentence in which these words are a date, a place, a person, a figure."""
    sentence = parse_only(language, text)
    mentions = [
        Mention(*place(text, name), name, kind) for name, kind in ((where, "place"), (who, "person")) if name
    ]  # fmt: skip
    timexes = [Timex(*place(text, day), day, "DATE", "2016-11-09", "2016-11-09")] if day else []
    quantities = [Quantity(*place(text, count), count, 7.0, 7.0, "", "exact", "people")] if count else []
    parts = find_parts(sentence, split_sentence(sentence), quantities, timexes, mentions)
    return [(aspect, text[atom.start : atom.end]) for aspect, atom in parts]


def test_where_and_when_are_told_apart_from_what_happened(language: Language) -> None:
    parts = dict(read_parts(language, TRAM, day="9 November 2016", where="Sandilands"))
    assert parts["event"] == "A crowded tram hit a parked lorry"
    assert parts["where"] == "hit a parked lorry near Sandilands station in Croydon"
    assert parts["when"] == "on 9 November 2016"


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    (
        ("Martin Bamford, 30, from Croydon, said that he saw nothing.", "Martin Bamford", "Martin Bamford, 30"),
        ("Police questioned former mayor Ann Lee in Leeds.", "Ann Lee", "former mayor Ann Lee"),
    ),
)
def test_a_name_is_told_with_what_is_said_of_its_bearer(language: Language, text: str, who: str, expected: str) -> None:
    assert any(aspect == "who" and words.startswith(expected) for aspect, words in read_parts(language, text, who=who))


@pytest.mark.parametrize("text", ("A spokesman added.", "I think so.", "It took long.", "Police were there."))
def test_what_says_too_little_is_no_part(language: Language, text: str) -> None:
    assert read_parts(language, text) == []


def test_a_part_never_repeats_its_clause(language: Language) -> None:
    text = "A bomber rammed a car into the wall, killing six people in Leeds."
    clauses = {text[atom.start : atom.end] for atom in split_sentence(parse_only(language, text))}
    words = [words for _, words in read_parts(language, text, where="Leeds", count="six people")]
    assert not clauses & set(words)
    assert len(words) == len(set(words))


TREES = st.lists(
    st.tuples(
        st.sampled_from(["car", "hit", "Leeds", "seven", ",", "near", "—"]),
        st.sampled_from(["NOUN", "VERB", "PROPN", "NUM", "PUNCT", "ADP"]),
        st.sampled_from(["ROOT", "nsubj", "dobj", "prep", "pobj", "advcl", "compound", "nummod", "appos"]),
        st.integers(0, 9),
    ),
    min_size=1,
    max_size=10,
)


@given(TREES, st.integers(0, 9))
def test_any_tree_gives_parts_inside_the_sentence(words: list[tuple[str, str, str, int]], named: int) -> None:
    text, tokens = " ".join(word for word, *_ in words), []
    for word, pos, dep, head in words:
        start = sum(len(token.text) + 1 for token in tokens)
        tokens.append(Token(start, start + len(word), word, word, pos, "NN", dep, min(head, len(tokens))))
    sentence = Sentence(0, len(text), text, tuple(tokens), 0)
    token = tokens[min(named, len(tokens) - 1)]
    mention = Mention(token.start, token.end, token.text, "place")
    parts = find_parts(sentence, split_sentence(sentence), (), (), (mention,))
    assert all(0 <= atom.start < atom.end <= len(text) for _, atom in parts)
    assert len({(atom.start, atom.end) for _, atom in parts}) == len(parts)
