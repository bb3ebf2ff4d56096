package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.Value.Template;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads texts with slots: {@code {path}} is a slot, doubled braces are braces. */
final class TemplateParser {

    private final Diagnostics diagnostics;
    private final SourceResolver sources;

    TemplateParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.sources = new SourceResolver(diagnostics);
    }

    /** A stretch of such a text, braces left out. */
    private record Piece(boolean slot, String literal, Scalar scalar) {}

    /** The parts of a text; what cannot be read is reported and left out. */
    List<Template.Part> parse(Scalar scalar, Scope scope) {
        return parse(scalar, Template.Part.Literal::new, slot -> new Template.Part.Slot(sources.resolve(slot, scope)));
    }

    /** The parts of a text whose slots have a meaning of their own. */
    <T> List<T> parse(Scalar scalar, Function<String, ? extends T> literal, Function<Scalar, ? extends T> slot) {
        List<T> parts = new ArrayList<>();
        for (Piece piece : pieces(scalar)) {
            parts.add(piece.slot() ? slot.apply(piece.scalar()) : literal.apply(piece.literal()));
        }
        return List.copyOf(parts);
    }

    /** Splits a text at a sign wherever it stands outside slots, at most into so many texts. */
    static List<Scalar> split(Scalar scalar, char sign, int most) {
        List<Scalar> split = new ArrayList<>();
        String text = scalar.text();
        int start = 0;
        boolean slot = false;
        for (int i = 0; i < text.length() && split.size() < most - 1; i++) {
            char next = text.charAt(i);
            if (!slot && isDoubled(text, i)) {
                i++;
            } else if (next == '{') {
                slot = true;
            } else if (next == '}') {
                slot = false;
            } else if (next == sign && !slot) {
                split.add(scalar.sub(start, i));
                start = i + 1;
            }
        }
        split.add(scalar.sub(start, text.length()));
        return split;
    }

    private static boolean isDoubled(String text, int at) {
        return text.startsWith("{{", at) || text.startsWith("}}", at);
    }

    private List<Piece> pieces(Scalar scalar) {
        List<Piece> pieces = new ArrayList<>();
        String text = scalar.text();
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char next = text.charAt(i);
            if (isDoubled(text, i)) {
                literal.append(next);
                i += 2;
            } else if (next == '{') {
                int end = text.indexOf('}', i);
                if (end < 0 || end == i + 1) {
                    return bad(scalar, i, end < 0 ? "the slot does not end" : "the slot is empty");
                }
                if (!literal.isEmpty()) {
                    pieces.add(new Piece(false, literal.toString(), scalar));
                    literal.setLength(0);
                }
                pieces.add(new Piece(true, "", scalar.sub(i + 1, end)));
                i = end + 1;
            } else if (next == '}') {
                return bad(scalar, i, "no slot begins before this brace");
            } else {
                literal.append(next);
                i++;
            }
        }
        if (!literal.isEmpty()) {
            pieces.add(new Piece(false, literal.toString(), scalar));
        }
        return pieces;
    }

    private List<Piece> bad(Scalar scalar, int at, String problem) {
        diagnostics.report(
                DiagnosticCode.BAD_SLOT,
                scalar.part(at, at + 1),
                problem,
                "write `{name}` for a slot, and `{{` and `}}` for braces");
        return List.of();
    }
}
