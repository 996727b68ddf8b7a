"""How far something goes: degrees, scope, how many, and whether it is at all."""
