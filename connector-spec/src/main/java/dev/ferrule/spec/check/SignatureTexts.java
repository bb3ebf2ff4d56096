package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Signature.Fact;
import dev.ferrule.spec.model.Signature.Part;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the texts of a signature. Their slots are facts of the request and fields of the connection, and nothing else. */
final class SignatureTexts {

    private static final Part NOTHING = new Part.Literal("");

    private final Diagnostics diagnostics;
    private final Scope scope;

    SignatureTexts(Diagnostics diagnostics, Scope scope) {
        this.diagnostics = diagnostics;
        this.scope = scope;
    }

    /** The parts of a text. */
    Part.Text read(Scalar scalar) {
        return new Part.Text(new TemplateParser(diagnostics).parse(scalar, Part.Literal::new, this::slot));
    }

    private Part slot(Scalar slot) {
        if (slot.text().startsWith("connection.")) {
            return new SourceResolver(diagnostics).resolve(slot, scope) instanceof Source.Connection field
                    ? new Part.Field(field.field())
                    : NOTHING;
        }
        List<String> facts = Stream.of(Fact.values()).map(Words::of).toList();
        if (facts.contains(slot.text())) {
            return new Part.OfRequest(fact(slot.text()));
        }
        List<String> known = new ArrayList<>(facts);
        scope.connection().keySet().forEach(field -> known.add("connection." + field));
        diagnostics.report(
                DiagnosticCode.BAD_SIGNATURE,
                slot.span(),
                "there is no slot " + Quote.code(slot.text()) + " in a signature",
                Suggestion.hint(slot.text(), known));
        return NOTHING;
    }

    /** The fact of a word that is known to be one. */
    static Fact fact(String word) {
        return Fact.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
