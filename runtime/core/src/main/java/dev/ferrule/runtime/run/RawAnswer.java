package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * An answer of the service as it came, before anything is made of it. What it holds is the caller's to keep: nothing of it is
 * masked, but what {@link #toString} prints.
 *
 * @param step the id of the step of the action that was answered
 * @param status the status code
 * @param headers the header fields in order
 * @param body the body: JSON where it is labelled so and is, a table or an XML document as the action reads it, else a text;
 *     empty when there is none or the action does not read it
 */
public record RawAnswer(String step, int status, List<Header> headers, Optional<JsonValue> body) {

    /** Copies the headers. */
    public RawAnswer {
        headers = List.copyOf(headers);
    }

    /** The value of the first header field of this name, in upper or lower case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The step and the status; what else is in it may be secret. */
    @Override
    public String toString() {
        return "RawAnswer[step=" + step + ", status=" + status + "]";
    }
}
