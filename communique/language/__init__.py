"""Report to document: cleaning, parsing. The only room that knows spaCy."""
