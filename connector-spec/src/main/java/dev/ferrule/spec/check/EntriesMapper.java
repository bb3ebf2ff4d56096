package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.model.Entries;
import dev.ferrule.spec.model.Entries.EntryType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where the entries of a map are found. What it says of the other action is checked later. */
final class EntriesMapper {

    static final String KEY = "entries-from";

    private final Diagnostics diagnostics;
    private final TypeReader types;
    private final LookupMapper lookups;

    EntriesMapper(Diagnostics diagnostics, TypeReader types) {
        this.diagnostics = diagnostics;
        this.types = types;
        this.lookups = new LookupMapper(diagnostics);
    }

    @Nullable
    Entries map(Fields parameter, ValueType type, Scope scope) {
        Fields entries = parameter.nested(KEY).orElse(null);
        if (entries == null) {
            return null;
        }
        if (!(type instanceof ValueType.MapOf map)) {
            bad(parameter.keySpan(KEY), "only a map has entries", "say `type: map` and `of: any`, or remove it");
            return null;
        }
        Fields told = entries.nested("type").orElse(null);
        Entries found = new Entries(
                lookups.lookup(parameter, KEY, "key", scope),
                lookups.path(entries, "required"),
                lookups.path(entries, "options"),
                told == null ? null : lookups.path(told, "from"),
                told == null ? Map.of() : meanings(told, map.values()));
        if (found.wraps() && parameter.has("default")) {
            bad(
                    parameter.keySpan("default"),
                    "what is wrapped is known when the call is made, so the map has no default",
                    "remove it, or `wrap`");
        }
        return found;
    }

    private Map<String, EntryType> meanings(Fields told, ValueType values) {
        Map<String, EntryType> meanings = new LinkedHashMap<>();
        for (Entry entry : told.entries("table")) {
            Fields meaning = entry.value() instanceof Scalar word
                    ? new Fields(new Mapping(
                            word.span(), List.of(new Entry(new Scalar(word.span(), "type", Kind.TEXT, -1), word))))
                    : Fields.of(entry.value());
            ValueType type = types.read(meaning, false);
            check(meaning, type, values);
            meanings.put(entry.name(), new EntryType(type, meaning.text("wrap")));
        }
        return Collections.unmodifiableMap(meanings);
    }

    private void check(Fields meaning, ValueType type, ValueType values) {
        ValueType innermost = type.innermost();
        if (innermost == ValueType.Scalar.SECRET
                || innermost == ValueType.Scalar.FILE
                || innermost instanceof ValueType.Named
                || type instanceof ValueType.MapOf) {
            bad(
                    meaning.span("type"),
                    "an entry that is known at run time alone is a plain value or a list of these",
                    "write another type, or `any`");
        } else if (values != ValueType.Scalar.ANY && !values.equals(type)) {
            bad(
                    meaning.span("type"),
                    "the values of the map are " + Quote.code(TypeNames.of(values)) + ", and this type is another",
                    "say `of: any`");
        }
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_ENTRIES, span, message, hint);
    }
}
