package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Shaping;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads how an output is shaped. */
final class ShapingMapper {

    /** So many steps that nobody needs more, and so few that they cannot make a large output out of a small one. */
    private static final int MOST = 50;

    /** Any time with all its parts, to see whether a pattern can be used at all. */
    private static final ZonedDateTime SOME_TIME = ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC);

    private static final Pattern DAY_PARTS = Pattern.compile("(?=.*[uy])(?=.*[ML])(?=.*d).*");

    private final Diagnostics diagnostics;

    ShapingMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The steps of an output, in a scope behind the last call. */
    List<Shaping> map(Fields output, Scope scope) {
        List<Shaping> shaping = new ArrayList<>();
        if (output.items("shape").size() > MOST) {
            bad(output.keySpan("shape"), "the output is shaped in more than " + MOST + " steps", "join some of them");
        }
        for (SpecNode node : output.items("shape")) {
            Fields fields = Fields.of(node);
            int keys = fields.mapping().entries().size();
            if (keys != 1) {
                diagnostics.report(
                        keys == 0 ? DiagnosticCode.EMPTY_COLLECTION : DiagnosticCode.CONFLICTING_KEYS,
                        fields.span(),
                        keys == 0 ? "the shaping says nothing" : "a shaping has one key",
                        "write each as an entry of its own, such as `- pick: [id, name]`");
                continue;
            }
            shaping.add(shaping(fields, fields.mapping().keys().iterator().next(), scope));
        }
        return List.copyOf(shaping);
    }

    private Shaping shaping(Fields fields, String key, Scope scope) {
        Fields nested = fields.nested(key).orElse(fields);
        return switch (key) {
            case "at" -> new Shaping.At(path(fields, "at"));
            case "pick" -> new Shaping.Pick(List.copyOf(fields.texts("pick")));
            case "drop" -> new Shaping.Drop(List.copyOf(fields.texts("drop")));
            case "rename" -> new Shaping.Rename(names(fields));
            case "set" -> new Shaping.Put(members(fields, scope.withItem(ValueType.Scalar.ANY)));
            case "flatten" -> new Shaping.Flatten(nested.text("member", ""), nested.text("prefix", ""));
            case "keyed-to-list" -> new Shaping.KeyedToList(fields.text(key, ""));
            case "rows-to-objects" -> rows(nested, scope);
            case "scalars-to-objects" -> new Shaping.ScalarsToObjects(fields.text(key, ""));
            case "one-or-many" -> oneOrMany(fields);
            default -> dates(nested);
        };
    }

    private Map<String, String> names(Fields fields) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Entry entry : filled(fields, "rename")) {
            if (entry.value() instanceof Scalar name) {
                if (names.containsValue(name.text())) {
                    diagnostics.report(
                            DiagnosticCode.DUPLICATE_NAME,
                            name.span(),
                            "two members would be called " + Quote.code(name.text()),
                            "give each its own name");
                }
                names.put(entry.name(), name.text());
            }
        }
        return Collections.unmodifiableMap(names);
    }

    private Map<String, Value> members(Fields fields, Scope scope) {
        ValueMapper values = new ValueMapper(diagnostics);
        Map<String, Value> members = new LinkedHashMap<>();
        for (Entry entry : filled(fields, "set")) {
            Value value = values.map(entry.value(), scope);
            if (ValueSources.of(value).stream().anyMatch(scope::isSecret)) {
                diagnostics.report(
                        DiagnosticCode.SECRET_IN_OUTPUT,
                        entry.value().span(),
                        "the member " + Quote.code(entry.name()) + " would hold a secret",
                        "leave it out");
            }
            members.put(entry.name(), value);
        }
        return Collections.unmodifiableMap(members);
    }

    private List<Entry> filled(Fields fields, String key) {
        List<Entry> entries = fields.entries(key);
        if (entries.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_COLLECTION,
                    fields.span(key),
                    Quote.code(key) + " names no member",
                    "add one, or leave the entry out");
        }
        return entries;
    }

    private Shaping rows(Fields rows, Scope scope) {
        Source columns = rows.scalar("columns")
                .map(scalar -> new SourceResolver(diagnostics).resolve(scalar, scope))
                .orElse(SourceResolver.UNRESOLVED);
        return new Shaping.RowsToObjects(columns, rows.has("name") ? path(rows, "name") : null);
    }

    private Shaping oneOrMany(Fields fields) {
        if (!fields.flag("one-or-many", true)) {
            bad(fields.span("one-or-many"), "`one-or-many: false` does nothing", "remove it, or write `true`");
        }
        return new Shaping.OneOrMany();
    }

    private Shaping dates(Fields dates) {
        for (Scalar format : dates.scalars("formats")) {
            if (!Words.DATE_FORMATS.contains(format.text()) && !isPattern(format.text())) {
                bad(
                        format.span(),
                        Quote.code(format.text()) + " is no format of dates",
                        "write a pattern such as `dd/MM/yyyy HH:mm`, or one of " + Quote.allOf(Words.DATE_FORMATS));
            }
        }
        return new Shaping.Dates(
                List.copyOf(dates.texts("members")),
                List.copyOf(dates.texts("formats")),
                new BoundReader(diagnostics).zone(dates));
    }

    private static boolean isPattern(String text) {
        try {
            String written = DateTimeFormatter.ofPattern(text, Locale.ENGLISH).format(SOME_TIME);
            return !written.isBlank() && DAY_PARTS.matcher(text).matches();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private JsonPath path(Fields fields, String key) {
        return fields.scalar(key)
                .flatMap(new PathParser(diagnostics)::parse)
                .map(PathParser::path)
                .orElse(JsonPath.WHOLE);
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_SHAPING, span, message, hint);
    }
}
