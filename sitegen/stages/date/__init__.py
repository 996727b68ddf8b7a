"""When was each article written, and what calendar date does each expression mean? Argued over the whole corpus."""

from __future__ import annotations

from collections.abc import Mapping

from ...model.articles import Article, Layout
from ...model.drafts import Dating
from ...model.readings import Reading
from ...model.stories import When
from .clocks import lend_halves
from .doubt import doubt_dates
from .events import lean_on_events
from .fill import read_reference_day, value_reading
from .impossible import drop_impossible
from .infer import infer_dates
from .occasions import free_hours
from .pictures import calm_pictures
from .speech import value_speech
from .state import state_date
from .weekdays import gather_days, settle_weekdays
from .years import settle_years


def date_corpus(
    articles: tuple[Article, ...],
    layouts: tuple[Layout, ...],
    readings: tuple[Reading, ...],
    known_dates: Mapping[str, str],
) -> Dating:
    """Publication dates by article id in the order of `file`, and the readings with every expression valued.

    What people settled wins over what a file states, and that over what is argued from the corpus. A date that
    nothing determines is None, never a guess. Contradictions are outvoted and told in `notes`.
    """
    order = sorted(range(len(articles)), key=lambda index: articles[index].file)
    stated = {
        articles[index].id: state_date(articles[index], layouts[index], known_dates.get(articles[index].id))
        for index in order
    }
    readings = tuple(lend_halves(calm_pictures(reading)) for reading in readings)
    ordered = tuple(readings[index] for index in order)
    changed, notes_of_change = drop_impossible(ordered, stated, known_dates)
    stated |= changed
    doubted, doubts = doubt_dates(ordered, stated, known_dates, _find_publishers(articles, layouts))
    stated |= doubted
    inferred, notes = infer_dates(ordered, stated)
    published = {name: when if when.edtf else inferred.get(name, when) for name, when in stated.items()}
    dated = tuple((reading, published.get(reading.article, When())) for reading in readings)
    valued = tuple(value_speech(value_reading(reading, when), read_reference_day(when)) for reading, when in dated)
    days = gather_days(valued)
    valued = tuple(settle_weekdays(reading, published.get(reading.article, When()), days) for reading in valued)
    valued = lean_on_events(settle_years(valued, published), published)
    return Dating(
        published=tuple((articles[index].id, published[articles[index].id]) for index in order),
        readings=tuple(free_hours(reading) for reading in valued),
        notes=(*notes_of_change, *doubts, *notes),
    )


def _find_publishers(articles: tuple[Article, ...], layouts: tuple[Layout, ...]) -> dict[str, str]:
    """Who published each article, by its id, as far as it is known."""
    return {
        article.id: publisher
        for article, layout in zip(articles, layouts, strict=True)
        if (publisher := article.metadata.publisher or layout.metadata.publisher)
    }
