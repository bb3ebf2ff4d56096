package dev.ferrule.crowd.sandbox.search;

import java.util.Locale;

/** How a property and a text are compared. Upper and lower case are the same. */
public enum Match {
    EXACTLY_MATCHES,
    STARTS_WITH,
    ENDS_WITH,
    CONTAINS,
    LESS_THAN,
    GREATER_THAN;

    boolean holds(String property, String text) {
        String left = property.toLowerCase(Locale.ROOT);
        String right = text.toLowerCase(Locale.ROOT);
        return switch (this) {
            case EXACTLY_MATCHES -> left.equals(right);
            case STARTS_WITH -> left.startsWith(right);
            case ENDS_WITH -> left.endsWith(right);
            case CONTAINS -> left.contains(right);
            case LESS_THAN -> left.compareTo(right) < 0;
            case GREATER_THAN -> left.compareTo(right) > 0;
        };
    }

    <T extends Comparable<T>> boolean holdsInOrder(T property, T value) {
        int order = property.compareTo(value);
        return switch (this) {
            case LESS_THAN -> order < 0;
            case GREATER_THAN -> order > 0;
            default -> order == 0;
        };
    }
}
