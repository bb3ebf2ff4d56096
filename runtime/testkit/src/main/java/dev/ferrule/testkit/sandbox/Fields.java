package dev.ferrule.testkit.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Named texts in the order in which they were sent, where a name may occur more than once: the headers of a message
 * (names compared without regard to case) or the parameters of a query (names compared exactly).
 */
public final class Fields {

    /** One name and its text. */
    public record Field(String name, String value) {}

    private static final Fields NO_HEADERS = new Fields(List.of(), true);
    private static final Fields NO_PARAMETERS = new Fields(List.of(), false);

    private final List<Field> fields;
    private final boolean ignoringCase;

    private Fields(List<Field> fields, boolean ignoringCase) {
        this.fields = List.copyOf(fields);
        this.ignoringCase = ignoringCase;
    }

    /** No headers; a start to add to. */
    public static Fields headers() {
        return NO_HEADERS;
    }

    /** Headers in this order. */
    public static Fields headers(List<Field> headers) {
        return new Fields(headers, true);
    }

    /** No query parameters; a start to add to. */
    public static Fields parameters() {
        return NO_PARAMETERS;
    }

    /** The decoded parameters of a raw query, in which {@code +} stands for a space. */
    public static Fields parseQuery(String rawQuery) {
        if (rawQuery.isEmpty()) {
            return NO_PARAMETERS;
        }
        List<Field> parameters = new ArrayList<>();
        for (String part : rawQuery.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                parameters.add(new Field(PercentEncoding.decodeQuery(name), PercentEncoding.decodeQuery(value)));
            }
        }
        return new Fields(parameters, false);
    }

    /** These fields and one more; an earlier one of the same name stays. */
    public Fields and(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Fields(more, ignoringCase);
    }

    /** These fields with one value for a name: earlier ones of that name go. */
    public Fields with(String name, String value) {
        List<Field> others = new ArrayList<>(fields);
        others.removeIf(field -> matches(field, name));
        others.add(new Field(name, value));
        return new Fields(others, ignoringCase);
    }

    /** The first value of a name, if the name occurs. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> matches(field, name))
                .map(Field::value)
                .findFirst();
    }

    /** Every value of a name, in order. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> matches(field, name))
                .map(Field::value)
                .toList();
    }

    /** Whether the name occurs. */
    public boolean has(String name) {
        return fields.stream().anyMatch(field -> matches(field, name));
    }

    /** All fields in order. */
    public List<Field> asList() {
        return fields;
    }

    private boolean matches(Field field, String name) {
        return ignoringCase ? field.name().equalsIgnoreCase(name) : field.name().equals(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields that && ignoringCase == that.ignoringCase && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fields, ignoringCase);
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
