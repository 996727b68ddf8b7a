"""A folder of news articles in, a static website out in which every sentence can be traced to the words behind it."""

__version__ = "0.1.0"
