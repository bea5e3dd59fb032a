"""Query by example: events like an event, like a claim, like a sentence.

Invariant: what a question leaves out is not looked at.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from communique import api
from communique.desk.desk import Desk
from communique.desk.filters import country_code
from communique.desk.held import Held
from communique.desk.likeness import Example, Likeness, example_of_claim, like, words_of
from communique.desk.replies import answered, json_reply
from communique.desk.single import found
from communique.model.errors import BadValue
from communique.model.when import When
from communique.views.contract_record import event_object
from communique.views.json_values import JsonObject

Most = Annotated[int, Query(ge=1, le=100, alias="limit")]


class Like(BaseModel):
    """A claim to look for: a sentence, or fields of one; what is left out is not looked at."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"act": "pact", "parties": ["NOR", "Canada"], "when": "2023-06"}]}
    )

    text: str = Field("", description="a sentence, which is read as a report's would be", max_length=5000)
    published: str = Field("", description="the day that its dates count from")
    act: str = ""
    type: str = ""
    parties: list[str] = Field(default_factory=list, description="countries, by code or name")
    when: str = Field("", description="an EDTF date")
    place: str = ""
    words: str = ""


def routes(desk: Desk) -> APIRouter:
    """`/events/ID/like.json`, `POST /like`."""
    router = APIRouter()

    @router.get("/events/{id}/like.json", tags=["record"], summary="Events like this one")
    def like_event(request: Request, id: str, most: Most = 20) -> Response:
        held = desk.now()
        event = found(held, id)
        return answered(request, held, lambda: json_reply(_told(held, [held.examples[event.id]], most, but=event.id)))

    @router.post("/like", tags=["record"], summary="Events like this claim, or like what this sentence claims")
    def like_claim(asked: Like, most: Most = 20) -> Response:
        held = desk.now()
        return json_reply(_told(held, _examples(asked, desk.model), most))

    return router


def _examples(asked: Like, model: str | None) -> list[Example]:
    """What is asked for: the claims of the sentence, or the fields given. Raises BadValue."""
    if asked.text:
        claims = api.annotate(asked.text, published=asked.published or None, model=model).claims
        return [example_of_claim(claim) for claim in claims] or [Example(words=words_of((asked.text,)))]
    try:
        when = When.parse(asked.when) if asked.when else None
    except ValueError as error:
        raise BadValue(f"when: {error}") from None
    parties = frozenset(country_code(party) for party in asked.parties)
    places = frozenset({asked.place.casefold()} if asked.place else ())
    example = Example(asked.act or None, asked.type.upper() or None, parties, when, places, words_of((asked.words,)))
    if example == Example():
        raise BadValue("nothing to look for: give a text, or any of act, type, parties, when, place, words.")
    return [example]


def _told(held: Held, examples: list[Example], most: int, *, but: str = "") -> JsonObject:
    """The best of all examples, each event once."""
    best: dict[str, Likeness] = {}
    for example in examples:
        for likeness in like(example, held.ranked, held.examples, most, but=but):
            if likeness.weight > (best[likeness.event.id].weight if likeness.event.id in best else 0):
                best[likeness.event.id] = likeness
    ordered = sorted(best.values(), key=lambda found: -found.weight)[:most]
    items: list[JsonObject] = [{"weight": f.weight, "shared": list(f.shared), "event": event_object(f.event)} for f in ordered]
    return {"items": items, "total": len(items), "version": held.version}
