"""A sentence goes on behind dots of omission or of an abbreviation and behind a bracket amid speech, nowhere else."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from sitegen.language.breaks import goes_on, join_broken
from sitegen.language.interface import Language
from sitegen.model.spans import Span


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"Today is a sad day . . .', "and a long one."),
        ('"We waited ...', "and then they came."),
        ("It was the fall of", "Karim Mahdi, who fled."),
        ("It was the fall of Karim El", "Mahdi, who fled, that changed it."),
        ('The cabinet, "specifically (Deputy Premier)', 'Ann Berg, will pay," he said.'),
    ],
)
def test_a_sentence_goes_on(before: str, after: str) -> None:
    assert goes_on(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was late.", "they left."),
        ("He joined the PBX.", "Then he left."),
        ("They met in Porto.", "they left."),
        ("We waited ...", "Then they came."),
        ("He was a friend of", '"Then they came," he said.'),
        ("They met in Ben Nevis", "Mahdi came later."),
        ("Crowds on the quay (Agency)", "The mayor said that the ferry sank."),
        ('He said "it was late (and dark.)', "Then they left."),
    ],
)
def test_a_sentence_that_is_over_does_not_go_on(before: str, after: str) -> None:
    assert not goes_on(before, after)


@pytest.mark.parametrize(
    ("words", "tags", "person", "count"),
    [
        ("It forced Karim El Mahdi Ben Salah to flee", "PRP VBD NNP NNP NNP NNP NNP TO VB", (2, 7), 1),
        ("It forced Karim Omar Mahdi Ben Salah fled", "PRP VBD NNP NNP NNP NNP NNP VBD", (2, 7), 2),
        ("It hit Porto North Mahdi to flee later", "PRP VBD NNP NNP NNP TO VB RB", (4, 5), 2),
    ],
)
def test_no_sentence_opens_amid_a_name(words: str, tags: str, person: tuple[int, int], count: int) -> None:
    """Each text is broken before its fifth word."""
    listed, labels = words.split(), ["O"] * len(words.split())
    labels[slice(*person)] = ["B-PERSON", *["I-PERSON"] * (person[1] - person[0] - 1)]
    named = ["PROPN" if tag == "NNP" else "X" for tag in tags.split()]
    starts = [at in (0, 4) for at in range(len(listed))]
    doc = Doc(English().vocab, listed, tags=tags.split(), pos=named, ents=labels, sent_starts=starts)
    assert len(list(join_broken(doc))) == count


def test_the_engine_joins_what_it_broke(language: Language) -> None:
    text = '"Today is a sad day for the port . . . and for the hopes of many," said Roger Bern, a lawyer. He left.'
    sentences = language.parse(text, (Span(0, len(text)),)).sentences
    assert [sentence.text for sentence in sentences] == [text[:-9], "He left."]


def test_what_was_broken_behind_a_word_that_leads_on_hangs_on_it(language: Language) -> None:
    name = "President Zine El Abidine Ben Ali"
    text = f"But Brown said the January 14 overthrow of Tunisian {name}, who fled abroad, changed the thinking of many."
    (sentence,) = language.parse(text, (Span(0, len(text)),)).sentences
    roots = [token.text for index, token in enumerate(sentence.tokens) if token.head == index]
    assert (sentence.text, roots) == (text, ["said"])
