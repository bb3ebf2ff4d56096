package dev.ferrule.crowd.sandbox.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Crowd's query language: comparisons such as {@code firstName = Ann} or {@code createdDate > 2026-01-31}, joined by
 * {@code AND} and {@code OR}, of which the first binds closer, and parentheses. A star at an end of a value stands for
 * any text. Values with spaces or signs are put in quotes.
 *
 * @see <a href="https://developer.atlassian.com/server/crowd/crowd-query-language/">Crowd Query Language</a>
 */
public final class QueryLanguage {

    private final List<Word> words;
    private int next;

    private QueryLanguage(List<Word> words) {
        this.words = words;
    }

    /**
     * Reads a query.
     *
     * @throws MalformedSearch when it is none
     */
    public static Restriction parse(String query) {
        QueryLanguage reader = new QueryLanguage(Word.all(query));
        Restriction restriction = reader.any();
        if (reader.next < reader.words.size()) {
            throw new MalformedSearch(
                    "Nothing is expected at <" + reader.words.get(reader.next).text() + ">");
        }
        return restriction;
    }

    private Restriction any() {
        List<Restriction> parts = new ArrayList<>(List.of(all()));
        while (takes("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Restriction.Any(parts);
    }

    private Restriction all() {
        List<Restriction> parts = new ArrayList<>(List.of(one()));
        while (takes("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Restriction.All(parts);
    }

    private Restriction one() {
        if (takes("(")) {
            Restriction inner = any();
            if (!takes(")")) {
                throw new MalformedSearch("A closing parenthesis is missing");
            }
            return inner;
        }
        String property = value("a property");
        for (String sign : List.of("=", "<", ">")) {
            if (takes(sign)) {
                return comparison(property, sign, value("a value"));
            }
        }
        throw new MalformedSearch("After <" + property + "> one of =, < and > is expected");
    }

    private static Restriction comparison(String property, String sign, String value) {
        if (sign.equals("<")) {
            return new Restriction.Property(property, Match.LESS_THAN, value);
        }
        if (sign.equals(">")) {
            return new Restriction.Property(property, Match.GREATER_THAN, value);
        }
        boolean openStart = value.startsWith("*");
        boolean openEnd = value.endsWith("*") && value.length() > 1;
        String text = value.substring(openStart ? 1 : 0, value.length() - (openEnd ? 1 : 0));
        if (openStart) {
            return new Restriction.Property(property, openEnd ? Match.CONTAINS : Match.ENDS_WITH, text);
        }
        return new Restriction.Property(property, openEnd ? Match.STARTS_WITH : Match.EXACTLY_MATCHES, text);
    }

    private String value(String expected) {
        if (next == words.size() || words.get(next).isSign()) {
            throw new MalformedSearch("Where " + expected + " is expected there is "
                    + (next == words.size() ? "nothing" : "<" + words.get(next).text() + ">"));
        }
        return words.get(next++).text();
    }

    private boolean takes(String word) {
        boolean taken = next < words.size() && words.get(next).says(word);
        next += taken ? 1 : 0;
        return taken;
    }
}
