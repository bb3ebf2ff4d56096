package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Lookup;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where the values of a parameter are found. What it says of the other action is checked later. */
final class LookupMapper {

    static final String KEY = "options-from";

    private final Diagnostics diagnostics;

    LookupMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Nullable
    Lookup map(Fields parameter, ValueType type, Scope scope) {
        Fields lookup = parameter.nested(KEY).orElse(null);
        if (lookup == null) {
            return null;
        }
        if (parameter.has("options")) {
            diagnostics.report(
                    DiagnosticCode.CONFLICTING_KEYS,
                    parameter.keySpan(KEY),
                    "the parameter has options already",
                    "remove `options`, or `options-from`");
        }
        ValueType item = type instanceof ValueType.ListOf list ? list.items() : type;
        if (item != ValueType.Scalar.STRING && item != ValueType.Scalar.INTEGER) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    parameter.keySpan(KEY),
                    Quote.code(KEY) + " says nothing of values of this type",
                    "it is for `string`, `integer` and lists of these");
        }
        return lookup(parameter, KEY, "value", scope);
    }

    /** What both kinds of lookups say: the action, what it is given, and what of its items is what. */
    Lookup lookup(Fields parameter, String key, String valueKey, Scope scope) {
        Fields lookup = parameter.nested(key).orElse(parameter);
        return new Lookup(
                parameter.keySpan(key).start(),
                lookup.text("action", ""),
                inputs(lookup, scope),
                whole(path(lookup, "items")),
                whole(path(lookup, valueKey)),
                path(lookup, "label"));
    }

    private static JsonPath whole(@Nullable JsonPath path) {
        return path == null ? JsonPath.WHOLE : path;
    }

    private Map<String, Value> inputs(Fields lookup, Scope scope) {
        Map<String, Value> inputs = new LinkedHashMap<>();
        for (Entry entry : lookup.entries("with")) {
            inputs.put(entry.name(), new ValueMapper(diagnostics).map(entry.value(), scope.ofInputsAlone()));
        }
        return Collections.unmodifiableMap(inputs);
    }

    /** A path in what the other action returns; null when it is left out. */
    @Nullable
    JsonPath path(Fields lookup, String key) {
        return lookup.scalar(key)
                .flatMap(scalar -> new PathParser(diagnostics).parse(scalar))
                .map(PathParser::path)
                .orElse(null);
    }
}
