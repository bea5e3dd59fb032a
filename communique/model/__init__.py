"""The nouns: frozen, typed, without input or output; they import nothing of ours."""
