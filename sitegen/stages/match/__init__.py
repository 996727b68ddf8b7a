"""Match: which stored fact is each drafted one? Ids are minted once; people's words outlive the machine's."""

from __future__ import annotations

from .anchors import check_text, refresh_ledger, text_check
from .drafts import match_draft
from .sources import match_sources, propose_sources

__all__ = ["check_text", "match_draft", "match_sources", "propose_sources", "refresh_ledger", "text_check"]
