"""What looks like an act and is none, and the reason why it is left out."""
