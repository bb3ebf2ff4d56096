package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether both sides agree on JSON. Parameters such as a charset or a weight do not matter. */
final class ContentTypes {

    private static final String JSON = "application/json";
    private static final List<String> WITH_JSON = List.of(JSON, "application/*", "*/*");

    private ContentTypes() {}

    /** A client that names no type takes what comes. */
    static boolean acceptsJson(SandboxRequest request) {
        List<String> accepted = request.headers().all("Accept");
        return accepted.isEmpty()
                || accepted.stream()
                        .flatMap(header -> Arrays.stream(header.split(",", -1)))
                        .map(ContentTypes::withoutParameters)
                        .anyMatch(WITH_JSON::contains);
    }

    /** A body of no named type is unreadable, as an unknown one is. */
    static boolean sendsJson(SandboxRequest request) {
        return request.headers()
                .first("Content-Type")
                .map(ContentTypes::withoutParameters)
                .filter(JSON::equals)
                .isPresent();
    }

    private static String withoutParameters(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
