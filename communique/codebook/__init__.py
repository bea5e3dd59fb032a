"""The ontology, the lexicon and the tables of facts, as data, and the functions that read them."""
