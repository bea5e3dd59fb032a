"""Stories: reports that judgements put together.

Invariant: every report is in one story; a story's id comes from its founding report, the first by (published, key).
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.model.judgement import Judgement
from communique.model.record import Story
from communique.record.cluster import Bond, Linkage, clusters
from communique.record.judged import ties
from communique.record.order import Reports, report_rank

LINKAGE = Linkage(enough=-0.7, untold=-2.0, bond=Bond(share=0.75, least=3, usual=3.5, pairs=3))  # of reports like each other


def stories_of(reports: Reports, judgements: Iterable[Judgement]) -> tuple[Story, ...]:
    """The stories of the reports (by key), in order of their founding reports. Copies are of one story; that two reports
    are no copies says nothing of their story.
    """
    said = [j for j in judgements if j.subject != "copy" or j.verdict in ("same", "undo")]
    joined = clusters(reports, ties(said, "story", "copy"), lambda _a, _b: False, LINKAGE)
    ordered = [sorted((reports[key] for key in keys), key=report_rank) for keys in joined]
    ordered.sort(key=lambda members: report_rank(members[0]))
    return tuple(Story("s" + members[0].key, tuple(r.id for r in members)) for members in ordered)
