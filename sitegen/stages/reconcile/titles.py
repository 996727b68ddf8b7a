"""Headlines against their own articles: a figure that no figure of the text bears out."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.stories import Disagreement
from .figures import Figure
from .intervals import agree_quantities
from .naming import name_figures
from .reports import report_figures
from .sameness import count_same_thing, measure_spread
from .sides import lower_start

LARGEST_RATIO = 3.0


def compare_titles(figures: Sequence[Figure]) -> list[Disagreement]:
    """Contradictions between the figure of a headline and all figures of one sort of thing in the text below it."""
    found = []
    for title in figures:
        if title.claim.place != "headline":
            continue
        below = [
            figure
            for figure in figures
            if figure.file == title.file
            and figure.claim.place == "body"
            and not figure.is_past
            and count_same_thing(title, figure)
            and measure_spread(title, figure) <= LARGEST_RATIO
        ]
        if below and not any(agree_quantities(title.quantity, figure.quantity) for figure in below):
            found.append(
                report_figures(
                    [title, *below],
                    relation="contradicts",
                    severity="medium",
                    statement=f"A headline and its article differ on {name_figures([title])}: "
                    f"{lower_start(title.says)}, {lower_start(below[0].says)}.",
                    explanation=f"The headline says {lower_start(title.says)}, the text {lower_start(below[0].says)}.",
                )
            )
    return found
