"""Reading: sentences, names, times, quantities and speech as offsets; then whom each name means, over all articles."""

from .articles import read_article
from .entities import link_entities

__all__ = ["link_entities", "read_article"]
