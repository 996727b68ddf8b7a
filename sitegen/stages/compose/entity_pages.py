"""People, organisations, places and things: how the sources spell them, what they say, what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model.pages import Page
from ...model.readings import EntityKind
from ...model.stories import Entity, Evidence, Fact
from ...values.agreement import stands_in_text
from ...values.days import show_edtf
from ...values.names.folding import fold_name
from .desk import Desk
from .once import share_view
from .paths import ENTITIES, name_entity_page, name_entry, name_fact_page, name_sheet, name_shelf
from .quotes import LinkView, QuoteView, show_quote
from .words import AGREEMENT, Mark, say_count, spell_count, start_sentence

_KINDS: tuple[tuple[EntityKind, str], ...] = (
    ("person", "People"),
    ("organisation", "Organisations"),
    ("place", "Places"),
    ("other", "Things"),
)
_KIND_OF = {"person": "person", "organisation": "organisation", "place": "place", "other": "thing"}
_SHELVES: dict[EntityKind, str] = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "other": "things",
}
_COMPANIONS_SHOWN = 8
# Beyond this many the index shows those that facts name most often; all stand on pages of their own, 500 to a page.
_ROWS_SHOWN = 120
_ROWS_A_SHEET = 500


NamedEntity = tuple[Entity, tuple[Fact, ...], int]
"""An entity with the facts that name it, and the number of quotes that are credited to it."""


@dataclass(frozen=True, slots=True)
class EntityRow:
    """An entity in the index; `note` is its role and its other spellings."""

    name: str
    target: str
    note: str
    count: str


@dataclass(frozen=True, slots=True)
class EntityGroup:
    """Entities of one kind; `bare` are named in no fact and quoted in none, `all` leads on where not all stand here."""

    heading: str
    rows: tuple[EntityRow, ...]
    bare: tuple[LinkView, ...]
    all: LinkView | None


@dataclass(frozen=True, slots=True)
class EntitiesView:
    """The index."""

    lead: str
    groups: tuple[EntityGroup, ...]


@dataclass(frozen=True, slots=True)
class ShelfView:
    """A page of all entities of one kind, or a sheet of it; `others` are the other sheets."""

    rows: tuple[EntityRow, ...]
    others: tuple[LinkView, ...]
    index: LinkView


@dataclass(frozen=True, slots=True)
class SpellingRow:
    """A spelling, how often it stands there, and in which sources."""

    text: str
    count: str
    sources: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """What somebody is in the words of these sources."""

    text: str
    sources: str


@dataclass(frozen=True, slots=True)
class MarkedFact:
    """A fact with the mark of its agreement."""

    mark: Mark
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class EntityView:
    """An entity's page. `said` are words credited to it, `facts` all facts that name it."""

    kind: str
    role: str
    roles: tuple[RoleRow, ...]
    spellings: tuple[SpellingRow, ...]
    facts: tuple[MarkedFact, ...]
    said: tuple[QuoteView, ...]
    dates: tuple[LinkView, ...]
    companions: tuple[LinkView, ...]
    index: LinkView


def compose_entities(desk: Desk) -> tuple[Page, ...]:
    """The index and one page for each entity that any fact names."""
    named = tuple(
        (entity, _list_facts(desk, entity), len(_list_speech(desk, entity))) for entity in desk.story.entities
    )
    index = Page(
        path=ENTITIES,
        template="entities.html",
        title="People, organisations and places",
        description=f"Who and what the articles name, with every spelling. {desk.story.title}.",
        view=_view_index(named),
        section=ENTITIES,
    )
    pages = (compose_entity(desk, entity) for entity in desk.story.entities)
    return (index, *_compose_shelves(desk, named), *pages)


def compose_entity(desk: Desk, entity: Entity) -> Page:
    """The page of an entity."""
    facts = _list_facts(desk, entity)
    return Page(
        path=name_entity_page(entity.id),
        template="entity.html",
        title=entity.name,
        description=f"What the articles say of {entity.name}, in {say_count(len(facts), 'fact')}.",
        view=_view_entity(desk, entity, facts),
        section=ENTITIES,
    )


def _list_facts(desk: Desk, entity: Entity) -> tuple[Fact, ...]:
    """The facts that name an entity; the page stands for all, so that every id in the data has one."""
    return tuple(_sort_by_entity(desk).get(entity.id, ()))


@share_view
def _sort_by_entity(desk: Desk) -> Mapping[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in desk.facts:
        for entity in fact.entities:
            found.setdefault(entity, []).append(fact)
    return found


def _pick_kind(named: tuple[NamedEntity, ...], kind: EntityKind) -> list[NamedEntity]:
    """Those of one kind, who is named and quoted most often first."""
    members = (one for one in named if one[0].kind == kind)
    return sorted(members, key=lambda one: (-len(one[1]) - one[2], one[0].name.casefold(), one[0].id))


def _view_index(named: tuple[NamedEntity, ...]) -> EntitiesView:
    groups = []
    for kind, heading in _KINDS:
        members = _pick_kind(named, kind)
        if not members:
            continue
        shown = members[:_ROWS_SHOWN]
        is_cut = len(members) > len(shown)
        groups.append(
            EntityGroup(
                heading=f"{heading} ({len(members):,})",
                rows=tuple(_build_row(*one) for one in shown if one[1] or one[2]),
                bare=tuple(
                    LinkView(entity.name, name_entity_page(entity.id))
                    for entity, facts, quotes in shown
                    if not facts and not quotes
                ),
                all=LinkView(f"All {len(members):,}, from A to Z", name_shelf(_SHELVES[kind])) if is_cut else None,
            )
        )
    lead = f"{spell_count(len(named), 'name')} found in the articles, each with all its spellings."
    return EntitiesView(start_sentence(lead), tuple(groups))


def _compose_shelves(desk: Desk, named: tuple[NamedEntity, ...]) -> tuple[Page, ...]:
    """For each kind with more entities than the index shows, the pages of all of them from A to Z."""
    pages: list[Page] = []
    for kind, heading in _KINDS:
        members = _pick_kind(named, kind)
        if len(members) <= _ROWS_SHOWN:
            continue
        ordered = sorted(members, key=lambda one: (fold_name(one[0].name), one[0].id))
        sheets = [ordered[start : start + _ROWS_A_SHEET] for start in range(0, len(ordered), _ROWS_A_SHEET)]
        path = name_shelf(_SHELVES[kind])
        links = [
            LinkView(f"{sheet[0][0].name} to {sheet[-1][0].name}", name_sheet(path, number))
            for number, sheet in enumerate(sheets, start=1)
        ]
        for number, sheet in enumerate(sheets, start=1):
            part = f", page {number} of {len(sheets)}" if len(sheets) > 1 else ""
            pages.append(
                Page(
                    path=name_sheet(path, number),
                    template="shelf.html",
                    title=f"{heading} from A to Z{part}",
                    description=f"{heading} that the articles name{part}. {desk.story.title}.",
                    view=ShelfView(
                        rows=tuple(_build_row(*one) for one in sheet),
                        others=tuple(link for link in links if link.target != name_sheet(path, number)),
                        index=LinkView("The names in most facts", ENTITIES),
                    ),
                    section=ENTITIES,
                )
            )
    return tuple(pages)


def _build_row(entity: Entity, facts: tuple[Fact, ...], quotes: int) -> EntityRow:
    others = [alias.text for alias in entity.aliases if alias.text != entity.name]
    counts = [say_count(count, noun) for count, noun in ((len(facts), "fact"), (quotes, "quote")) if count]
    return EntityRow(
        name=entity.name,
        target=name_entity_page(entity.id),
        note="; ".join(part for part in (entity.role or "", f"also {', '.join(others)}" if others else "") if part),
        count=", ".join(counts) or "in no fact",
    )


def _view_entity(desk: Desk, entity: Entity, facts: tuple[Fact, ...]) -> EntityView:
    return EntityView(
        kind=start_sentence(_KIND_OF[entity.kind]),
        role=entity.role or "",
        roles=tuple(RoleRow(role.text, _label_files(desk, role.files)) for role in entity.roles),
        spellings=tuple(
            SpellingRow(alias.text, f"{alias.count:,}", _label_files(desk, alias.files)) for alias in entity.aliases
        ),
        facts=tuple(
            MarkedFact(AGREEMENT[desk.agreements[fact.id]], fact.text, name_fact_page(fact.id)) for fact in facts
        ),
        said=tuple(show_quote(desk, one) for one in _list_speech(desk, entity)),
        dates=_list_dates(desk, facts),
        companions=_list_companions(desk, entity, facts),
        index=LinkView("All names", ENTITIES),
    )


def _list_speech(desk: Desk, entity: Entity) -> tuple[Evidence, ...]:
    """The words that are credited to somebody by one of the spellings of the name, each place once."""
    speech = _gather_speech(desk)
    names = {name.casefold() for name in (entity.name, *(alias.text for alias in entity.aliases))}
    unique = {one.quote: one for name in sorted(names) for one in speech.get(name, ())}
    return tuple(unique[quote] for quote in sorted(unique))


@share_view
def _gather_speech(desk: Desk) -> Mapping[str, list[Evidence]]:
    """The standing words that are credited to somebody, by that name in small letters."""
    speech: dict[str, list[Evidence]] = {}
    for fact in desk.facts:
        for one in fact.evidence:
            if one.attribution and stands_in_text(one):
                speech.setdefault(one.attribution.casefold(), []).append(one)
    return speech


def _label_files(desk: Desk, files: tuple[str, ...]) -> str:
    return ", ".join(str(source.label) for source in desk.story.sources if source.file in files)


def _list_dates(desk: Desk, facts: tuple[Fact, ...]) -> tuple[LinkView, ...]:
    ids = {fact.id for fact in facts}
    return tuple(
        LinkView(f"{start_sentence(show_edtf(entry.when.edtf))}: {entry.what}", name_entry(entry.id))
        for entry in desk.story.timeline
        if entry.when.edtf and ids.intersection(entry.facts)
    )


def _list_companions(desk: Desk, entity: Entity, facts: tuple[Fact, ...]) -> tuple[LinkView, ...]:
    """Who is named in the same facts most often."""
    counts: dict[str, int] = {}
    for fact in facts:
        for other in fact.entities:
            if other != entity.id and other in desk.entity_by_id:
                counts[other] = counts.get(other, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_COMPANIONS_SHOWN]
    return tuple(
        LinkView(f"{desk.entity_by_id[other].name} ({count})", name_entity_page(other)) for other, count in ordered
    )
