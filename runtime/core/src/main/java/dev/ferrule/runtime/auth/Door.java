package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a proof is got while a call waits for it: through the transport of the connection, within the time of the call and
 * the limits of the service.
 */
public interface Door {

    /** The time that the call has left. */
    Duration left();

    /**
     * Sends a request and reads its answer. What the server cannot have seen, or says that it cannot do now, is sent
     * again.
     *
     * @param repeatable whether the request may be sent again when its answer is lost, too
     * @throws AuthFailure when no answer came
     */
    Answer send(HttpRequest request, boolean repeatable);

    /**
     * An answer, read to its end.
     *
     * @param text its body as UTF-8
     * @param body its JSON, or a form's fields as an object; empty when it is something else
     */
    record Answer(int status, List<Header> headers, String text, Optional<JsonValue> body) {}
}
