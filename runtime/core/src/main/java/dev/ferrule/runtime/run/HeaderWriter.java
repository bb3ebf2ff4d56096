package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes the header fields of a call, cookies and what proves who calls aside. */
final class HeaderWriter {

    private static final Header USER_AGENT = Header.of("User-Agent", "Ferrule");
    private static final Header ACCEPT_JSON = Header.of("Accept", "application/json");
    private static final Header ACCEPT_ALL = Header.of("Accept", "*/*");
    private static final Header ACCEPT_XML = Header.of("Accept", "application/xml, text/xml, */*;q=0.5");
    private static final Header ACCEPT_LINES = Header.of("Accept", "application/x-ndjson, */*;q=0.5");
    private static final Header ACCEPT_EVENTS = Header.of("Accept", "text/event-stream, */*;q=0.5");
    private static final Header ACCEPT_CSV = Header.of("Accept", "text/csv, */*;q=0.5");

    /** Headers that a key of a caller does not make, beside those that frame the message: the runtime sets them. */
    private static final Set<String> RESERVED = Set.of("accept-encoding", "authorization", "content-type", "cookie");

    private HeaderWriter() {}

    /** The header fields that a request has wherever it goes. */
    static List<Header> headers(StepDefinition step, Optional<PreparedBody> body, Scope scope) {
        List<Header> headers = new ArrayList<>();
        headers.add(accepted(step));
        headers.add(USER_AGENT);
        body.ifPresent(sent -> headers.add(sent.contentType()));
        add(step, scope, headers);
        return headers;
    }

    /** The headers that the spec names, and behind them those of which callers give a part of the name. */
    private static void add(StepDefinition step, Scope scope, List<Header> headers) {
        for (StepDefinition.Field field : step.headers()) {
            if (field.inside() == StepDefinition.Inside.NOTHING) {
                add(field, scope, headers);
            }
        }
        for (StepDefinition.Field field : step.headers()) {
            if (field.inside() == StepDefinition.Inside.NAMES) {
                Evaluator.value(field.value(), scope)
                        .filter(value -> !(value instanceof JsonNull))
                        .ifPresent(value -> addEach(field, value, step, scope, headers));
            }
        }
    }

    private static void addEach(
            StepDefinition.Field field, JsonValue value, StepDefinition step, Scope scope, List<Header> headers) {
        NamedEntries.of(field, value, scope).forEach((name, entry) -> {
            if (isTaken(name, step, headers)) {
                throw new RequestWriter.RefusedValue(
                        field.value(), "must not have a key that makes a header which is set already");
            }
            add(new StepDefinition.Field(name, field.value()), entry, scope, headers);
        });
    }

    private static boolean isTaken(String name, StepDefinition step, List<Header> headers) {
        return RESERVED.contains(name.toLowerCase(Locale.ROOT))
                || CallOptions.isFraming(name)
                || headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name))
                || step.repeat().keyHeader().filter(name::equalsIgnoreCase).isPresent();
    }

    /** A failure may be told as JSON whatever a success looks like. */
    private static Header accepted(StepDefinition step) {
        if (step.readOptions().gzip()) {
            return ACCEPT_ALL;
        }
        return switch (step.read()) {
            case JSON, NOTHING -> ACCEPT_JSON;
            case XML -> ACCEPT_XML;
            case CSV -> ACCEPT_CSV;
            case NDJSON -> ACCEPT_LINES;
            case SSE -> ACCEPT_EVENTS;
            case TEXT, BYTES -> ACCEPT_ALL;
        };
    }

    /** The header fields of a request to an address that an answer told, which knows nothing of the server's. */
    static List<Header> fetching(StepDefinition step, Scope scope) {
        List<Header> headers = new ArrayList<>(List.of(ACCEPT_ALL, USER_AGENT));
        add(step, scope, headers);
        return headers;
    }

    /** Adds the key of a call that the service recognises by it. */
    static void addKey(StepDefinition step, Scope scope, List<Header> headers) {
        step.repeat().keyHeader().ifPresent(name -> headers.add(new Header(name, scope.key(step.id()), false)));
    }

    private static void add(StepDefinition.Field field, Scope scope, List<Header> headers) {
        Optional<JsonValue> value = Evaluator.value(field.value(), scope);
        if (value.isPresent() && !(value.get() instanceof JsonNull)) {
            add(field, value.get(), scope, headers);
        }
    }

    private static void add(StepDefinition.Field field, JsonValue value, Scope scope, List<Header> headers) {
        boolean secret =
                value instanceof JsonSecret || AnsweredSecrets.proves(field.name(), field.value(), value, scope);
        headers.removeIf(header -> header.name().equalsIgnoreCase(field.name()));
        headers.add(RequestWriter.encoded(field.value(), () -> new Header(field.name(), text(value), secret)));
    }

    private static String text(JsonValue value) {
        return ascii(Evaluator.text(value)
                .orElseThrow(() -> new IllegalArgumentException("a list, an object or a file is no header")));
    }

    /** RFC 9110, 5.5: what other signs mean is for nobody to tell, and HTTP clients replace them without a word. */
    private static String ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                throw new IllegalArgumentException("a header carries no signs but those of ASCII");
            }
        }
        if (text.startsWith(" ") || text.startsWith("\t") || text.endsWith(" ") || text.endsWith("\t")) {
            throw new IllegalArgumentException("a header carries no blanks at its ends, where servers take them away");
        }
        return text;
    }
}
