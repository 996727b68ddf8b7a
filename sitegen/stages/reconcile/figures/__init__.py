"""Figures set against each other: what they measure, of which event and when, and what arithmetic bears out."""
