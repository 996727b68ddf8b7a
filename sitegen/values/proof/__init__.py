"""What a sentence of ours says that the words it cites do not: numbers, dates, names, quotations; and what it hides.

Nothing is proved by a guess. A word of a sentence is proved when it stands in a cited quote, or when a shown
resolution (a date worked out, an alias of one person, a printed sum) leads to it.
"""

from __future__ import annotations

from .cited import Cited, Timexes, cite_facts, place_timexes
from .dates import find_unproved_dates
from .names import find_unproved_names
from .numbers import find_unproved_numbers
from .quotations import find_foreign_quotations, find_unproved_quotations
from .statements import StatementFault, find_mistold_statements, quote_instead
from .telling import Background, Mistold, find_mistold, gather_background
from .unproved import Unproved

__all__ = [
    "Background",
    "Cited",
    "Mistold",
    "StatementFault",
    "Timexes",
    "Unproved",
    "cite_facts",
    "find_foreign_quotations",
    "find_mistold",
    "find_mistold_statements",
    "find_unproved_dates",
    "find_unproved_names",
    "find_unproved_numbers",
    "find_unproved_quotations",
    "gather_background",
    "place_timexes",
    "quote_instead",
]
