"""The codebook told to a person: its types and acts, and of each what codes it and which words tell it.

Invariant: all of it is read from the tables; every line that comes from a row names its file and line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

from communique.codebook.codes import Act, act_of, acts, code_of, rows_giving
from communique.codebook.lexicon import NounEntry, Operator, VerbEntry, lexicon
from communique.codebook.ontology import intensity_of, ontology
from communique.codebook.tables import read_shipped
from communique.model.errors import UnknownName
from communique.model.status import STATUSES

LISTS = ("types", "acts", "contexts", "sectors")
Cells = tuple[str, ...]


def listed(what: str | None = None, *, width: int = 100) -> str:
    """One of LISTS, a line each; types and acts where none is named. Raises UnknownName."""
    if what is None:
        return f"{listed('types', width=width)}\n{listed('acts', width=width)}"
    if what not in LISTS:
        raise UnknownName("list", what, LISTS, listed=True)
    told = {"types": _types, "acts": _acts}.get(what)
    rows = told() if told else _glossed(what.removesuffix("s"))
    return _table(what.capitalize(), rows, width)


def shown(name: str, *, width: int = 100) -> str:
    """All that the codebook has on a PLOVER type or an act ("support" is an act, "SUPPORT" a type). Raises UnknownName."""
    if name in acts():
        return _act(act_of(name), width)
    if name.upper() in ontology().types:
        return _type(name.upper(), width)
    raise UnknownName("type or act", name, [*ontology().types, *acts()])


def _types() -> list[Cells]:
    return [(type, _signed(type), ontology().quads[type], ", ".join(_acts_of(type))) for type in ontology().types]


def _acts() -> list[Cells]:
    return [(act.name, _code(act.name, "done"), act.gloss) for act in acts().values()]


def _glossed(kind: str) -> list[Cells]:
    return [(row["code"], row["gloss"]) for row in read_shipped("plover_lists.tsv", ("kind", "code")) if row["kind"] == kind]


def _acts_of(type: str) -> list[str]:
    """Acts that are coded so once they have happened."""
    return [name for name, act in acts().items() if act.scheme == "plover" and code_of(name, None, "done").type == type]


def _code(act: str, status: str) -> str:
    """ "CONSULT visit"; "our own" for acts outside PLOVER; "no event" where the status makes none of it."""
    known = next(s for s in STATUSES if s == status)
    found = code_of(act, None, known)
    if found.scheme == "communique":
        return "our own"
    return " ".join(filter(None, (found.type, found.mode))) or "no event"


def _type(type: str, width: int) -> str:
    needs = "; needs a recipient" if type in ontology().needs_recipient else ""
    head = f"{type}: {ontology().quads[type]}, intensity {_signed(type)}{needs}\n"
    modes = [(mode, _signed(type, mode)) for mode in ontology().modes(type)]
    rows = [
        (f"codes.tsv:{row.line}", row["act"], row["of"], row["status"] or "its own code", row["parties"], row["mode"])
        for row in rows_giving(type)
    ]
    acts_here = _acts_of(type)
    told = [(name, acts()[name].gloss) for name in acts_here]
    parts = [_table("Modes", modes, width), _table("Acts that are coded so when they have happened", told, width)]
    parts.append(
        _table(
            "Codes: row, act (=TYPE: any act of that type), standing, status, parties, mode (*: that of the word)", rows, width
        )
    )
    return "\n".join((head, *filter(None, parts), _words(acts_here, width)))


def _act(act: Act, width: int) -> str:
    head = f"{act.name}: {act.gloss}\n"
    told = [
        ("scheme", act.scheme),
        ("title", f"A {act.happened} B; A plans to {act.future} B"),
        ("recipient", ", ".join(act.recipient) or "none"),
        ("reciprocal", {"yes": "always", "plural": "where several are named together"}.get(act.reciprocal, "no")),
    ]
    codes = [(status, _code(act.name, status), code_of(act.name, None, status).rule.partition(": ")[0]) for status in STATUSES]
    parts = (
        _table("What it is", told, width),
        _table("Codes by status (stage, standing and number of parties may change them)", codes, width),
    )
    return "\n".join((head, *parts, _words([act.name], width)))


def _words(names: Sequence[str], width: int) -> str:
    """The entries of the lexicon that tell some acts, in the order of their tables."""
    words = lexicon()
    verbs = [_verb(e) for group in words.verbs.values() for e in group if e.act in names]
    nouns = [_noun(e) for group in words.nouns.values() for e in group if e.act in names]
    operators = [_operator(e) for group in words.operators.values() for e in group if e.alone in names]
    told = (("Verbs", verbs), ("Nouns", nouns), ("Words that tell it alone", operators))
    return "\n".join(filter(None, (_table(f"{title} ({len(rows)})", sorted(rows, key=_line), width) for title, rows in told)))


def _verb(entry: VerbEntry) -> Cells:
    told = " + ".join((" ".join(entry.words), *filter(None, ("; ".join(entry.objects).replace("|", " | "),))))
    return entry.rule, entry.act, _more(entry.of, entry.mode, entry.status, entry.stage), told


def _noun(entry: NounEntry) -> Cells:
    return entry.rule, entry.act or "", _more(entry.of, entry.mode, entry.stage), " ".join(entry.words)


def _operator(entry: Operator) -> Cells:
    return entry.rule, entry.alone or "", _more(entry.status, entry.stage), " ".join(entry.words)


def _signed(type: str, mode: str | None = None) -> str:
    value = intensity_of(type, mode)
    return f"{value:+g}" if value else "0"


def _more(*values: str | None) -> str:
    return ", ".join(filter(None, values))


def _line(cells: Cells) -> tuple[str, int]:
    file, _, line = cells[0].rpartition(":")
    return file, int(line)


def _table(title: str, rows: Iterable[Cells], width: int) -> str:
    """A title and rows in columns as wide as they need; what is too long for the last column goes on below it."""
    told = list(rows)
    if not told:
        return ""
    widths = [max(len(row[n]) for row in told) for n in range(len(told[0]) - 1)]
    indent = 2 + sum(w + 2 for w in widths if w)
    lines = [title]
    for row in told:
        start = "".join(f"{cell:{w}}  " for cell, w in zip(row, widths, strict=False) if w)
        last = wrap(row[-1], max(width - indent, 30), break_long_words=False) or [""]
        lines.append(f"  {start}{last[0]}".rstrip())
        lines.extend(" " * indent + more for more in last[1:])
    return "\n".join(lines) + "\n"
