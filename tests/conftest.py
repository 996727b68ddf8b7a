"""What tests share: the default language pipeline, loaded once."""

from __future__ import annotations

import pytest

from sitegen.language.engine import load_language
from sitegen.language.interface import Language


@pytest.fixture(scope="session")
def language() -> Language:
    return load_language()
