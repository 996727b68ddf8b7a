"""Where readers write about mistakes: a link that already says what it is about."""

from __future__ import annotations

from urllib.parse import quote

from .quotes import LinkView


def address_contact(contact: str) -> str:
    """A link target for the contact: an address on the web, or a mail address; "" when it is neither."""
    if contact.startswith(("https://", "http://")):
        return contact
    name, at, host = contact.partition("@")
    is_mail = bool(name and at and "." in host) and not any(mark in contact for mark in " <>\"'?&#:/")
    return f"mailto:{contact}" if is_mail else ""


def offer_report(contact: str, fact: str) -> LinkView | None:
    """A link to report a mistake in a fact, its id in the subject of a mail; None without an address to link to."""
    target = address_contact(contact)
    subject = f"?subject={quote(f'Mistake in fact {fact}')}" if target.startswith("mailto:") else ""
    return LinkView("Report a mistake", target + subject) if target else None
