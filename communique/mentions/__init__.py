"""Document to mentions: actors, places, times, figures, quotes."""
