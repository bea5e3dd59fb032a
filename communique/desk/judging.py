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
from communique.api.judging import Judged
from communique.desk.desk import Desk
from communique.desk.held import Held
from communique.desk.judged import judged
from communique.desk.listing import add
from communique.desk.render import segment
from communique.desk.replies import json_reply
from communique.model.errors import BadValue
from communique.model.judgement import Judgement, Subject, Verdict
from communique.views.changes import changes_object
from communique.views.json_values import JsonObject
from communique.views.judgements import effect_lines, judgement_object


class Said(BaseModel):
    """A judgement as a page or a program sends it. To set a field, `right` is FIELD=VALUE, or `field` and `value` are given."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    verdict: Verdict
    left: str | list[str] = Field(
        min_length=1, description="id of a claim, event, story or report, name of an actor, or a judgement; or several"
    )
    right: str = ""
    why: str = Field("", description="the reason; needed but for `undo`")
    by: str = Field("", description="who judges; else whose login the desk runs under")
    subject: Subject | Literal[""] = ""
    field: str = ""
    value: str = ""
    next: str = Field("", description="for pages: where to go on")

    @property
    def lefts(self) -> list[str]:
        """The left sides, each once."""
        return list(dict.fromkeys(one.strip() for one in ([self.left] if isinstance(self.left, str) else self.left)))

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
    add(router, desk, judged(desk))

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
        before = desk.now(fresh=True)
        done = api.judge(
            desk.path, said.lefts, said.other, said.verdict, why=said.why, by=said.by.strip() or None,
            subject=said.subject or None, built=(before.version, before.record),
        )  # fmt: skip
        if done.new:
            desk.take(Held.of(done.version, done.record, _with(before, done), before.seconds))
    held = desk.now(fresh=True)
    if form:
        return RedirectResponse(_next(said.next, held, [j.id for j in done.judgements]), 303)
    told: JsonObject = {"judgements": [judgement_object(j) for j in done.judgements], "new": done.new}
    told |= {"changed": changes_object(done.changes), "effects": effect_lines(done.changes, done.overrules, done.names)}
    return json_reply(told, status=201)


def _with(before: Held, done: Judged) -> tuple[Judgement, ...]:
    known = {j.id for j in before.judgements}
    return (*before.judgements, *(j for j in done.judgements if j.id not in known))


def _said(request: Request, body: bytes) -> Said:
    try:
        return Said.model_validate(_fields(body) if _is_form(request) else msgspec.json.decode(body))
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise BadValue(f"this is no judgement: {told}") from None
    except (ValueError, msgspec.DecodeError) as error:
        raise BadValue(f"this is no JSON: {error}") from None


def _fields(body: bytes) -> dict[str, str | list[str]]:
    """The fields of a form that are filled in; `left` may stand in it several times."""
    pairs = parse_qsl(body.decode())
    found: dict[str, str | list[str]] = dict(pairs)
    lefts = [value for name, value in pairs if name == "left"]
    return found | {"left": lefts} if len(lefts) > 1 else found


def _is_form(request: Request) -> bool:
    return request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")


def _next(wanted: str, held: Held, judgements: list[str]) -> str:
    """Back to the event, where it is still one; else to the list of judgements. Never to another site."""
    path, _, query = wanted.partition("?")
    id = path.removeprefix("/events/")
    if path.startswith("/events/") and id in held.events:
        blind = "&blind=true" if "blind=true" in query else ""
        return f"/events/{segment(held.events[id].id)}?judged={','.join(judgements)}{blind}"
    return f"/judgements#{judgements[0]}"
