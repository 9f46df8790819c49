"""Errors of the endpoint as RFC 9457 problem details."""

from __future__ import annotations

import json

from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"


def problem(status: int, title: str, detail: str, **headers: str) -> Response:
    """The response: what went wrong in a title that stays the same, and a detail about this time."""
    body = json.dumps({"title": title, "status": status, "detail": detail}, ensure_ascii=False).encode()
    return Response(body, status, {"Cache-Control": "no-store", **headers}, MEDIA_TYPE)
