package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What values satisfy beyond their type, as far as the language has words for it. */
final class Limits {

    private static final int LONGEST_LINE = 500;
    private static final int MOST_OPTIONS = 1_000;
    private static final int LONGEST_KEY = 64;
    private static final BigDecimal LARGEST_LENGTH = new BigDecimal(999_999_999);
    private static final int DIGITS = 18;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final List<String> LABELS = List.of("x-enumNames", "x-enum-descriptions", "x-enum-varnames");

    private final Losses losses;

    Limits(Losses losses) {
        this.losses = losses;
    }

    /** Those of a text. */
    Map<String, Object> ofText(Shape shape) {
        Map<String, Object> limits = new LinkedHashMap<>();
        String format = shape.text("format");
        if (format.equals("email")) {
            limits.put("format", "email");
        } else if (Set.of("uri", "url").contains(format)) {
            limits.put("format", "uri");
        }
        lengths(shape, limits, "minLength", "min-length", "maxLength", "max-length");
        pattern(shape, limits);
        return limits;
    }

    /** Those of a list, without those of its entries. */
    Map<String, Object> ofList(Shape shape) {
        Map<String, Object> limits = new LinkedHashMap<>();
        lengths(shape, limits, "minItems", "min-items", "maxItems", "max-items");
        if (shape.flag("uniqueItems")) {
            limits.put("unique", true);
        }
        return limits;
    }

    private void lengths(Shape shape, Map<String, Object> limits, String least, String min, String most, String max) {
        Optional<BigDecimal> from = length(shape, least).filter(length -> length.signum() > 0);
        Optional<BigDecimal> to = length(shape, most);
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            losses.add(
                    LossCode.CONSTRAINT, shape.fact(most), "It is smaller than `" + least + "`; neither is carried.");
            return;
        }
        from.ifPresent(length -> limits.put(min, length.longValue()));
        to.ifPresent(length -> limits.put(max, length.longValue()));
    }

    private static Optional<BigDecimal> length(Shape shape, String keyword) {
        return shape.fact(keyword)
                .number()
                .filter(length -> length.signum() >= 0
                        && length.stripTrailingZeros().scale() <= 0
                        && length.compareTo(LARGEST_LENGTH) <= 0);
    }

    private void pattern(Shape shape, Map<String, Object> limits) {
        Node node = shape.fact("pattern");
        if (!node.isText() || node.text().isBlank()) {
            return;
        }
        String written = node.text();
        boolean literal = written.length() > 2 && written.startsWith("/") && written.endsWith("/");
        String pattern = PatternText.of(literal ? written.substring(1, written.length() - 1) : written);
        boolean choice = pattern.contains("|");
        boolean begins = pattern.startsWith("^") && !choice;
        boolean ends = pattern.endsWith("$") && !pattern.endsWith("\\$") && !choice;
        String inner = pattern.substring(begins ? 1 : 0, pattern.length() - (ends ? 1 : 0));
        String whole = choice ? "(?:" + inner + ")" : inner;
        // The language matches the whole text, JSON Schema searches in it.
        String made = begins && ends ? inner : (begins ? "" : "[\\s\\S]*") + whole + (ends ? "" : "[\\s\\S]*");
        if (choice && inner.startsWith("^(") && inner.endsWith(")$")) {
            made = inner;
        }
        if (made.isBlank() || made.contains("\n")) {
            return;
        }
        if (made.length() > LONGEST_LINE) {
            losses.add(LossCode.CONSTRAINT, node, "The pattern is longer than " + LONGEST_LINE + " characters.");
        } else {
            limits.put("pattern", made);
        }
    }

    /** Those of a number. */
    Map<String, Object> ofNumber(Shape shape, boolean whole) {
        Map<String, Object> limits = new LinkedHashMap<>();
        Optional<BigDecimal> min = bound(shape, "minimum", "exclusiveMinimum", whole, BigDecimal.ONE);
        Optional<BigDecimal> max = bound(shape, "maximum", "exclusiveMaximum", whole, BigDecimal.ONE.negate());
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            losses.add(LossCode.CONSTRAINT, shape.fact("maximum"), "It is smaller than `minimum`; neither is carried.");
            return limits;
        }
        min.ifPresent(bound -> limits.put("min", bound));
        max.ifPresent(bound -> limits.put("max", bound));
        return limits;
    }

    /** In 3.0, `exclusiveMinimum` is a flag beside the bound; in 3.1 it is a bound. */
    private Optional<BigDecimal> bound(
            Shape shape, String keyword, String exclusive, boolean whole, BigDecimal inwards) {
        Node limit = shape.fact(exclusive);
        Optional<BigDecimal> open = limit.number();
        boolean excluded = open.isPresent() || shape.flag(exclusive);
        Optional<BigDecimal> bound = open.or(() -> shape.fact(keyword).number());
        if (bound.isPresent() && bound.get().precision() > DIGITS) {
            losses.add(LossCode.CONSTRAINT, shape.fact(keyword), "The bound has more than " + DIGITS + " digits.");
            return Optional.empty();
        }
        if (bound.isPresent()
                && bound.get().stripTrailingZeros().precision()
                                - bound.get().stripTrailingZeros().scale()
                        > DIGITS) {
            losses.add(LossCode.CONSTRAINT, shape.fact(keyword), "The bound has more than " + DIGITS + " digits.");
            return Optional.empty();
        }
        if (excluded && bound.isPresent()) {
            if (whole) {
                return bound.map(inwards::add);
            }
            losses.add(
                    LossCode.CONSTRAINT, limit, "The bound itself counts as allowed; the language has no open bounds.");
        }
        return bound;
    }

    /** The allowed texts: a list, or a mapping where they have labels; empty when they cannot be listed. */
    Map<String, Object> options(Shape shape, List<Node> values, Map<String, String> labels) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> names = LABELS.stream()
                .map(shape::fact)
                .filter(node -> node.isArray() && node.items().size() == values.size())
                .findFirst()
                .map(node -> node.items().stream().map(Node::text).toList())
                .orElse(List.of());
        boolean labelled = !names.isEmpty() || !labels.isEmpty();
        for (int i = 0; i < values.size(); i++) {
            Node value = values.get(i);
            String text = value.text();
            if (value.isNull()) {
                continue;
            }
            if (text.isBlank()
                    || text.length() > LONGEST_LINE
                    || CONTROL.matcher(text).find()) {
                losses.add(LossCode.ENUM, value, "The value cannot be listed; no values are, so that it can be sent.");
                return Map.of();
            }
            labelled &= text.length() <= LONGEST_KEY;
            String label = names.isEmpty() ? labels.getOrDefault(text, text) : names.get(i);
            options.putIfAbsent(text, label(label, text));
        }
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            losses.add(LossCode.ENUM, shape.origin(), "There are more than " + MOST_OPTIONS + " values, or none.");
            return Map.of();
        }
        return Map.of("options", labelled ? options : List.copyOf(options.keySet()));
    }

    private static String label(String label, String text) {
        String line = label.strip().lines().findFirst().orElse("").strip();
        return line.isEmpty() ? text : line.length() > 200 ? line.substring(0, 200) : line;
    }
}
