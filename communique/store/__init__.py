"""Reports, claims and judgements at rest: one SQLite file."""
