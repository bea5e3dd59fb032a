"""Who is meant where no words of a clause name them: what the rest of the report tells."""
