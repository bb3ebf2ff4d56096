package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** A request as a resource sees it: parameters and a JSON object. */
final class Call {

    private final SandboxRequest request;

    Call(SandboxRequest request) {
        this.request = request;
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

    /** Whether a part is to be shown in full. Several parts are separated by commas. */
    boolean expands(String part) {
        return request.query().all("expand").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(part::equals);
    }

    /** The body, which must be a JSON object. */
    ObjectNode body() {
        JsonNode body;
        try {
            body = request.json();
        } catch (UncheckedIOException e) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "The body is not JSON");
        }
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "The body is not a JSON object");
    }
}
