package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * A request that a call would send, with secrets masked wherever it is printed. What an earlier answer would give
 * stands in braces. Of a file that code of the program sends, it is the one request that would carry all of it: what the code
 * sends in its place, only running it tells.
 *
 * @param step the id of the step; with the id of its action and a dot before it where another action is run first
 * @param method the HTTP method
 * @param uri the address, secrets masked
 * @param headers the header fields that the runtime sets
 * @param body what the body holds, however it is written; when {@code startsFrom} is there, only what is laid over it
 * @param startsFrom the earlier answer that is sent back under the body, such as {@code current.body}
 * @param uncertain whether an earlier answer decides if the request is sent at all
 */
public record PlannedRequest(
        String step,
        String method,
        String uri,
        List<Header> headers,
        Optional<JsonValue> body,
        Optional<String> startsFrom,
        boolean uncertain) {

    /** Copies the headers, without what is secret of them: a plan is looked at, and may be written in any way. */
    public PlannedRequest {
        headers = headers.stream()
                .map(header -> header.secret() ? Header.secret(header.name(), Secret.MASK) : header)
                .toList();
    }

    /** The same request as one of another action that is run first. */
    PlannedRequest of(String action) {
        return new PlannedRequest(action + "." + step, method, uri, headers, body, startsFrom, uncertain);
    }
}
