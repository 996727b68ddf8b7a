"""The slots of a clause that comparing it needs: who bears it, its frame, whose voice, and which clauses to pair."""
