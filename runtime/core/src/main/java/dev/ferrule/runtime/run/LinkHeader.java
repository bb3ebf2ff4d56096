package dev.ferrule.runtime.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the Link header (RFC 8288, 3). A header that does not follow its grammar is refused as a whole, because half of
 * it could end a list too early.
 */
final class LinkHeader {

    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    /** One link; a link with an anchor speaks of something else than the answer. */
    private record Link(String target, List<String> relations, boolean anchored) {}

    /**
     * The target of the first link with this relation.
     *
     * @param values the values of all Link headers of an answer
     * @throws IllegalArgumentException when a header cannot be read
     */
    static Optional<String> target(List<String> values, String relation) {
        List<Link> links = new ArrayList<>();
        values.forEach(value -> links.addAll(new LinkHeader(value).links()));
        return links.stream()
                .filter(link -> !link.anchored())
                .filter(link -> link.relations().contains(relation.toLowerCase(Locale.ROOT)))
                .map(Link::target)
                .findFirst();
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        blanks();
        while (at < text.length()) {
            // RFC 9110, 5.6.1.2: empty elements of a list are passed over.
            if (!taken(',')) {
                links.add(link());
                blanks();
                if (at < text.length() && text.charAt(at) != ',') {
                    throw new IllegalArgumentException("something stands behind a link");
                }
            }
            blanks();
        }
        return links;
    }

    private Link link() {
        expect('<');
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw new IllegalArgumentException("an address does not end");
        }
        String target = text.substring(at, end).strip();
        at = end + 1;
        List<String> relations = List.of();
        boolean anchored = false;
        boolean related = false;
        blanks();
        while (taken(';')) {
            blanks();
            String name = token().toLowerCase(Locale.ROOT);
            blanks();
            String value = taken('=') ? value() : "";
            // RFC 8288, 3.3: of several rel parameters the first counts.
            if (name.equals("rel") && !related) {
                relations = Arrays.asList(value.toLowerCase(Locale.ROOT).strip().split("\\s+"));
                related = true;
            }
            anchored |= name.equals("anchor");
            blanks();
        }
        return new Link(target, relations, anchored);
    }

    private String value() {
        blanks();
        if (!taken('"')) {
            return token();
        }
        StringBuilder value = new StringBuilder();
        while (!taken('"')) {
            boolean escaped = taken('\\');
            if (at == text.length()) {
                throw new IllegalArgumentException(escaped ? "it ends within an escape" : "a quoted text does not end");
            }
            value.append(text.charAt(at++));
        }
        return value.toString();
    }

    private String token() {
        int start = at;
        while (at < text.length() && " \t,;=\"<>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void expect(char sign) {
        if (!taken(sign)) {
            throw new IllegalArgumentException("a link does not start with " + sign);
        }
    }

    private boolean taken(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }
}
