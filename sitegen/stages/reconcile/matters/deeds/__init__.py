"""Deeds told unlike: another act, hand, reason, cause or kin, and what is denied."""
