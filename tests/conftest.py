"""What tests share: the default language pipeline, loaded once."""

from __future__ import annotations

import pytest
from hypothesis import settings

from sitegen.language.engine import load_language
from sitegen.language.interface import Language

# A law says nothing of time: a busy machine must not break it.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def language() -> Language:
    return load_language()
