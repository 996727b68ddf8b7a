"""Words, options and exit codes for people at a terminal."""

from .commands import main

__all__ = ["main"]
