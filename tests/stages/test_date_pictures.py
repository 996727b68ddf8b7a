"""The present tense of captions puts no day ahead; that of a report does."""

from __future__ import annotations

import re
from dataclasses import replace

from sitegen.language.interface import Language
from sitegen.model.readings import Reading, Timex
from sitegen.model.spans import Span
from sitegen.stages.date.pictures import calm_pictures

SHOWN = "Guests dive under the tables on Sunday night."
GALLERY = "\n".join(
    (SHOWN, "A boat lies on its side.", "People run from the quay.", "Divers search the wreck.", "A woman weeps.",
     "Two men carry a chest.", "A dog sits by the water.")
)  # fmt: skip
REPORT = "\n".join((SHOWN, "The storm sank a boat.", "People ran from the quay.", "Divers searched the wreck.",
                    "A woman wept.", "Two men carried a chest.", "A dog sat by the water."))  # fmt: skip


def read(language: Language, text: str, words: str = "Sunday night") -> Reading:
    spans = [Span(found.start(), found.end()) for found in re.finditer(r"[^\n]+", text)]
    start = text.index(words)
    timex = Timex(start, start + len(words), words, "TIME", None, direction="future")
    return Reading("s-a", "a.txt", language.parse(text, spans).sentences, timexes=(timex,))


def test_a_gallery_looks_back(language: Language) -> None:
    assert calm_pictures(read(language, GALLERY)).timexes[0].direction is None


def test_a_caption_of_a_report_looks_back_and_its_sentences_do_not(language: Language) -> None:
    told = read(language, REPORT)
    assert calm_pictures(told) == told
    caption = replace(told, sentences=(replace(told.sentences[0], place="caption"), *told.sentences[1:]))
    assert calm_pictures(caption).timexes[0].direction is None


def test_what_is_due_lies_ahead_in_a_gallery_too(language: Language) -> None:
    for due in ("The crew will leave on Sunday night.", "The council meets on Sunday night."):
        told = read(language, GALLERY.replace(SHOWN, due))
        assert calm_pictures(told) == told
