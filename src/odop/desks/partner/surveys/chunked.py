"""Bodies that come in chunks, with no length announced: OpenRosa lets a phone send so, and Django reads none of it."""

import io
from collections.abc import Callable, Iterable
from typing import Any

AT_MOST = 40 * 1024 * 1024  # as much as is read of any body; what is larger is refused for its length
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def with_chunks(application: Application) -> Application:
    """The application, given the length of a chunked body where phones send theirs.

    The server ends the body where the last chunk ends; a line that is cut before ends in an error of its own.
    """

    def inner(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        chunked = environ.get("HTTP_TRANSFER_ENCODING", "").lower() == "chunked"
        if (
            chunked
            and not environ.get("CONTENT_LENGTH")
            and environ.get("PATH_INFO") == "/collect/submission"
        ):
            body = environ["wsgi.input"].read(AT_MOST + 1)
            environ["CONTENT_LENGTH"], environ["wsgi.input"] = str(len(body)), io.BytesIO(body)
        return application(environ, start_response)

    return inner
