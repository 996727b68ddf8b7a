"""What articles say against each other in words, beside what clauses say slot by slot."""
