"""A record measured against a user's own labels: what was found, how much of it is right, what is told that is not so."""
