"""What the parser has wrong in news, set right: one look a file, over the tokens of a sentence."""
