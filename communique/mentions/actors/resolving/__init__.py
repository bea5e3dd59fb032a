"""Who is meant, and whose: phrases that point to somebody, roles whose state their words leave open."""
