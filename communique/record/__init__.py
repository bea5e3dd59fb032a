"""Claims and judgements to the record: agreement, conflict, standings."""
