package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.ValueType;
import java.util.Map;

/** Reads how a parameter is written where it is sent. */
final class StyleMapper {

    private static final Map<String, Style> STYLES = Map.of(
            "comma", Style.COMMA,
            "space", Style.SPACE,
            "pipe", Style.PIPE,
            "brackets", Style.BRACKETS,
            "json", Style.JSON,
            "1-0", Style.ONE_ZERO,
            "yes-no", Style.YES_NO,
            "presence", Style.PRESENCE);

    private final Diagnostics diagnostics;

    StyleMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The target with the style that the parameter declares. */
    Target styled(Target target, Fields parameter, ValueType type) {
        String word = parameter.text("style");
        if (word == null) {
            return target;
        }
        boolean list = type instanceof ValueType.ListOf;
        boolean flag = type == ValueType.Scalar.BOOLEAN;
        if ((Words.LIST_STYLES.contains(word) && !list) || (Words.FLAG_STYLES.contains(word) && !flag)) {
            diagnostics.report(
                    DiagnosticCode.CONSTRAINT_NOT_FOR_TYPE,
                    parameter.keySpan("style"),
                    "the style " + Quote.code(word) + " is not for values of this type",
                    list || flag
                            ? "known here: " + Quote.anyOf(list ? Words.LIST_STYLES : Words.FLAG_STYLES)
                            : "only lists and booleans have a style");
            return target;
        }
        Style style = STYLES.getOrDefault(word, Style.PLAIN);
        if ((style == Style.BRACKETS || style == Style.PRESENCE) && target.place() != Place.QUERY) {
            diagnostics.report(
                    DiagnosticCode.BAD_TARGET,
                    parameter.keySpan("style"),
                    "the style " + Quote.code(word) + " is one of the query, and this is sent elsewhere",
                    "send it to `query.NAME`, or choose another style");
        }
        return new Target(target.step(), target.place(), target.path(), style);
    }
}
