"""Claims to judgements: which are about the same happening, with a weight for each reason."""
