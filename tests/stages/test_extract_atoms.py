"""Atoms: one clause each, as tight as the words allow, and no sentence without one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsing import parse_only

from sitegen.language.interface import Language
from sitegen.model.readings import Sentence, Token
from sitegen.stages.extract.atoms import MAX_TOKENS, split_sentence, trim_span

CASES = (
    (
        "A bomber rammed a car into the wall of the embassy, killing at least four men and wounding many others.",
        ("A bomber rammed a car into the wall of the embassy", "killing at least four men", "wounding many others"),
    ),
    (
        "Officials said that the dam broke on Monday and that the river flooded two villages.",
        ("the dam broke on Monday", "the river flooded two villages"),
    ),
    (
        "The firm, which employs 900 people in its three mills in Leeds and in York, cut its forecast.",
        ("which employs 900 people in its three mills in Leeds and in York", "cut its forecast"),
    ),
    ("It was not known how many people were inside.", ("It was not known how many people were inside",)),
    ("Police are investigating whether a car was stolen.", ("Police are investigating whether a car was stolen",)),
    ("The mayor wants to close the bridge.", ("The mayor wants to close the bridge",)),
    (
        "The mayor said she could not confirm that the dam was sabotaged.",
        ("she could not confirm that the dam was sabotaged",),
    ),
    ("The firm denied that it had closed two mills.", ("The firm denied that it had closed two mills",)),
    ("Prices rose faster than analysts had expected.", ("Prices rose faster than analysts had expected",)),
    ("“We are ready,” the minister said.", ("We are ready",)),
    ("Silence.", ("Silence",)),
    (
        "The firm cut its forecast after losing two big customers in Asia.",
        ("The firm cut its forecast", "losing two big customers in Asia"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_sentence_is_split_by_clause(language: Language, text: str, expected: tuple[str, ...]) -> None:
    found = [text[atom.start : atom.end] for atom in split_sentence(parse_only(language, text))]
    assert [part for part in expected if part not in found] == []
    assert len(found) <= len(expected) + 1


def test_a_sentence_without_a_word_has_no_atom() -> None:
    dash = Token(0, 1, "—", "—", "PUNCT", ":", "ROOT", 0)
    assert split_sentence(Sentence(0, 1, "—", (dash,), 0)) == ()


def test_an_endless_sentence_is_taken_whole() -> None:
    count = 40 * MAX_TOKENS
    tokens = tuple(
        Token(4 * at, 4 * at + 3, "ran", "run", "VERB", "VBD", "conj" if at else "ROOT", max(0, at - 1))
        for at in range(count)
    )
    text = " ".join(["ran"] * count)
    (atom,) = split_sentence(Sentence(0, len(text), text, tokens, 0))
    assert (atom.start, atom.end) == (0, len(text))


DEPS = st.sampled_from(["nsubj", "dobj", "conj", "relcl", "advcl", "ccomp", "acl", "prep", "punct", "appos", "xcomp"])
POS = st.sampled_from([("VERB", "VBD"), ("VERB", "VBG"), ("NOUN", "NN"), ("AUX", "VBZ"), ("PUNCT", ","), ("NUM", "CD")])


@given(
    st.lists(
        st.tuples(st.sampled_from(["say", "fell", "7", ",", "house"]), DEPS, POS, st.integers(0, 30)),
        min_size=1,
        max_size=25,
    )
)
def test_any_tree_gives_atoms_inside_the_sentence(words: list[tuple[str, str, tuple[str, str], int]]) -> None:
    text = " ".join(word for word, *_ in words)
    tokens, start = [], 0
    for at, (word, dep, (pos, tag), up) in enumerate(words):
        head = up % at if at else 0
        tokens.append(Token(start, start + len(word), word, word, pos, tag, dep if at else "ROOT", head))
        start += len(word) + 1
    atoms = split_sentence(Sentence(0, len(text), text, tuple(tokens), 0))
    assert bool(atoms) == any(letter.isalnum() for letter in text)
    for atom in atoms:
        assert 0 <= atom.start < atom.end <= len(text)
        assert text[atom.start : atom.end].strip(" ,") == text[atom.start : atom.end]
        assert atom.head in range(len(tokens))


@given(st.text(alphabet='ab ,."“', max_size=20))
def test_trimming_leaves_no_punctuation_at_the_ends(text: str) -> None:
    start, end = trim_span(text, 0, len(text))
    assert text[start:end] == text.strip(' ,."“')
