"""Whether a phrase names a man or a woman, where its words make it certain.

Invariant: None wherever title, noun and given name do not settle it; nothing is guessed.
"""

from __future__ import annotations

from communique.mentions.actors.draft import Draft
from communique.mentions.actors.given_names import gendered_words
from communique.mentions.actors.index import fold
from communique.model.document import Document


def gender_of(document: Document, draft: Draft) -> str | None:
    """ "m", "f" or None. Titles and nouns of the phrase decide first, then the given name."""
    words = [fold(t.text) for t in document.tokens[draft.first : draft.last]]
    if draft.name:
        words += [fold(draft.name.split()[0])]
    elif draft.parties and draft.parties[0].kind == "person" and draft.kind != "role":
        words += [fold(draft.parties[0].name.split()[0])]
    if draft.first and document.tokens[draft.first - 1].sentence == document.tokens[draft.first].sentence:
        words.append(fold(document.tokens[draft.first - 1].text))  # "her father Bassem"
    known = gendered_words()
    found = [known[w] for w in words if w in known] + [g for w in words if (g := _ending(w))]
    return found[0] if found and len(set(found)) == 1 else None


def _ending(word: str) -> str | None:
    if word.endswith("woman"):
        return "f"
    return "m" if word.endswith(("spokesman", "chairman", "businessman", "policeman", "congressman")) else None
