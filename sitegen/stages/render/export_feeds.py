"""Feeds as files: Atom (RFC 4287) and JSON Feed 1.1, the same entries with the same words in both."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from ...model.feeds import Feed, FeedBlock, FeedChange, FeedEntry, FeedLine
from ...model.pages import OutputFile
from .data_forms import Json, dump_json


def render_feeds(feed: Feed | None) -> tuple[OutputFile, ...]:
    """The files of a feed; none for None. The feed of corrections has its own file and its own name."""
    if feed is None:
        return ()
    files = (
        OutputFile(feed.json_path, dump_json(_show_json(feed))),
        OutputFile(feed.atom_path, _write_atom(feed).encode("utf-8", "replace")),
    )
    if not feed.corrections_path:
        return files
    corrections = replace(
        feed,
        title=f"{feed.title}: corrections",
        description="What this digest had wrong, and what it says now.",
        atom_address=feed.corrections_address,
        updated=feed.corrections[0].updated if feed.corrections else feed.updated,
        entries=feed.corrections,
    )
    file = OutputFile(feed.corrections_path, _write_atom(corrections, is_own=False).encode("utf-8", "replace"))
    return (*files, file)


def _write_atom(feed: Feed, *, is_own: bool = True) -> str:
    """The Atom text; a feed that is not the story's own is named by its own address, not by the story's."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(feed.language)}">',
        f"<id>{escape(feed.address if is_own else feed.atom_address)}</id>",
        f"<title>{escape(feed.title)}</title>",
        f"<subtitle>{escape(feed.description)}</subtitle>",
        f"<updated>{escape(feed.updated)}</updated>",
        f"<author><name>{escape(feed.author)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{escape(feed.atom_address)}"/>',
        f'<link rel="alternate" type="text/html" href="{escape(feed.address)}"/>',
        *(_write_entry(entry) for entry in feed.entries),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _write_entry(entry: FeedEntry) -> str:
    return "\n".join(
        (
            "<entry>",
            f"<id>{escape(entry.id)}</id>",
            f"<title>{escape(entry.title)}</title>",
            f"<updated>{escape(entry.updated)}</updated>",
            f'<link rel="alternate" type="text/html" href="{escape(entry.address)}"/>',
            f'<content type="html">{escape(_write_html(entry))}</content>',
            "</entry>",
        )
    )


def _show_json(feed: Feed) -> Json:
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.address,
        "feed_url": feed.json_address,
        "description": feed.description,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [
            {
                "id": entry.id,
                "url": entry.address,
                "title": entry.title,
                "content_html": _write_html(entry),
                "date_published": entry.updated,
            }
            for entry in feed.entries
        ],
    }


def _write_html(entry: FeedEntry) -> str:
    """What changed, then the sentences with their evidence, then what the sources do not agree on."""
    parts = [f"<p>{escape(entry.lead)}</p>"] if entry.lead else []
    parts += [_write_block(block) for block in entry.blocks]
    if entry.blocks and entry.sentences:
        parts.append("<h2>The summary</h2>")
    parts += [f"<p>{escape(line.text)} {_link('Evidence', line)}</p>" for line in entry.sentences]
    if entry.disagreements:
        parts.append("<h2>Where the sources differ</h2>")
        parts.append(f"<ul>{''.join(f'<li>{_link(line.text, line)}</li>' for line in entry.disagreements)}</ul>")
    return "\n".join(parts) or f'<p><a href="{escape(entry.address)}">{escape(entry.title)}</a></p>'


def _write_block(block: FeedBlock) -> str:
    changes = "".join(f"<li>{_write_change(change)}</li>" for change in block.changes)
    more = f"<p>{escape(block.more)}</p>" if block.more else ""
    return f"<h2>{escape(block.heading)}</h2>" + (f"<ul>{changes}</ul>" if changes else "") + more


def _write_change(change: FeedChange) -> str:
    marks = {"same": "{}", "was": "<del>{}</del>", "now": "<ins>{}</ins>"}
    words = "".join(marks[piece.kind].format(escape(piece.text)) for piece in change.pieces) or escape(change.text)
    told = f'<a href="{escape(change.address)}">{words}</a>' if change.address else words
    members = "".join(f"<li>{_link(member.text, member)}</li>" for member in change.members)
    details = [escape(detail) for detail in (*change.details, change.reason)]
    return f"{escape(change.verb)}: {told}" + (f"<ul>{members}</ul>" if members else "<br>") + " ".join(details)


def _link(words: str, line: FeedLine) -> str:
    return f'<a href="{escape(line.address)}">{escape(words)}</a>' if line.address else escape(words)
