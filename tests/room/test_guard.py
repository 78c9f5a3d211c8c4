"""Nobody but one's own browser can read or change anything."""

import re
from collections.abc import Iterator

import pytest

from fabula.room.guard.headers import POLICY

from .conftest import BASE, Visit

PLACES = ["/", "/stories/1/text/1", "/stories/1/state", "/search?q=lantern", "/jobs/1"]
PLACES += ["/stories/1/changes", "/stories/1/since", "/stories/1/text/person/Bram"]


@pytest.mark.parametrize("path", PLACES)
def test_nothing_of_a_story_is_shown_without_the_cookie(stranger: Visit, path: str) -> None:
    answer = stranger.client.get(path)
    assert answer.status_code == 403
    assert "lantern" not in answer.text


def test_the_address_is_good_once(stranger: Visit) -> None:
    token = stranger.door.invite()
    first = stranger.client.get(f"/enter?token={token}&to=/stories/1/text")
    assert 'url=/stories/1/text"' in first.text
    cookie = first.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    stranger.client.cookies.clear()
    assert stranger.client.get(f"/enter?token={token}").status_code == 403
    assert stranger.client.get("/enter?token=").status_code == 403


@pytest.mark.parametrize("to", ["//evil.example/", "https://evil.example/", "/\\evil.example"])
def test_the_address_leads_nowhere_else(stranger: Visit, to: str) -> None:
    answer = stranger.client.get(f"/enter?token={stranger.door.invite()}&to={to}")
    assert "evil" not in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:1", "localhost", "evil.example:4321"])
@pytest.mark.parametrize("path", [*PLACES, "/static/room.css", "/enter"])
def test_a_foreign_host_is_refused_everywhere(visit: Visit, host: str, path: str) -> None:
    assert visit.client.get(path, headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "foreign",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", PLACES)
def test_a_page_of_another_site_cannot_look(
    visit: Visit, path: str, foreign: dict[str, str]
) -> None:
    assert visit.client.get(path, headers=foreign).status_code == 403


def test_an_act_needs_origin_and_token(visit: Visit) -> None:
    token = {"x-fabula-token": visit.door.act}
    for headers in (
        {},
        {"origin": BASE},
        token,
        {**token, "origin": "https://evil.example"},
        {"origin": BASE, "x-fabula-token": "0" * 64},
    ):
        for path in ("undo", "acts/nobody", "seen", "again", "draft/other"):
            answer = visit.client.post(f"/stories/1/{path}", headers=headers)
            assert answer.status_code == 403, headers
        for path in ("/hints", "/example", "/files"):
            assert visit.client.post(path, headers=headers).status_code == 403, headers
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert visit.client.request(method, "/", headers=visit.acting).status_code == 405


def test_a_body_has_a_bound_whatever_its_length_is_said_to_be(visit: Visit) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"x" * 60_000
        yield b"x" * 60_000

    path = "/stories/1/acts/speaker"
    assert visit.client.post(path, headers=visit.acting, content=chunks()).status_code == 413
    said = {**visit.acting, "content-length": "999999999999"}
    assert visit.client.post("/files", headers=said, content=b"x").status_code == 413


@pytest.mark.parametrize("path", [*PLACES, "/static/room.js", "/nowhere"])
def test_every_answer_carries_the_headers(visit: Visit, path: str) -> None:
    headers = visit.client.get(path).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "unsafe" not in POLICY


@pytest.mark.parametrize("path", ["/static/../house.py", "/static/%2e%2e/house.py", "/static//etc"])
def test_paths_do_not_escape(visit: Visit, path: str) -> None:
    assert visit.client.get(path).status_code == 404


def test_a_browser_keeps_scripts_and_styles_under_their_content_and_nothing_else(
    visit: Visit,
) -> None:
    found = set(re.findall(r'"(/static/[^"]+)"', visit.client.get("/").text))
    assert found
    for path in found:
        answer = visit.client.get(path)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]
    for path in (*PLACES, "/static/room.js"):
        assert visit.client.get(path).headers["cache-control"] == "no-store"
