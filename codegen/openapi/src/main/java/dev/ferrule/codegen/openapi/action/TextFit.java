package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Whether a text of a document would be accepted as a value; the language's reader looks at what this lets through. */
final class TextFit {

    private TextFit() {}

    static boolean fits(String text, TypeUse use) {
        return switch (use.entry()) {
            case "integer" -> text.matches("-?[0-9]{1,18}") && isWithin(text, use);
            case "number" -> text.matches("-?[0-9]{1,18}(?:\\.[0-9]{1,18})?") && isWithin(text, use);
            case "boolean" -> text.equals("true") || text.equals("false");
            case "string" -> isLongEnough(text, use) && isOfFormat(text, use);
            case "date" -> isTime(text, LocalDate::parse);
            case "date-time" -> isTime(text, OffsetDateTime::parse);
            case "duration" -> isTime(text, Duration::parse);
            default -> true;
        };
    }

    private static boolean isWithin(String text, TypeUse use) {
        BigDecimal number = new BigDecimal(text);
        return !(use.limits().get("min") instanceof BigDecimal min && number.compareTo(min) < 0)
                && !(use.limits().get("max") instanceof BigDecimal max && number.compareTo(max) > 0);
    }

    private static boolean isTime(String text, Function<String, Object> reading) {
        try {
            return !reading.apply(text).toString().isEmpty();
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isLongEnough(String text, TypeUse use) {
        int length = text.codePointCount(0, text.length());
        return !(use.limits().get("min-length") instanceof Long min && length < min)
                && !(use.limits().get("max-length") instanceof Long max && length > max);
    }

    private static boolean isOfFormat(String text, TypeUse use) {
        return switch (String.valueOf(use.limits().get("format"))) {
            case "email" -> text.matches("[^@\\s]{1,64}@[^@\\s]{1,255}");
            case "uri" -> isUri(text);
            default -> true;
        };
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException problem) {
            return false;
        }
    }
}
