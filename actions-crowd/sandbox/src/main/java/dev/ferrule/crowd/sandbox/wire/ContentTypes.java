package dev.ferrule.crowd.sandbox.wire;

import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which form a request brings and which it wants. */
public final class ContentTypes {

    private static final Pattern WEIGHT = Pattern.compile(";\\s*q\\s*=\\s*([0-9.]+)");
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private ContentTypes() {}

    /** The form that the client likes best; JSON when it does not care. Empty when it takes neither. */
    public static Optional<Format> wanted(SandboxRequest request) {
        List<String> accepted = request.headers().all("Accept").stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        if (accepted.isEmpty()) {
            return Optional.of(Format.JSON);
        }
        double json = weight(accepted, Format.JSON);
        double xml = weight(accepted, Format.XML);
        if (json <= 0 && xml <= 0) {
            return Optional.empty();
        }
        return Optional.of(xml > json ? Format.XML : Format.JSON);
    }

    /** The form of the body. A body of no named type is unreadable, as one of another type is. */
    public static Optional<Format> brought(SandboxRequest request) {
        return request.headers()
                .first("Content-Type")
                .map(ContentTypes::withoutParameters)
                .flatMap(type -> Arrays.stream(Format.values())
                        .filter(format -> format.type().equals(type))
                        .findFirst());
    }

    /** The charset of the body: UTF-8 unless the type names another; empty when it names one that nobody knows. */
    public static Optional<Charset> charset(SandboxRequest request) {
        Matcher named = CHARSET.matcher(request.headers().first("Content-Type").orElse(""));
        if (!named.find()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(named.group(1)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** How much the client wants a form: by its own name if that is there, else by the widest that covers it. */
    private static double weight(List<String> accepted, Format format) {
        for (String name : List.of(format.type(), "application/*", "*/*")) {
            for (String range : accepted) {
                if (withoutParameters(range).equals(name)) {
                    return weight(range);
                }
            }
        }
        return 0;
    }

    private static double weight(String range) {
        Matcher weight = WEIGHT.matcher(range);
        try {
            return weight.find() ? Double.parseDouble(weight.group(1)) : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static String withoutParameters(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
