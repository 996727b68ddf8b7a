"""Where every page of a story stands, as paths below the story's folder: the one place that knows."""

from __future__ import annotations

HOME = "index.html"
FACTS = "facts/index.html"
DISAGREEMENTS = "disagreements/index.html"
TIMELINE = "timeline/index.html"
UNDATED = "timeline/undated/index.html"
SOURCES = "sources/index.html"
ENTITIES = "entities/index.html"
CHANGES = "changes/index.html"
ABOUT = "about/index.html"
DATA = "data/index.html"
PRINT = "print/index.html"
SEARCH = "search/index.html"
SEARCH_INDEX = "search/search-index.js"
PAGEFIND = "search/pagefind/"
NOT_FOUND = "404.html"
CARD = "card.png"
FEED_ATOM = "feed.xml"
FEED_JSON = "feed.json"
FEED_CORRECTIONS = "corrections.xml"
STORIES_DATA = "data/stories.json"


def name_fact_page(fact: str) -> str:
    """The page of a fact."""
    return f"facts/{fact}/index.html"


def name_filter_page(name: str) -> str:
    """The page of a ready-made filter of the facts table ("differs", "by-source/4")."""
    return f"facts/{name}/index.html"


def name_timeline_filter(name: str) -> str:
    """The page of a ready-made filter of the timeline ("planned", "by-source/4")."""
    return f"timeline/{name}/index.html"


def name_sheet(path: str, number: int) -> str:
    """The page of a sheet of a table or list that begins at `path`: the first stands there, the others below it."""
    return path if number == 1 else f"{path.removesuffix('index.html')}page-{number}/index.html"


def name_search_letter(letter: str) -> str:
    """The page of all that begins with one letter."""
    return f"search/{letter}/index.html"


def name_embed_page(fact: str) -> str:
    """The page of a fact to show within another site."""
    return f"facts/{fact}/embed/index.html"


def name_oembed(fact: str) -> str:
    """The oEmbed answer for a fact."""
    return f"facts/{fact}/oembed.json"


def name_source_page(label: int, evidence: str = "") -> str:
    """The page of a source, at a quote of it if `evidence` is given."""
    return f"sources/{label}/index.html" + (f"#{evidence}" if evidence else "")


def name_entity_page(entity: str) -> str:
    """The page of a person, organisation, place or thing."""
    return f"entities/{entity}/index.html"


def name_shelf(kind: str) -> str:
    """The page of all entities of one kind ("people")."""
    return f"entities/{kind}/index.html"


def name_disagreement(disagreement: str) -> str:
    """The entry of a disagreement in the ledger."""
    return f"{DISAGREEMENTS}#{disagreement}"


def name_ledger_type(kind: str) -> str:
    """The page of the disagreements of one type ("quantity")."""
    return f"disagreements/{kind}/index.html"


def name_entry(entry: str) -> str:
    """An entry of the timeline."""
    return f"{TIMELINE}#{entry}"


def name_address(base_url: str, folder: str, path: str) -> str:
    """The public address of a path below the story's folder, "" when the site's address is not known."""
    if not base_url.startswith(("http://", "https://")):
        return ""
    target, mark, fragment = path.partition("#")
    return f"{base_url.rstrip('/')}/{folder}{target.removesuffix('index.html')}{mark}{fragment}"
