"""Frozen nouns: what every other room speaks about. Nothing here reads, writes, decides or prints."""
