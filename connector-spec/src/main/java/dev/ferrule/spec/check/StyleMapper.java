package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how a parameter is written where it is sent. */
final class StyleMapper {

    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("comma", Style.COMMA),
            Map.entry("space", Style.SPACE),
            Map.entry("pipe", Style.PIPE),
            Map.entry("brackets", Style.BRACKETS),
            Map.entry("dots", Style.DOTS),
            Map.entry("json", Style.JSON),
            Map.entry("1-0", Style.ONE_ZERO),
            Map.entry("yes-no", Style.YES_NO),
            Map.entry("presence", Style.PRESENCE),
            Map.entry("date", Style.DATE),
            Map.entry("rfc3339", Style.RFC3339),
            Map.entry("rfc3339-millis", Style.RFC3339_MILLIS),
            Map.entry("rfc1123", Style.RFC1123),
            Map.entry("epoch-seconds", Style.EPOCH_SECONDS),
            Map.entry("epoch-millis", Style.EPOCH_MILLIS),
            Map.entry("blank", Style.BLANK),
            Map.entry("compact", Style.COMPACT),
            Map.entry("seconds", Style.SECONDS),
            Map.entry("millis", Style.MILLIS),
            Map.entry("minutes", Style.MINUTES));

    private static final Set<Style> ONLY_IN_QUERY = Set.of(Style.BRACKETS, Style.DOTS, Style.PRESENCE);

    private final Diagnostics diagnostics;

    StyleMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The target with the style that the parameter declares. */
    Target styled(Target target, Fields parameter, ValueType type) {
        String word = parameter.text("style");
        if (target.place() != Place.BODY
                && hasObjects(type)
                && !Words.OBJECT_STYLES.contains(parameter.text("style", ""))) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    parameter.keySpan("to"),
                    "objects and maps have a place in a body, and this is sent elsewhere",
                    "send it to `body.NAME`, or say `style: json` to send it as one text, or `brackets` or `dots` for a"
                            + " key in the query for each value inside");
            return target;
        }
        if (word == null) {
            return target;
        }
        List<String> known = styles(type);
        if (Words.STYLES.contains(word) && !known.contains(word)) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    parameter.keySpan("style"),
                    "the style " + Quote.code(word) + " is not for values of this type",
                    known.isEmpty()
                            ? "only lists, booleans, dates, times, durations, objects and maps have a style"
                            : "known here: " + Quote.anyOf(known));
            return target;
        }
        Style style = isUsual(word, type) ? Style.PLAIN : STYLES.getOrDefault(word, Style.PLAIN);
        if (ONLY_IN_QUERY.contains(style) && target.place() != Place.QUERY) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    parameter.keySpan("style"),
                    "the style " + Quote.code(word) + " is one of the query, and this is sent elsewhere",
                    "send it to `query.NAME`, or choose another style");
        }
        return new Target(target.step(), target.place(), target.path(), style);
    }

    private static List<String> styles(ValueType type) {
        if (hasObjects(type)) {
            return Words.OBJECT_STYLES;
        }
        if (type instanceof ValueType.ListOf) {
            return Words.LIST_STYLES;
        }
        if (type == ValueType.Scalar.BOOLEAN) {
            return Words.FLAG_STYLES;
        }
        if (type == ValueType.Scalar.DATE || type == ValueType.Scalar.DATE_TIME) {
            return Words.TIME_STYLES;
        }
        return type == ValueType.Scalar.DURATION ? Words.DURATION_STYLES : List.of();
    }

    /** Dates and times are kept in the form that the style asks for. */
    private static boolean isUsual(String word, ValueType type) {
        return (type == ValueType.Scalar.DATE && word.equals("date"))
                || (type == ValueType.Scalar.DATE_TIME && word.equals("rfc3339"));
    }

    private static boolean hasObjects(ValueType type) {
        return type instanceof ValueType.MapOf || type.innermost() instanceof ValueType.Named;
    }
}
