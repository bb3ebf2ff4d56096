package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whether a literal is a value of a type and satisfies constraints. */
final class LiteralFit {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
    private static final int LONGEST_MATCHED = 1_000;

    private LiteralFit() {}

    /** Why a literal that is sent does not fit; empty when it does. */
    static Optional<String> problem(
            SpecNode node, ValueType type, Constraints constraints, Map<String, NamedType> types) {
        if (type instanceof ValueType.ListOf list) {
            return node instanceof Sequence sequence
                    ? listProblem(sequence.items(), list.items(), constraints, types)
                    : Optional.of("is no list");
        }
        if (type instanceof ValueType.MapOf map) {
            return node instanceof Mapping members
                    ? mapProblem(members, map, types)
                    : Optional.of("is " + Expected.found(node) + " and no map");
        }
        if (type instanceof ValueType.Named named) {
            return namedProblem(node, named, types);
        }
        if (type == ValueType.Scalar.ANY) {
            return Optional.empty();
        }
        if (!(node instanceof Scalar scalar)) {
            return Optional.of("is " + Expected.found(node) + " and not of the type " + TypeNames.of(type));
        }
        if (scalar.kind() == Kind.AMBIGUOUS) {
            return Optional.empty();
        }
        boolean written = switch ((ValueType.Scalar) type) {
            case INTEGER, NUMBER -> scalar.kind() == Kind.NUMBER;
            case BOOLEAN -> scalar.kind() == Kind.FLAG;
            case STRING, SECRET, DATE, DATE_TIME, DURATION -> scalar.kind() == Kind.TEXT;
            case FILE -> false;
            case ANY -> true;
        };
        if (!written) {
            return Optional.of(
                    "is " + Expected.found(scalar) + " and not of the type " + TypeNames.of(type) + hint(scalar, type));
        }
        return textProblem(scalar.text(), type, constraints);
    }

    private static Optional<String> listProblem(
            List<SpecNode> entries, ValueType type, Constraints constraints, Map<String, NamedType> types) {
        for (int i = 0; i < entries.size(); i++) {
            String number = Integer.toString(i + 1);
            Optional<String> problem = problem(entries.get(i), type, constraints, types);
            if (problem.isPresent()) {
                return problem.map(what -> "has a value at entry " + number + " that " + what);
            }
        }
        return countProblem(entries.size(), constraints);
    }

    private static Optional<String> countProblem(int count, Constraints constraints) {
        if (constraints.minItems() != null && count < constraints.minItems()) {
            return Optional.of("has fewer entries than " + constraints.minItems());
        }
        return constraints.maxItems() != null && count > constraints.maxItems()
                ? Optional.of("has more entries than " + constraints.maxItems())
                : Optional.empty();
    }

    private static Optional<String> mapProblem(Mapping map, ValueType.MapOf type, Map<String, NamedType> types) {
        for (Entry entry : map.entries()) {
            if (type.keys() != null && !Pattern.matches(type.keys(), entry.name())) {
                return Optional.of(
                        "has the key " + Quote.code(entry.name()) + ", which does not match the key pattern");
            }
            Optional<String> problem = problem(entry.value(), type.values(), Constraints.NONE, types);
            if (problem.isPresent()) {
                return problem.map(what -> "has a value at " + Quote.code(entry.name()) + " that " + what);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> namedProblem(SpecNode node, ValueType.Named type, Map<String, NamedType> types) {
        NamedType known = types.get(type.type());
        if (known instanceof OneOfType choice) {
            FormFit fit = FormFit.of(node, choice, types);
            return fit.form().isEmpty()
                    ? Optional.of(fit.problem())
                    : problem(fit.value(), fit.form().get().type(), Constraints.NONE, types);
        }
        if (!(node instanceof Mapping members)) {
            return Optional.of("is " + Expected.found(node) + " and not of the type " + TypeNames.of(type));
        }
        return known instanceof ObjectType object ? objectProblem(members, object, types) : Optional.empty();
    }

    private static Optional<String> objectProblem(Mapping object, ObjectType type, Map<String, NamedType> types) {
        for (ObjectType.Field field : type.fields()) {
            SpecNode value = object.get(field.name()).orElse(null);
            if (value == null && field.required()) {
                return Optional.of("lacks " + Quote.code(field.name()) + ", which is required");
            }
            Optional<String> problem =
                    value == null ? Optional.empty() : problem(value, field.type(), field.constraints(), types);
            if (problem.isPresent()) {
                return problem.map(what -> "has a value at " + Quote.code(field.name()) + " that " + what);
            }
        }
        return Optional.empty();
    }

    private static String hint(Scalar scalar, ValueType type) {
        boolean quotes = type == ValueType.Scalar.STRING && scalar.kind() != Kind.NULL;
        return quotes ? "; a text that looks like one needs quotes" : "";
    }

    /** Why a text that stands for a value of the type does not fit, whatever it was written as. */
    static Optional<String> textProblem(String text, ValueType type, Constraints constraints) {
        if (type == ValueType.Scalar.INTEGER || type == ValueType.Scalar.NUMBER) {
            return numberProblem(text, type, constraints);
        }
        if (type == ValueType.Scalar.BOOLEAN) {
            return text.equals("true") || text.equals("false")
                    ? Optional.empty()
                    : Optional.of("is neither `true` nor `false`");
        }
        if (TimeTexts.TYPES.contains(type)) {
            return TimeTexts.problem(text, type, constraints);
        }
        return type == ValueType.Scalar.STRING ? stringProblem(text, constraints) : Optional.empty();
    }

    private static Optional<String> numberProblem(String text, ValueType type, Constraints constraints) {
        if (type == ValueType.Scalar.INTEGER && !WHOLE.matcher(text).matches()) {
            return Optional.of("is not a whole number of at most 18 digits");
        }
        try {
            BigDecimal number = new BigDecimal(text);
            if (constraints.min() != null && number.compareTo(new BigDecimal(constraints.min())) < 0) {
                return Optional.of("is smaller than " + constraints.min());
            }
            if (constraints.max() != null && number.compareTo(new BigDecimal(constraints.max())) > 0) {
                return Optional.of("is larger than " + constraints.max());
            }
            return Optional.empty();
        } catch (NumberFormatException problem) {
            return Optional.of("is not a number");
        }
    }

    private static Optional<String> stringProblem(String text, Constraints constraints) {
        int length = text.codePointCount(0, text.length());
        if (constraints.minLength() != null && length < constraints.minLength()) {
            return Optional.of("is shorter than " + constraints.minLength() + " characters");
        }
        if (constraints.maxLength() != null && length > constraints.maxLength()) {
            return Optional.of("is longer than " + constraints.maxLength() + " characters");
        }
        if (constraints.pattern() != null
                && length <= LONGEST_MATCHED
                && !Pattern.compile(constraints.pattern()).matcher(text).matches()) {
            return Optional.of("does not match the pattern");
        }
        if (!constraints.options().isEmpty() && !constraints.options().contains(text)) {
            return Optional.of("is not one of the options");
        }
        return formatProblem(text, constraints.format() == null ? "" : constraints.format());
    }

    private static Optional<String> formatProblem(String text, String format) {
        return switch (format) {
            case "email" -> EMAIL.matcher(text).matches() ? Optional.empty() : Optional.of("is not an e-mail address");
            case "uri" -> isUri(text) ? Optional.empty() : Optional.of("is not an absolute URI");
            default -> Optional.empty();
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
