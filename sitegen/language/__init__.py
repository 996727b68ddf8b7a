"""The language engine behind one interface. Only this room knows the NLP libraries."""
