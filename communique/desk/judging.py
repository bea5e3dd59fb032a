"""What people say of the record: same, different, not an event, a field corrected; and all of it undone.

Invariant: a judgement is kept as `communique judge` keeps it; after it, the record that is served has it in it.
"""

from __future__ import annotations

from typing import Literal
from urllib.parse import parse_qsl

import msgspec
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool

from communique import api
from communique.desk.desk import Desk
from communique.desk.held import Held
from communique.desk.render import segment
from communique.desk.replies import answered, json_reply, page
from communique.model.errors import BadValue
from communique.model.judgement import Subject, Verdict
from communique.views.changes import changes_object
from communique.views.json_values import JsonObject
from communique.views.judgements import effect_lines, judgement_lines, judgement_object, judgement_words

LINES = "application/x-ndjson"


class Said(BaseModel):
    """A judgement as a page or a program sends it. To set a field, `right` is FIELD=VALUE, or `field` and `value` are given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verdict: Verdict
    left: str = Field(min_length=1, description="id of a claim, event, story or report, name of an actor, or a judgement")
    right: str = ""
    why: str = Field("", description="the reason; needed but for `undo`")
    by: str = Field("", description="who judges; else whose login the desk runs under")
    subject: Subject | Literal[""] = ""
    field: str = ""
    value: str = ""
    next: str = Field("", description="for pages: where to go on")

    @property
    def other(self) -> str:
        """The right side."""
        return f"{self.field}={self.value}" if self.verdict == "set" and self.field else self.right.strip()


_EXAMPLE = {
    "verdict": "different",
    "left": "c290cbbc52fb62103",
    "right": "c468ed86d992efefa",
    "why": "two meetings",
    "by": "ann",
}


def routes(desk: Desk) -> APIRouter:
    """`/judgements`, and `POST /judgements`."""
    router = APIRouter()

    @router.get("/judgements", include_in_schema=False)
    def judgements(request: Request, judged: str = "") -> Response:
        held = desk.now()
        return answered(request, held, lambda: page(request, held, "judgements.html", _listed(desk, judged)))

    @router.get("/judgements.json", tags=["record"], summary="What people judged, and how it stands")
    def judgements_json(request: Request) -> Response:
        held = desk.now()
        return answered(request, held, lambda: json_reply({"items": _objects(desk), "version": held.version}))

    @router.get("/judgements.jsonl", tags=["record"], summary="What people judged, to be imported elsewhere")
    def judgements_jsonl(request: Request) -> Response:
        held = desk.now()
        return answered(request, held, lambda: Response(judgement_lines(held.judgements), media_type=LINES))

    schema = {"content": {"application/json": {"schema": Said.model_json_schema(), "example": _EXAMPLE}}, "required": True}

    @router.post(
        "/judgements", tags=["change"], summary="Judge, or take it back", status_code=201, openapi_extra={"requestBody": schema}
    )
    async def judge(request: Request) -> Response:
        said = _said(request, await request.body())
        return await run_in_threadpool(_judged, desk, said, form=_is_form(request))

    return router


def _judged(desk: Desk, said: Said, *, form: bool) -> Response:
    """Keeps it; a page goes on, a program is told what changed."""
    with desk.writing:
        done = api.judge(
            desk.path, said.left.strip(), said.other, said.verdict, why=said.why, by=said.by.strip() or None,
            subject=said.subject or None,
        )  # fmt: skip
    held = desk.now(fresh=True)
    if form:
        return RedirectResponse(_next(said.next, held, done.judgement.id), 303)
    told: JsonObject = {"judgement": judgement_object(done.judgement), "new": done.new}
    told |= {"changed": changes_object(done.changes), "effects": effect_lines(done.changes, done.overrules, done.names)}
    return json_reply(told, status=201)


def _said(request: Request, body: bytes) -> Said:
    try:
        return Said.model_validate(dict(parse_qsl(body.decode())) if _is_form(request) else msgspec.json.decode(body))
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise BadValue(f"this is no judgement: {told}") from None
    except (ValueError, msgspec.DecodeError) as error:
        raise BadValue(f"this is no JSON: {error}") from None


def _is_form(request: Request) -> bool:
    return request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")


def _next(wanted: str, held: Held, judgement: str) -> str:
    """Back to the event, where it is still one; else to the list of judgements. Never to another site."""
    path, _, query = wanted.partition("?")
    id = path.removeprefix("/events/")
    if path.startswith("/events/") and id in held.events:
        blind = "&blind=true" if "blind=true" in query else ""
        return f"/events/{segment(held.events[id].id)}?judged={judgement}{blind}"
    return f"/judgements?judged={judgement}"


def _listed(desk: Desk, judged: str) -> dict[str, object]:
    kept = api.judgements(desk.path)
    shown = [(k.judgement, judgement_words(k.judgement, k.names), k.state) for k in kept[::-1]]
    forms = (("JSON", "/judgements.json"), ("JSON lines", "/judgements.jsonl"))
    return {"title": "What people judged", "shown": shown, "judged": judged, "forms": forms}


def _objects(desk: Desk) -> list[JsonObject]:
    return [judgement_object(k.judgement) | {"state": k.state or "in force"} for k in api.judgements(desk.path)]
