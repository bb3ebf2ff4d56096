package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code type} and {@code of}. */
final class TypeReader {

    /** How other languages write a list of something. */
    private static final Pattern LIST = Pattern.compile("(?:list|array|set)[\\[<]([A-Za-z-]+)[]>]|([A-Za-z-]+)\\[]");

    private final Diagnostics diagnostics;
    private final Set<String> types;
    private final PatternChecker patterns;
    private final Map<String, NamedType> named;

    /**
     * Makes a reader.
     *
     * @param types the names of the connector's types
     */
    TypeReader(Diagnostics diagnostics, Set<String> types) {
        this(diagnostics, types, Map.of());
    }

    private TypeReader(Diagnostics diagnostics, Set<String> types, Map<String, NamedType> named) {
        this.named = named;
        this.diagnostics = diagnostics;
        this.types = types;
        this.patterns = new PatternChecker(diagnostics);
    }

    /** This reader with what the types are, once they have been read. */
    TypeReader knowing(Map<String, NamedType> known) {
        return new TypeReader(diagnostics, types, known);
    }

    /** This reader, whose problems go to another collector. */
    TypeReader reportingTo(Diagnostics other) {
        return new TypeReader(other, types, named);
    }

    /** The connector's types by name; none before they have been read. */
    Map<String, NamedType> known() {
        return named;
    }

    /**
     * The type that a mapping declares.
     *
     * @param shapesAllowed whether it may be one of the connector's types or a map
     */
    ValueType read(Fields fields, boolean shapesAllowed) {
        String type = fields.text("type", "any");
        if (type.equals("list")) {
            noKeys(fields);
            return new ValueType.ListOf(parts(fields, "list", "items"));
        }
        if (type.equals("map")) {
            return new ValueType.MapOf(noFile(fields, parts(fields, "map", "values")), keys(fields));
        }
        noKeys(fields);
        if (fields.has("of")) {
            diagnostics.report(
                    DiagnosticCode.ITEM_TYPE,
                    fields.keySpan("of"),
                    "`of` names the type of the items of a list or the values of a map, and this is neither",
                    "write `type: list` or `type: map`, or remove `of`");
        }
        return fields.scalar("type").map(scalar -> word(scalar, shapesAllowed)).orElse(ValueType.Scalar.ANY);
    }

    private ValueType parts(Fields fields, String whole, String parts) {
        Scalar of = fields.scalar("of").orElse(null);
        if (of == null && fields.has("of")) {
            return ValueType.Scalar.ANY; // It is of the wrong kind, which has been reported.
        }
        if (of == null) {
            diagnostics.report(
                    DiagnosticCode.ITEM_TYPE,
                    fields.span("type"),
                    "the " + whole + " does not say what its " + parts + " are",
                    "add `of:` with the type of the " + parts + ", or `of: any`");
            return ValueType.Scalar.ANY;
        }
        if (of.text().equals("list") || of.text().equals("map")) {
            diagnostics.report(
                    DiagnosticCode.TYPE_NOT_ALLOWED,
                    of.span(),
                    "a " + whole + " of " + of.text() + "s cannot be described",
                    "write `of: any`, or an object type whose field is the " + of.text());
            return ValueType.Scalar.ANY;
        }
        return word(of, true);
    }

    /** Reports a file where there is none: files are parameters, entries of such lists, and outputs. */
    ValueType noFile(Fields fields, ValueType type) {
        if (type.innermost() == ValueType.Scalar.FILE) {
            diagnostics.report(
                    DiagnosticCode.TYPE_NOT_ALLOWED,
                    fields.has("of") ? fields.span("of") : fields.span("type"),
                    "a file is a parameter or an output, and no part of one",
                    "make it a parameter of its own");
            return ValueType.Scalar.ANY;
        }
        return type;
    }

    private @Nullable String keys(Fields fields) {
        return fields.scalar("key-pattern")
                .filter(patterns::check)
                .map(Scalar::text)
                .orElse(null);
    }

    private void noKeys(Fields fields) {
        if (fields.has("key-pattern")) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    fields.keySpan("key-pattern"),
                    "`key-pattern` says nothing of values of this type",
                    "remove it, or change the type to `map`");
        }
    }

    private ValueType word(Scalar scalar, boolean shapesAllowed) {
        return switch (scalar.text()) {
            case "string" -> ValueType.Scalar.STRING;
            case "integer" -> ValueType.Scalar.INTEGER;
            case "number" -> ValueType.Scalar.NUMBER;
            case "boolean" -> ValueType.Scalar.BOOLEAN;
            case "secret" -> ValueType.Scalar.SECRET;
            case "date" -> ValueType.Scalar.DATE;
            case "date-time" -> ValueType.Scalar.DATE_TIME;
            case "duration" -> ValueType.Scalar.DURATION;
            case "file" -> ValueType.Scalar.FILE;
            case "any" -> ValueType.Scalar.ANY;
            default -> ownType(scalar, shapesAllowed);
        };
    }

    private static String hint(String written, List<String> known) {
        Matcher list = LIST.matcher(written);
        if (list.matches()) {
            return "write `type: list` and `of: " + (list.group(1) == null ? list.group(2) : list.group(1)) + "`";
        }
        return written.equals("enum")
                ? "write `type: string`, and the values under `options:`"
                : Suggestion.hint(written, known);
    }

    private ValueType ownType(Scalar scalar, boolean allowed) {
        if (!types.contains(scalar.text())) {
            List<String> known = new ArrayList<>(Words.TYPES);
            if (allowed) {
                known.addAll(types);
            }
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_TYPE,
                    scalar.span(),
                    "there is no type " + Quote.code(scalar.text()),
                    hint(scalar.text(), known));
            return ValueType.Scalar.ANY;
        }
        return new ValueType.Named(scalar.text());
    }
}
