package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how a parameter is written where it is sent. */
final class StyleMapper {

    private static final Map<String, Style> STYLES = Map.ofEntries(
            Map.entry("comma", Style.COMMA),
            Map.entry("space", Style.SPACE),
            Map.entry("pipe", Style.PIPE),
            Map.entry("brackets", Style.BRACKETS),
            Map.entry("dots", Style.DOTS),
            Map.entry("json", Style.JSON),
            Map.entry("members", Style.MEMBERS),
            Map.entry("label", Style.LABEL),
            Map.entry("matrix", Style.MATRIX),
            Map.entry("reserved", Style.RESERVED),
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

    private static final Pattern MATRIX_KEY = Pattern.compile(";[^;/=]+=$");
    private static final Pattern MATRIX_BEGIN = Pattern.compile(";$");

    private static final Set<Style> ONLY_IN_QUERY =
            EnumSet.of(Style.BRACKETS, Style.DOTS, Style.PRESENCE, Style.RESERVED);
    private static final Set<Style> ONLY_IN_PATH = EnumSet.of(Style.LABEL, Style.MATRIX);
    /** A dot before them cannot stand in the call itself, where it may be all of a segment. */
    private static final Set<ValueType> LABELLED =
            Set.of(ValueType.Scalar.STRING, ValueType.Scalar.INTEGER, ValueType.Scalar.NUMBER);

    private static final Set<String> NOT_IN_PATH = Set.of("repeat", "brackets", "dots", "presence", "reserved");
    private static final Set<Style> OBJECT_AS_TEXT = EnumSet.of(Style.COMMA, Style.SPACE, Style.PIPE, Style.MEMBERS);
    private static final Set<Place> PLACES_OF_TEXTS = EnumSet.of(Place.QUERY, Place.HEADER);

    private final Diagnostics diagnostics;

    StyleMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The target with the style that the parameter declares. */
    Target styled(Target target, Fields parameter, ValueType type) {
        String word = parameter.text("style");
        if (target.place() != Place.BODY && hasObjects(type) && !styles(type).contains(parameter.text("style", ""))) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    parameter.keySpan("to"),
                    "objects and maps have a place in a body, and this is sent elsewhere",
                    "send it to `body.NAME`, or say `style: json` to send it as one text, or `brackets` or `dots` for a"
                            + " key in the query for each value inside");
            return target;
        }
        if (isSeveral(target, word, type)) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    parameter.keySpan("to"),
                    "a " + (target.place() == Place.COOKIE ? "cookie" : "header") + " is one text, and this is a list",
                    target.place() == Place.COOKIE
                            ? "say `style: pipe`, as no cookie carries commas or blanks"
                            : "say `style: comma`, or another one that makes one text");
            return target;
        }
        if (word == null) {
            return target;
        }
        if (isForOthers(word, parameter, type)) {
            return target;
        }
        Style style = isUsual(word, type) ? Style.PLAIN : STYLES.getOrDefault(word, Style.PLAIN);
        if (ONLY_IN_QUERY.contains(style) && target.place() != Place.QUERY) {
            misplaced(parameter, word + "` is one of the query", "send it to `query.NAME`, or choose another style");
        }
        if (ONLY_IN_PATH.contains(style)) {
            misplaced(
                    parameter,
                    word + "` is one of the path",
                    "write it as a slot of the call and remove `to:`, or choose another style");
        }
        boolean text = hasObjects(type) && OBJECT_AS_TEXT.contains(style);
        if (text && !PLACES_OF_TEXTS.contains(target.place())) {
            misplaced(
                    parameter,
                    word + "` makes one text of an object for the query, a header or the path",
                    "remove `style:`, or send it there");
        }
        return new Target(target.step(), target.place(), target.path(), style);
    }

    /** Whether a list is sent where there is one text, and nothing makes one of it. */
    private static boolean isSeveral(Target target, @Nullable String word, ValueType type) {
        return (target.place() == Place.HEADER || target.place() == Place.COOKIE)
                && type instanceof ValueType.ListOf
                && !hasObjects(type)
                && (word == null || word.equals("repeat"));
    }

    private void misplaced(Fields parameter, String style, String hint) {
        diagnostics.report(
                DiagnosticCode.BAD_TARGET,
                parameter.keySpan("style"),
                "the style `" + style + ", and this is sent elsewhere",
                hint);
    }

    private boolean isForOthers(String word, Fields parameter, ValueType type) {
        List<String> known = styles(type);
        boolean others = Words.STYLES.contains(word) && !known.contains(word);
        if (others) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    parameter.keySpan("style"),
                    "the style " + Quote.code(word) + " is not for values of this type",
                    known.size() <= 1
                            ? "only lists, booleans, dates, times, durations, objects and maps have a style"
                            : "known here: " + Quote.anyOf(known));
        }
        return others;
    }

    /** How a parameter is written in the path of a call, should it stand there; lists have commas between. */
    static Style inPath(Fields parameter, ValueType type) {
        String word = parameter.text("style");
        if (word == null) {
            return type instanceof ValueType.ListOf ? Style.COMMA : Style.PLAIN;
        }
        return isUsual(word, type) ? Style.PLAIN : STYLES.getOrDefault(word, Style.PLAIN);
    }

    /** Reports what cannot be written in the path of a call, in which the parameter stands behind this text. */
    void checkInPath(Fields parameter, ValueType type, String id, String before, Span call) {
        String word = parameter.text("style");
        if (word == null) {
            if (hasObjects(type)) {
                diagnostics.report(
                        DiagnosticCode.BAD_TARGET,
                        call,
                        "the path holds " + Quote.code(id) + ", and objects have no place there as they are",
                        type instanceof ValueType.ListOf
                                ? "say `style: json` to write it as one text"
                                : "say `style: comma`, `members`, `label` or `matrix`");
            }
            return;
        }
        if (isForOthers(word, parameter, type)) {
            return;
        }
        if (NOT_IN_PATH.contains(word)) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    parameter.keySpan("style"),
                    "the style " + Quote.code(word) + " has no place in a path",
                    "choose another style, or send it to `query.NAME`");
        }
        boolean list = type instanceof ValueType.ListOf;
        if (word.equals("matrix")
                && !(list ? MATRIX_KEY : MATRIX_BEGIN).matcher(before).find()) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    call,
                    "the style `matrix` goes on with what stands before " + Quote.code(id) + ", and that is no "
                            + (list ? "`;NAME=`" : "`;`"),
                    list
                            ? "write the first name into the path, such as `/items;ids={" + id + "}`"
                            : "write the first sign into the path, such as `/items;{" + id + "}`");
        }
    }

    /** Reports a style that says how something is written which is written nowhere. */
    void checkUnsent(Fields parameter) {
        if (parameter.has("style") && !parameter.has("to")) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    parameter.keySpan("style"),
                    "a style says how a parameter is written in its places, and it has none",
                    "say where it is sent with `to:`, or remove `style:`");
        }
    }

    private static List<String> styles(ValueType type) {
        if (hasObjects(type)) {
            return type instanceof ValueType.ListOf ? Words.OBJECTS_STYLES : Words.OBJECT_STYLES;
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
        if (type == ValueType.Scalar.DURATION) {
            return Words.DURATION_STYLES;
        }
        if (type == ValueType.Scalar.STRING) {
            return Words.TEXT_STYLES;
        }
        return LABELLED.contains(type) ? List.of("label") : List.of();
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
