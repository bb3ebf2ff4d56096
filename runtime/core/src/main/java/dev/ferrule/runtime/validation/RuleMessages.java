package dev.ferrule.runtime.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The words of the rules, the same for annotations, the interpreter and pages. */
public final class RuleMessages {

    /** For a value that is required. */
    public static final String REQUIRED = "must be given";
    /** For parameters of which one is given, and no other. */
    public static final String EXACTLY_ONE = "are alternatives: exactly one of them must be given";
    /** For parameters of which one is given, or more. */
    public static final String AT_LEAST_ONE = "must not all be left out: at least one of them must be given";
    /** For parameters of which one is given at most. */
    public static final String AT_MOST_ONE = "are alternatives: at most one of them must be given";

    /** For a list whose entries must differ. */
    public static final String UNIQUE = "must not hold an entry twice";

    /** A message is read by people: what is longer is cut. */
    private static final int LONGEST = 300;

    private static final int MOST = 20;

    private RuleMessages() {}

    /** For a parameter that needs others. */
    public static String requires(String others) {
        return "can be given only together with " + others;
    }

    /** For bounds of a text's length. */
    public static String length(Optional<Integer> least, Optional<Integer> most) {
        if (least.isPresent() && most.isPresent()) {
            return "must have " + least.get() + " to " + most.get() + " characters";
        }
        if (least.isPresent()) {
            return least.get() == 1 ? "must not be empty" : "must have at least " + least.get() + " characters";
        }
        return "must have at most " + most.orElse(0) + " characters";
    }

    /** For bounds of the number of entries. */
    public static String items(Optional<Integer> least, Optional<Integer> most) {
        if (least.isPresent() && most.isPresent()) {
            return "must have " + least.get() + " to " + most.get() + " entries";
        }
        if (least.isPresent()) {
            return least.get() == 1 ? "must not be empty" : "must have at least " + least.get() + " entries";
        }
        return most.orElse(0) == 1 ? "must have at most 1 entry" : "must have at most " + most.orElse(0) + " entries";
    }

    /** For the least number. */
    public static String min(BigDecimal least) {
        return "must be at least " + least.toPlainString();
    }

    /** For the largest number. */
    public static String max(BigDecimal most) {
        return "must be at most " + most.toPlainString();
    }

    /** For the size of a file. */
    public static String maxSize(long most) {
        return "must have at most " + most + " bytes";
    }

    /** For a regular expression. */
    public static String pattern(String expression) {
        return "must match " + (expression.length() <= LONGEST ? expression : expression.substring(0, LONGEST) + "...");
    }

    /** For the keys of a map. */
    public static String keys(String expression) {
        return "must have keys that each " + pattern(expression).replaceFirst("^must ", "");
    }

    /** A caller's own word in a message, cut where it is long. */
    public static String quoted(String word) {
        return '"' + (word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "...") + '"';
    }

    /** For a format. */
    public static String format(String format) {
        return switch (format) {
            case "email" -> "must be an e-mail address";
            case "uri" -> "must be a URI with a scheme, such as https://";
            default -> "must have the format " + format;
        };
    }

    /** For a closed list of texts. */
    public static String options(List<String> options) {
        return "must be one of " + listed(options);
    }

    /** For an object whose only member has one of these names. */
    public static String key(List<String> names) {
        return "must have one member, which is called one of " + listed(names);
    }

    /** For a value that has one of several forms, each in words. */
    public static String forms(List<String> forms) {
        return "must have one of these forms: " + listed(forms);
    }

    private static String listed(List<String> options) {
        List<String> shown = options.size() <= MOST ? options : options.subList(0, MOST);
        String text = String.join(", ", shown);
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return cut + (options.size() <= MOST ? "" : " or of " + (options.size() - MOST) + " others");
    }
}
