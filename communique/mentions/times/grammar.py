"""The grammar of time expressions: patterns over the classes of words, as one precompiled expression.

Invariant: rules stand in order of preference; where two match at the same place, the first wins, so longer forms stand
before their parts. A pattern is a regular expression whose names are classes (`words.SYMBOLS`) or macros.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.mentions.times.words import OTHER, SYMBOLS

_MACROS = {
    "digits": "(number|day|year)",
    "length": "((a? few of?|digits dash? and dash? a dash? half|digits (dash|to|or) digits|digits) (dash|filler)*)",
    "amount": "(length any_unit|a (dash|filler)* unit)",
    "any_unit": "(unit|units)",
    "which": "(this? (last|next)|this)",
    "dom": "(day|ordinal)",
    "named_day": "(weekday part? comma?)",
    "vague": "(shift|(the? mid dash?))",
    "modified": "(the? mid dash?)",
    "approx": "(about rest*)",
    "ends": "(comma? year)",
}

# No rule begins with these: said once before all rules, most words cost one look.
_NEVER_FIRST = (
    "comma",
    "of",
    "and",
    "to",
    "poss",
    "old",
    "rest",
    "filler",
    "on",
    "other",
    "or",
    "dash",
    "in",
    "ago",
    "side",
    "from",
)

RULES: tuple[tuple[str, str], ...] = (
    ("numeric", "year dash day dash day|date"),
    ("month_days", "month dom (dash|to|and) dom ends?|dom (dash|to|and) dom month ends?"),
    ("month_day_of", "named_day? month the? dom (last|next|this) unit|named_day? the? dom of? month (last|next|this) unit"),
    ("month_day", "named_day? modified? month the? dom ends?|named_day? the? dom of? month ends?"),
    ("edge_of", "the? very? edge of|the? (mid|night_of|part|mid units|unit) of|(mid|shift) in|unit (dash|poss) edge"),
    ("quarter", "modified? the? (ordinal|which) dash? quarter (?!dash? unit) ((of|comma)? year)?|quarter_name (of? year)?"),
    ("half", "modified? the? (ordinal|which) dash? half of"),
    ("nth_of_month", "the? (ordinal|last) weekday (of|in)"),
    ("nth_unit", "the? (ordinal|last) unit of"),
    ("first_units", "the? (ordinal|last) length? units of"),
    ("holiday", "which? holiday rest* (of|comma)? year|(which|every) holiday rest*|holiday rest*"),
    ("text_season", "that season"),
    ("season", "modified? the? which? season ((of|comma)? year)?"),
    ("decade", "the? (mid dash?)? decade|the (mid dash?)? year poss"),
    ("century", "the? (mid dash?)? ordinal dash? unit"),
    ("fiscal", "the? fiscal unit? year|the? year (dash day)? fiscal unit|the? (which)? fiscal unit"),
    ("month_year", "modified? month of? comma? year"),
    ("month_of", "modified? month (last|next|this) unit"),
    ("rel_month", "vague? (which|that|the same) month (?!dom|ends)|month last"),
    ("month", "modified? month"),
    ("clock", "(approx? (clock|digits) (ampm|oclock) (ampm)? (zone rest*)?|approx? clock (zone rest*)?|digits zone rest*) "
    "((comma|on)? weekday|deictic)?"),
    ("text_part", "(that same?|the (last|next|same)) (part|night_of)|the (part|night_of) side"),
    ("text_weekday", "(that|the? (last|next)) weekday"),
    ("from_weekday", "amount from (weekday|deictic|ref rest*)"),
    ("weekday_week", "weekday unit"),
    ("weekdays_ago", "digits weekdays ago|a weekday ago"),
    ("day_part", "(vague)? which? (weekday|deictic) (comma? clock)? part|which part|the? part of weekday|"
    "vague? night_of|overnight (on|from)? weekday|overnight"),
    ("bare_part", "the? part"),
    ("day_of_month", "the ordinal"),
    ("weekday", "weekday which unit?|vague? which? weekday"),
    ("deictic", "vague? deictic|offset rest*"),
    ("set", "every other? length? (any_unit|quarter)|every other? weekday|every month|every season|weekdays|weekends|adverb"),
    ("weekend", "vague? (the|which|that) weekend rest*"),
    ("year_range", "year dash day"),
    ("ago", "approx? (half a dash? unit|a dash? unit and a half|amount|units) ago"),
    ("shifted", "approx? (amount|units) (shift|side)|approx? a unit and a half shift"),
    ("next_day", "the (next|last) unit|the unit side (last|next)?|the unit last"),
    ("span", "the? which filler? approx? length? units|the? which quarter dash unit"),
    ("recent", "recent units"),
    ("rel_unit", "vague? (which|that|the same) fiscal? unit"),
    ("the_unit", "vague the unit"),
    ("bare_unit", "the unit"),
    ("year_named", "the unit year"),
    ("year", "modified? approx? year"),
    ("duration", "approx? (half a dash? unit|a? half dash unit|a dash? unit and a half|a? quarter dash unit|"
    "a quarter of a unit|amount (dash? old)?|unit dash filler)"),
    ("many_units", "units (dash (filler|old))?"),
    ("ref", "ref rest*"),
)  # fmt: skip


@lru_cache(maxsize=1)
def grammar() -> re.Pattern[str]:
    """One expression over code strings; `lastgroup` of a match names the rule."""
    starts = "".join(re.escape(SYMBOLS[name]) for name in _NEVER_FIRST)
    rules = "|".join(f"(?P<{name}>{_expand(pattern)})" for name, pattern in RULES)
    return re.compile(f"(?![{re.escape(OTHER)}{starts}])(?:{rules})")


def _expand(pattern: str) -> str:
    """A pattern with its names replaced by their symbols."""

    def symbol(match: re.Match[str]) -> str:
        name = match[0]
        return _expand(_MACROS[name]) if name in _MACROS else re.escape(SYMBOLS[name])

    body = re.sub(r"[a-z_]+", symbol, re.sub(r"\((?!\?)", "(?:", pattern))
    return body.replace(" ", "")


@lru_cache(maxsize=64)
def later_rules(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rules after one, each by itself: tried at the same place where that one's match meant nothing."""
    names = [rule for rule, _ in RULES]
    return tuple((rule, re.compile(_expand(pattern))) for rule, pattern in RULES[names.index(name) + 1 :])
