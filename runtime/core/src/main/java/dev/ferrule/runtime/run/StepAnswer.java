package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a step, read to its end.
 *
 * @param status the status code; 0 when nothing was sent, as there was nothing to send
 * @param headers the header fields
 * @param body the body: JSON when it is labelled so and is, else text; empty when there is none or it is not read
 * @param absent whether the answer means "there is no such thing"; its body is then no source of values
 */
record StepAnswer(int status, List<Header> headers, Optional<JsonValue> body, boolean absent) {

    /** What stands for an answer when a step has nothing to send. */
    static final StepAnswer NOTHING_SENT = new StepAnswer(0, List.of(), Optional.empty(), false);

    /** Whether the service has answered. */
    boolean isAnswer() {
        return status != 0;
    }

    Optional<String> header(String name) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    StepAnswer asAbsent() {
        return new StepAnswer(status, headers, Optional.empty(), true);
    }
}
