package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code type} and {@code of}. */
final class TypeReader {

    /** What other languages call the types. */
    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("text", "string"),
            Map.entry("str", "string"),
            Map.entry("int", "integer"),
            Map.entry("long", "integer"),
            Map.entry("float", "number"),
            Map.entry("double", "number"),
            Map.entry("decimal", "number"),
            Map.entry("bool", "boolean"),
            Map.entry("password", "secret"),
            Map.entry("datetime", "date-time"),
            Map.entry("timestamp", "date-time"),
            Map.entry("time", "date-time"),
            Map.entry("array", "list"),
            Map.entry("object", "any"),
            Map.entry("json", "any"));

    private final Diagnostics diagnostics;
    private final Set<String> types;

    /**
     * Makes a reader.
     *
     * @param types the names of the connector's object types
     */
    TypeReader(Diagnostics diagnostics, Set<String> types) {
        this.diagnostics = diagnostics;
        this.types = types;
    }

    /**
     * The type that a mapping declares.
     *
     * @param namedAllowed whether it may be an object type
     */
    ValueType read(Fields fields, boolean namedAllowed) {
        String type = fields.text("type", "any");
        if (type.equals("list")) {
            return new ValueType.ListOf(items(fields));
        }
        if (fields.has("of")) {
            diagnostics.report(
                    DiagnosticCode.ITEM_TYPE,
                    fields.keySpan("of"),
                    "`of` names the type of the items of a list, and this is none",
                    "write `type: list`, or remove `of`");
        }
        return fields.scalar("type").map(scalar -> named(scalar, namedAllowed)).orElse(ValueType.Scalar.ANY);
    }

    private ValueType items(Fields fields) {
        Scalar of = fields.scalar("of").orElse(null);
        if (of == null) {
            diagnostics.report(
                    DiagnosticCode.ITEM_TYPE,
                    fields.span("type"),
                    "the list does not say what its items are",
                    "add `of:` with the type of the items, or `of: any`");
            return ValueType.Scalar.ANY;
        }
        if (of.text().equals("list")) {
            diagnostics.report(
                    DiagnosticCode.TYPE_NOT_ALLOWED,
                    of.span(),
                    "a list of lists cannot be described",
                    "write `of: any`");
            return ValueType.Scalar.ANY;
        }
        return named(of, true);
    }

    private ValueType named(Scalar scalar, boolean namedAllowed) {
        return switch (scalar.text()) {
            case "string" -> ValueType.Scalar.STRING;
            case "integer" -> ValueType.Scalar.INTEGER;
            case "number" -> ValueType.Scalar.NUMBER;
            case "boolean" -> ValueType.Scalar.BOOLEAN;
            case "secret" -> ValueType.Scalar.SECRET;
            case "date" -> ValueType.Scalar.DATE;
            case "date-time" -> ValueType.Scalar.DATE_TIME;
            case "duration" -> ValueType.Scalar.DURATION;
            case "any" -> ValueType.Scalar.ANY;
            default -> objectType(scalar, namedAllowed);
        };
    }

    private ValueType objectType(Scalar scalar, boolean allowed) {
        if (!types.contains(scalar.text())) {
            List<String> known = new ArrayList<>(Words.TYPES);
            if (allowed) {
                known.addAll(types);
            }
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_TYPE,
                    scalar.span(),
                    "there is no type " + Quote.code(scalar.text()),
                    OTHER_WORDS.containsKey(scalar.text())
                            ? "write " + Quote.code(OTHER_WORDS.getOrDefault(scalar.text(), ""))
                            : Suggestion.hint(scalar.text(), known));
            return ValueType.Scalar.ANY;
        }
        if (!allowed) {
            diagnostics.report(
                    DiagnosticCode.TYPE_NOT_ALLOWED,
                    scalar.span(),
                    "a parameter cannot have the object type " + Quote.code(scalar.text()),
                    "write `any`, or one parameter for each member");
        }
        return new ValueType.Named(scalar.text());
    }
}
