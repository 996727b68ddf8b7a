"""Words as they were read where a text prints spaces that do not belong there ("son - in - law")."""

from __future__ import annotations

from ..model.readings import Sentence

_MAX_TOKENS = 250


def read_over(text: str, sentence: Sentence) -> str:
    """`text`, made of the sentence's words as printed, without the spaces that reading passed over.

    A token that is longer in print than in words covers them; it is looked for with the word before it. A sentence
    too long for a reporter's is left as it is.
    """
    if len(sentence.tokens) > _MAX_TOKENS:
        return text
    before, end = "", sentence.start
    for token in sentence.tokens:
        if token.end - token.start > len(token.text):
            lead = before + sentence.text[end - sentence.start : token.start - sentence.start]
            printed = sentence.text[token.start - sentence.start : token.end - sentence.start]
            text = text.replace(f"{lead}{printed}", f"{lead}{token.text}")
        before, end = token.text, token.end
    return text
