package dev.ferrule.cli.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.ValueType;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Turns what people write into values of a type. Whether a value keeps the rules of a parameter is asked later. */
final class TextValues {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private TextValues() {}

    /** A text that is no value of the type. The message says what it must be and, unless secret, what it is. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    /** The value of one text: an option's, an environment variable's, a line's of a properties file. */
    static JsonValue read(ValueType type, String text) throws Unfit {
        if (!(type instanceof ValueType.Scalar scalar)) {
            return json(text);
        }
        return switch (scalar) {
            case STRING, DATE, DATE_TIME, DURATION -> JsonValue.of(text);
            case SECRET -> JsonValue.of(Secret.of(text));
            // Only an option names a file; its converter has read it before it gets here.
            case FILE -> throw new Unfit("must be a file, written as @FILE");
            case INTEGER -> integer(text);
            case NUMBER -> number(text);
            case BOOLEAN -> flag(text);
            case ANY -> json(text);
        };
    }

    private static JsonValue integer(String text) throws Unfit {
        if (INTEGER.matcher(text).matches()) {
            BigInteger number = new BigInteger(text);
            if (number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0) {
                return new JsonNumber(number.toString());
            }
        }
        throw new Unfit("must be a whole number of at most 64 bits, not " + OptionText.quoted(text));
    }

    private static JsonValue number(String text) throws Unfit {
        if (text.length() <= JsonReader.MAX_DIGITS && NUMBER.matcher(text).matches()) {
            return new JsonNumber(text);
        }
        throw new Unfit("must be a number such as 12.5, not " + OptionText.quoted(text));
    }

    private static JsonValue flag(String text) throws Unfit {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return JsonValue.of(Boolean.parseBoolean(text));
        }
        throw new Unfit("must be true or false, not " + OptionText.quoted(text));
    }

    private static JsonValue json(String text) throws Unfit {
        try {
            return JsonReader.read(text);
        } catch (InvalidJsonException e) {
            throw new Unfit("must be JSON. " + e.getMessage());
        }
    }
}
