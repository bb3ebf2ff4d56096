package dev.ferrule.runtime.auth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Percent-encoding in the form on which signer and service agree: all but unreserved signs (RFC 3986, 2.3), in UTF-8. */
final class Percent {

    private Percent() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** The text that was encoded; a plus sign is one. What is no such encoding is itself. */
    static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A parameter of a query or form, encoded. */
    record Parameter(String name, String value) {
        /** The same without encoding. */
        Parameter decoded() {
            return new Parameter(decode(name), decode(value));
        }

        @Override
        public String toString() {
            return name + "=" + value;
        }
    }

    /**
     * The parameters of a query or form, each encoded by RFC 3986.
     *
     * @param form whether a plus sign is a blank (WHATWG URL, 5.1)
     */
    static List<Parameter> parameters(String encoded, boolean form) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                String read = form ? pair.replace("+", "%20") : pair;
                int equals = read.indexOf('=');
                String name = equals < 0 ? read : read.substring(0, equals);
                String value = equals < 0 ? "" : read.substring(equals + 1);
                parameters.add(new Parameter(encode(decode(name)), encode(decode(value))));
            }
        }
        return parameters;
    }

    /** The parameters sorted by name and value, joined. */
    static String sorted(List<Parameter> parameters) {
        return parameters.stream()
                .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
                .map(Parameter::toString)
                .collect(Collectors.joining("&"));
    }

    /** An address part that may be missing. */
    static String orEmpty(@Nullable String part) {
        return Optional.ofNullable(part).orElse("");
    }
}
