package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.wire.ContentTypes;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A request as a resource sees it: parameters and an object. */
final class Call {

    private final SandboxRequest request;
    private final String tail;
    private final String application;

    /**
     * A call.
     *
     * @param tail the last part of the path where that varies; empty elsewhere
     * @param application the name of the application that asks
     */
    Call(SandboxRequest request, String tail, String application) {
        this.request = request;
        this.tail = tail;
        this.application = application;
    }

    /** The last part of the path, of a resource where that varies. */
    String tail() {
        return tail;
    }

    /** The name of the application that asks. */
    String application() {
        return application;
    }

    /** A parameter that may be absent; a blank one is. */
    Optional<String> parameter(String name) {
        return request.query().first(name).filter(value -> !value.isBlank());
    }

    /** A parameter that must be there. */
    String required(String name) {
        return parameter(name)
                .orElseThrow(
                        () -> Refusal.of(Reason.ILLEGAL_ARGUMENT, "The query parameter <" + name + "> is missing"));
    }

    /** A parameter that is a whole number. */
    int number(String name, int whenAbsent) {
        Optional<String> text = parameter(name);
        try {
            return text.map(Integer::parseInt).orElse(whenAbsent);
        } catch (NumberFormatException e) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "The query parameter <" + name + "> is not a number");
        }
    }

    /** A parameter that is true or false; whatever is not true is false. */
    boolean flag(String name, boolean whenAbsent) {
        return parameter(name).map(Boolean::parseBoolean).orElse(whenAbsent);
    }

    /** Whether a part is to be shown in full. Several parts are separated by commas. */
    boolean expands(String part) {
        return request.query().all("expand").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(part::equals);
    }

    /** The body, which must be an object. */
    ObjectNode body() {
        Charset charset = ContentTypes.charset(request).orElse(StandardCharsets.UTF_8);
        return ContentTypes.brought(request)
                .flatMap(format -> format.read(new String(request.body(), charset)))
                .orElseThrow(() -> Refusal.of(Reason.ILLEGAL_ARGUMENT, "The body is not an object"));
    }

    /** A member of the body that must be there and is a text. */
    String requiredText(String name) {
        String text = Body.text(body(), name);
        if (text == null || text.isEmpty()) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "The member <" + name + "> of the body is missing");
        }
        return text;
    }
}
