"""The tables of a store, as steps that lead from one version to the next.

Invariant: a step once released never changes; a new version is a new step at the end. The version stands in SQLite's
`user_version`, and the table `migration` says when each step was taken.
"""

from __future__ import annotations

APPLICATION = 0x636D6E71
"""SQLite's `application_id` of a store ("cmnq")."""

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE migration (version INTEGER PRIMARY KEY, taken TEXT NOT NULL) STRICT;
    CREATE TABLE report (
        arrival INTEGER PRIMARY KEY,      -- order in which reports came
        key TEXT NOT NULL UNIQUE,         -- identity: hash of outlet, address, text
        id TEXT NOT NULL UNIQUE,          -- display name
        text TEXT NOT NULL,
        title TEXT,
        outlet TEXT,
        published TEXT,                   -- YYYY-MM-DD
        url TEXT,
        language TEXT,
        path TEXT,
        skipped TEXT,
        wire TEXT,
        added TEXT NOT NULL               -- UTC
    ) STRICT;
    CREATE INDEX report_url ON report (url) WHERE url IS NOT NULL;
    CREATE TABLE annotation (
        key TEXT PRIMARY KEY REFERENCES report (key),
        model TEXT NOT NULL,
        codebook TEXT NOT NULL,
        body TEXT NOT NULL                -- JSON: sentences, mentions, claims, uncoded
    ) STRICT;
    CREATE TABLE judgement (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL                -- JSON
    ) STRICT;
    CREATE TABLE writer (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        token TEXT NOT NULL,
        host TEXT NOT NULL,
        pid INTEGER NOT NULL,
        seen REAL NOT NULL                -- seconds since 1970, renewed with every report
    ) STRICT;
    CREATE VIRTUAL TABLE words USING fts5 (title, text, content='report', content_rowid='arrival', tokenize='porter unicode61');
    CREATE TRIGGER report_words AFTER INSERT ON report BEGIN
        INSERT INTO words (rowid, title, text) VALUES (new.arrival, new.title, new.text);
    END;
    """,
    """
    CREATE TABLE home (claim TEXT PRIMARY KEY, event TEXT NOT NULL) STRICT;  -- where each claim was when last looked at
    CREATE TABLE move (
        number INTEGER PRIMARY KEY,
        happened TEXT NOT NULL,           -- UTC
        kind TEXT NOT NULL,               -- merged, split
        event TEXT NOT NULL,
        other TEXT NOT NULL,
        why TEXT NOT NULL
    ) STRICT;
    """,
)

SCHEMA = len(STEPS)
"""The version that this communique writes."""
