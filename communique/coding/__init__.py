"""Document and mentions to claims, clause by clause."""
