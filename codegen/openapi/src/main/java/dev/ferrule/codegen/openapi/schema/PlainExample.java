package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Examples of values without parts, and of any values. */
final class PlainExample {

    private static final String HIDDEN = "[redacted]";
    private static final int LONGEST = 2_000;
    private static final int MOST_PARTS = 50;
    private static final int DEEPEST_ANY = 6;

    private PlainExample() {}

    static Optional<Object> fit(TypeUse use, Node node) {
        return switch (use.type()) {
            case "string" ->
                text(node)
                        .filter(text -> use.options().isEmpty() || use.options().contains(text))
                        .map(text -> (Object) text);
            case "secret" -> Optional.of(HIDDEN);
            case "integer" ->
                ExampleMaker.number(node)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .map(number -> (Object) number.setScale(0, RoundingMode.UNNECESSARY));
            case "number" -> ExampleMaker.number(node).map(number -> (Object) number);
            case "boolean" -> node.isFlag() ? Optional.of(node.text().equals("true")) : Optional.empty();
            case "date", "date-time", "duration" ->
                text(node).filter(text -> isTime(use.type(), text)).map(text -> (Object) text);
            case "any" -> any(node, 0);
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(Node node) {
        return node.isText()
                ? Optional.of(node.text())
                        .filter(text ->
                                text.length() <= LONGEST && text.codePoints().noneMatch(PlainExample::isOdd))
                : Optional.empty();
    }

    private static boolean isOdd(int sign) {
        return sign != '\n'
                && sign != '\t'
                && (Character.isISOControl(sign) || (sign <= 0xFFFF && Character.isSurrogate((char) sign)));
    }

    private static boolean isTime(String type, String text) {
        try {
            switch (type) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> OffsetDateTime.parse(text);
                default -> isDuration(text);
            }
            return !text.startsWith("+") && text.length() < 40;
        } catch (DateTimeException problem) {
            return false;
        }
    }

    private static void isDuration(String text) {
        if (text.contains("T")) {
            Duration.parse(text);
        } else {
            Period.parse(text);
        }
    }

    /** Any value as it is, cut where it is very large. */
    private static Optional<Object> any(Node node, int depth) {
        if (depth > DEEPEST_ANY) {
            return Optional.empty();
        }
        if (node.isObject()) {
            Map<String, Object> made = new LinkedHashMap<>();
            for (Node.Member member : node.members()) {
                if (made.size() < MOST_PARTS) {
                    any(member.value(), depth + 1).ifPresent(value -> made.put(Prose.clean(member.name()), value));
                }
            }
            return Optional.of(made);
        }
        if (node.isArray()) {
            List<Object> made = new ArrayList<>();
            for (Node item : node.items()) {
                if (made.size() < MOST_PARTS) {
                    any(item, depth + 1).ifPresent(made::add);
                }
            }
            return Optional.of(made);
        }
        if (node.isFlag()) {
            return Optional.of(node.text().equals("true"));
        }
        return node.isNumber()
                ? ExampleMaker.number(node).map(number -> (Object) number)
                : text(node).map(text -> (Object) text);
    }

    /** A value that fits, when the document has none. */
    static Object made(TypeUse use, String name, int depth) {
        return switch (use.type()) {
            case "string" -> made(use, name);
            case "secret" -> HIDDEN;
            case "integer" -> whole(use);
            case "number" -> limit(use, "min").or(() -> limit(use, "max")).orElse(new BigDecimal("1.5"));
            case "boolean" -> true;
            case "date" -> "2026-01-31";
            case "date-time" -> "2026-01-31T12:00:00Z";
            case "duration" -> "PT1H";
            default -> depth == 0 ? Map.of() : "value";
        };
    }

    private static Object made(TypeUse use, String name) {
        if (!use.options().isEmpty()) {
            return use.options().get(0);
        }
        return switch (String.valueOf(use.limits().get("format"))) {
            case "email" -> "user@example.com";
            case "uri" -> "https://example.com";
            default -> name.isEmpty() ? "text" : Naming.title(name, "text").toLowerCase(Locale.ROOT);
        };
    }

    private static BigDecimal whole(TypeUse use) {
        BigDecimal one = limit(use, "min").or(() -> limit(use, "max")).orElse(BigDecimal.ONE);
        return one.setScale(0, RoundingMode.FLOOR);
    }

    private static Optional<BigDecimal> limit(TypeUse use, String key) {
        return use.limits().get(key) instanceof BigDecimal limit ? Optional.of(limit) : Optional.empty();
    }
}
