package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * An answer to hand-written code, read to its end.
 *
 * @param status the status
 * @param headers the header fields
 * @param text its body as UTF-8, at most 1 MiB; empty when there is none
 * @param json its body, when it is JSON
 */
public record CallAnswer(int status, List<Header> headers, String text, Optional<JsonValue> json) {

    /** Copies the headers. */
    public CallAnswer {
        headers = List.copyOf(headers);
    }

    /** The value of the first header of this name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The status; everything else may hold what nobody shall see. */
    @Override
    public String toString() {
        return "answer " + status;
    }
}
