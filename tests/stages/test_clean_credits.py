"""What of a caption tells something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.stages.clean.credits import trim_credits


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        ("The ferry sank at noon (Getty Images)", "The ferry sank at noon"),
        ("Image copyright EPA Image caption The ferry sank at noon", "The ferry sank at noon"),
        ("Facebook Twitter Pinterest The ferry sank at noon. Photograph: Jo Lee/AP", "The ferry sank at noon."),
        ("SWNS • PA Jo Lee survived the wreck of the ferry", "Jo Lee survived the wreck of the ferry"),
        ("Getty - Contributor The port paid for the ferry", "The port paid for the ferry"),
        ("JANE ROE The family was on board of the ferry", "The family was on board of the ferry"),
        ("Nikon 800 At noon the ferry sank", "At noon the ferry sank"),
        ("In 2017 The Hague saw the ferry go", "In 2017 The Hague saw the ferry go"),
        ("Twitter / @jolee The quay was said to be safe", "The quay was said to be safe"),
        ("The port leads into eight cities ©Jo Lee (AFP/File)", "The port leads into eight cities"),
        ("The ferry is seen in May 2024. REUTERS/Jo Lee", "The ferry is seen in May 2024."),
        ("The ferry sank. Four are missing. (Jo O'Lee/The Harbour Post)", "The ferry sank. Four are missing."),
        ("NASA said that the ferry sank at noon", "NASA said that the ferry sank at noon"),
        ("Jo Lee/Getty Images", None),
        ("Twitter/JoLee via Storyful", None),
        ("Enlarge this image toggle caption Jo Lee/AP Jo Lee/AP", None),
        ("(Courtesy of Harbour Zoo and Garden)", None),
        ("Screenshot: “example.org”", None),
        ("WLWT YouTube", None),
        ("The ferry sank. Editor's note: An earlier version of this video said it was saved. (Jo Lee/AP)", None),
        ("", None),
    ],
)
def test_labels_and_credits_are_no_part_of_what_is_told(caption: str, told: str | None) -> None:
    found = trim_credits(caption)
    assert (caption[found[0] : found[1]] if found else None) == told


@given(st.text(alphabet="aB c/()[]©.:•@AFP Getty", max_size=200))
def test_what_is_left_lies_within_the_caption_and_is_found_again(caption: str) -> None:
    found = trim_credits(caption)
    if found:
        start, end = found
        assert 0 <= start < end <= len(caption)
        assert trim_credits(caption[start:end]) == (0, end - start)
