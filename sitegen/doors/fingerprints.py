"""What tells a file that sitegen wrote from one that somebody has changed since."""

from __future__ import annotations

import hashlib


def mark_body(body: str) -> str:
    """The fingerprint of what stands below the line that holds it."""
    return hashlib.sha256(body.encode("utf-8")).hexdigest()[:16]
