"""The words of a fact: the clause that tells it, the sentence that states it, who says it, and how it is quoted."""
