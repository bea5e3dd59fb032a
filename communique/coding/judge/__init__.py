"""The learned judge: a linear model over cheap features of a sentence, asked where the lexicon's rules are unsure."""
