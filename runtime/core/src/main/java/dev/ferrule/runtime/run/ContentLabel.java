package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the header Content-Type says of a body.
 *
 * @param media the media type in lower case, without its parameters; empty when nothing is said
 * @param charsetName the name of the charset; empty when none is said
 */
record ContentLabel(String media, Optional<String> charsetName) {

    private static final int LONGEST = 100;
    private static final Set<String> LINES_OF_JSON = Set.of(
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/x-jsonlines",
            "application/jsonlines",
            "application/json-lines");

    /** A parameter (RFC 9110, 5.6.6), within the quotes of whose value a semicolon ends nothing. */
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^;=\\s]+)\\s*=\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"|[^;]*+)");

    static ContentLabel of(List<Header> headers) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("content-type")) {
                return new ContentLabel(media(header.value()), charsetName(header.value()));
            }
        }
        return new ContentLabel("", Optional.empty());
    }

    /** The media type of a header's value. */
    static String media(String type) {
        int end = type.indexOf(';');
        String media = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return media.length() <= LONGEST ? media : media.substring(0, LONGEST);
    }

    private static Optional<String> charsetName(String type) {
        if (type.indexOf('=') < 0) {
            return Optional.empty();
        }
        Matcher parameters = PARAMETER.matcher(type);
        while (parameters.find()) {
            if (parameters.group(1).equalsIgnoreCase("charset")) {
                String name = parameters.group(2).replace("\"", "").strip();
                return Optional.of(name).filter(said -> !said.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The charset; UTF-8 when none is said (RFC 8259, 8.1); empty for one that is not known. */
    Optional<Charset> charset() {
        try {
            return Optional.of(charsetName.map(Charset::forName).orElse(StandardCharsets.UTF_8));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /**
     * RFC 8259, 11; RFC 6839, 3.1; what services said before there was a registered type (WHATWG, MIME Sniffing, 4.6); and
     * what Amazon calls the versions of its protocol.
     */
    boolean isJson() {
        return media.equals("application/json")
                || media.endsWith("+json")
                || media.equals("text/json")
                || media.equals("application/x-json")
                || media.startsWith("application/x-amz-json-");
    }

    /** RFC 7303. Pages for browsers may be XML, too, and are none of a service. */
    boolean isXml() {
        return media.equals("application/xml")
                || media.equals("text/xml")
                || (media.endsWith("+xml") && !media.equals("application/xhtml+xml"));
    }

    /** RFC 7111. */
    boolean isCsv() {
        return media.equals("text/csv");
    }

    /** None of them is registered, and services use all of them. */
    boolean isLinesOfJson() {
        return LINES_OF_JSON.contains(media);
    }

    /** HTML, 9.2.2. */
    boolean isEvents() {
        return media.equals("text/event-stream");
    }

    boolean isPage() {
        return media.equals("text/html") || media.equals("application/xhtml+xml");
    }

    boolean isGzip() {
        return media.equals("application/gzip") || media.equals("application/x-gzip");
    }

    /** What it is instead of the expected. */
    String otherThan(String expected) {
        if (expected.equals("JSON") && isJson()) {
            return "is in a charset that is not known";
        }
        return media.isEmpty() ? "carries no content type" : "is " + media + " and no " + expected;
    }
}
