package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads values: literals, references, texts with slots, and structures of these. */
final class ValueMapper {

    /** What begins the name of a hook among what is used. */
    static final String USED_HOOK = "hook.";

    private static final int LONGEST_NUMBER = 64;
    private static final int LARGEST_EXPONENT = 308;
    private static final Value NOTHING = new Value.Null();

    private final Diagnostics diagnostics;
    private final SourceResolver sources;
    private final TemplateParser templates;
    private final DerivedValues derived;

    ValueMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.sources = new SourceResolver(diagnostics);
        this.templates = new TemplateParser(diagnostics);
        this.derived = new DerivedValues(diagnostics, this);
    }

    Value map(SpecNode node, Scope scope) {
        if (node instanceof Scalar scalar) {
            return literal(scalar);
        }
        if (node instanceof Sequence sequence) {
            return new Value.Items(
                    sequence.items().stream().map(item -> map(item, scope)).toList());
        }
        return mapping((Mapping) node, scope);
    }

    Value literal(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> new Value.Text(scalar.text());
            case NUMBER -> number(scalar);
            case FLAG -> new Value.Flag(Boolean.parseBoolean(scalar.text()));
            case NULL -> NOTHING;
            case AMBIGUOUS -> ambiguous(scalar);
        };
    }

    /** Whether a mapping is a form of the language and no structure. */
    static boolean isForm(SpecNode node) {
        return node instanceof Mapping mapping
                && mapping.keys().stream().anyMatch(key -> key.startsWith("$") && !key.startsWith("$$"));
    }

    private Value number(Scalar scalar) {
        boolean bounded = scalar.text().length() <= LONGEST_NUMBER && exponent(scalar.text()) <= LARGEST_EXPONENT;
        if (!bounded) {
            diagnostics.report(
                    DiagnosticCode.OUT_OF_RANGE,
                    scalar.span(),
                    Quote.code(scalar.text()) + " is too long or too large for a number",
                    "put quotes around it to send it as a text");
        }
        return new Value.Number(scalar.text());
    }

    private static int exponent(String digits) {
        int mark = digits.toLowerCase(Locale.ROOT).indexOf('e');
        if (mark < 0) {
            return 0;
        }
        BigDecimal exponent = new BigDecimal(digits.substring(mark + 1)).abs();
        return exponent.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    private Value ambiguous(Scalar scalar) {
        diagnostics.report(
                DiagnosticCode.AMBIGUOUS_LITERAL,
                scalar.span(),
                Quote.code(scalar.text()) + " is a text for some readers of YAML and none for others",
                "put quotes around a text; write a number as `10` or `0.5`, and `true`, `false` or `null` as such");
        return NOTHING;
    }

    private Value mapping(Mapping mapping, Scope scope) {
        if (!isForm(mapping)) {
            return structure(mapping, scope);
        }
        if (mapping.get("$from").isPresent()) {
            return reference(mapping, scope);
        }
        if (mapping.get("$text").isPresent()) {
            return text(mapping, scope);
        }
        if (mapping.get("$absent").isPresent()) {
            return absent(mapping);
        }
        if (derived.isOne(mapping)) {
            return derived.map(mapping, scope);
        }
        Entry odd = mapping.entries().stream()
                .filter(entry -> entry.name().startsWith("$"))
                .findFirst()
                .orElseThrow();
        diagnostics.report(
                DiagnosticCode.DOLLAR_KEY,
                odd.key().span(),
                "there is no value form " + Quote.code(odd.name()),
                Suggestion.hint(odd.name(), Words.DOLLAR_KEYS) + " (a wire key of this name is written "
                        + Quote.code("$" + odd.name()) + ")");
        return NOTHING;
    }

    private Value structure(Mapping mapping, Scope scope) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            String key = entry.name().startsWith("$$") ? entry.name().substring(1) : entry.name();
            members.put(key, map(entry.value(), scope));
        }
        return new Value.Structure(Collections.unmodifiableMap(members));
    }

    private Value reference(Mapping mapping, Scope scope) {
        onlyKeys(mapping, List.of("$from", "as", "hook", "table", "else"));
        Fields fields = new Fields(mapping);
        Map<String, Value> table = new LinkedHashMap<>();
        if (fields.node("table").isPresent() && fields.entries("table").isEmpty()) {
            Expected.report(
                    diagnostics,
                    fields.node("table").orElseThrow(),
                    "a table with entries",
                    "write a mapping from found texts to values, such as `{eu: EU, us: US}`");
        }
        for (Entry entry : fields.entries("table")) {
            table.put(entry.name(), map(entry.value(), scope));
        }
        @Nullable
        Value otherwise = fields.node("else").map(node -> map(node, scope)).orElse(null);
        return new Value.Reference(
                from(fields, scope), functions(fields, scope), Collections.unmodifiableMap(table), otherwise);
    }

    private Source from(Fields fields, Scope scope) {
        SpecNode node = fields.node("$from").orElseThrow();
        if (node instanceof Scalar scalar && scalar.kind() != Kind.NULL) {
            return sources.resolve(scalar, scope);
        }
        Expected.report(diagnostics, node, "a path", "write a path such as `username` or `connection.region`");
        return SourceResolver.UNRESOLVED;
    }

    /** The functions, and the conversion behind them. */
    private List<String> functions(Fields fields, Scope scope) {
        Stream<String> functions = fields.items("as").stream().flatMap(node -> function(node).stream());
        Optional<String> hook = fields.node("hook").flatMap(node -> hook(node, scope));
        return Stream.concat(functions, hook.stream()).toList();
    }

    private Optional<String> function(SpecNode node) {
        if (node instanceof Mapping mapping) {
            return cut(mapping);
        }
        oneOf(node, Words.FUNCTIONS);
        return node instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** Where a text is cut, as a function with that text behind its name. */
    private Optional<String> cut(Mapping mapping) {
        Entry entry = mapping.entries().size() == 1 ? mapping.entries().get(0) : null;
        if (entry == null || !Words.SIGN_FUNCTIONS.contains(entry.name())) {
            Expected.report(
                    diagnostics, mapping, "one of `after` and `before`", "write `{after: '#'}` or `{before: '#'}`");
            return Optional.empty();
        }
        if (entry.value() instanceof Scalar sign
                && sign.kind() == Kind.TEXT
                && !sign.text().isEmpty()) {
            return Optional.of(entry.name() + ":" + sign.text());
        }
        Expected.report(diagnostics, entry.value(), "a text", "write the signs where the text is cut, in quotes");
        return Optional.empty();
    }

    private Optional<String> hook(SpecNode node, Scope scope) {
        if (node instanceof Scalar scalar && scalar.kind() != Kind.NULL) {
            return new HooksMapper(diagnostics)
                    .find(scalar, scope.hooks(), Hook.Kind.CONVERSION)
                    .map(hook -> {
                        scope.used().add(USED_HOOK + hook.name());
                        return Value.HOOK + hook.name();
                    });
        }
        Expected.report(diagnostics, node, "the name of a hook", "name a conversion under `hooks` of the connector");
        return Optional.empty();
    }

    private Value text(Mapping mapping, Scope scope) {
        onlyKeys(mapping, List.of("$text", "escape"));
        Fields fields = new Fields(mapping);
        fields.node("escape").ifPresent(node -> oneOf(node, Words.ESCAPES));
        if (fields.node("$text").orElseThrow() instanceof Scalar scalar && scalar.kind() != Kind.NULL) {
            return new Value.Template(
                    templates.parse(
                            scalar, Template.Part.Literal::new, slot -> new Template.Part.Slot(textSlot(slot, scope))),
                    fields.text("escape"));
        }
        Expected.report(
                diagnostics, fields.node("$text").orElseThrow(), "a text", "write a text such as `user {name}`");
        return NOTHING;
    }

    /** What fills a slot of a text, in which lists and maps have no place. */
    private Source textSlot(Scalar slot, Scope scope) {
        Source source = sources.resolve(slot, scope);
        ValueType type =
                source instanceof Source.Input input && input.path().parts().isEmpty()
                        ? scope.parameters().getOrDefault(input.parameter(), ValueType.Scalar.ANY)
                        : ValueType.Scalar.ANY;
        boolean list = type instanceof ValueType.ListOf;
        if (list || type instanceof ValueType.MapOf) {
            diagnostics.report(
                    DiagnosticCode.TYPE_NOT_ALLOWED,
                    slot.span(),
                    Quote.code(slot.text()) + " has entries, and a slot of a text takes one text",
                    list
                            ? "send what makes one text of it, such as `{$from: " + slot.text() + ", as: join}`"
                            : "name one of its entries, such as `{" + slot.text() + ".NAME}`");
        }
        return source;
    }

    private Value absent(Mapping mapping) {
        onlyKeys(mapping, List.of("$absent"));
        SpecNode node = mapping.get("$absent").orElseThrow();
        if (!(node instanceof Scalar scalar
                && scalar.kind() == Kind.FLAG
                && scalar.text().equals("true"))) {
            Expected.report(diagnostics, node, "`true`", "write `{$absent: true}`");
        }
        return new Value.Absent();
    }

    void onlyKeys(Mapping mapping, List<String> known) {
        for (Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                diagnostics.report(
                        DiagnosticCode.UNKNOWN_KEY,
                        entry.key().span(),
                        "a value with " + Quote.code(known.get(0)) + " has no key " + Quote.code(entry.name()),
                        Suggestion.hint(entry.name(), known));
            }
        }
    }

    void oneOf(SpecNode node, List<String> words) {
        if (node instanceof Scalar scalar && words.contains(scalar.text())) {
            return;
        }
        String written = node instanceof Scalar scalar ? scalar.text() : node.noun();
        diagnostics.report(
                DiagnosticCode.UNKNOWN_WORD,
                node.span(),
                Quote.code(written) + " is not known here",
                Suggestion.hint(written, words));
    }
}
