package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import org.jspecify.annotations.Nullable;

/** What the Javadoc says of a parameter: the text of the page, and the facts that the page shows beside it. */
final class ParameterDoc {

    private ParameterDoc() {}

    static CodeBlock of(Parameter parameter) {
        JavadocText doc = JavadocText.of(parameter.description());
        parameter.notes().forEach(doc::paragraph);
        if (!parameter.applied()) {
            doc.paragraph("**Ignored**: the service accepts this value and takes no notice of it.");
        }
        if (parameter.required()) {
            doc.paragraph("Required.");
        }
        defaultText(parameter.defaultValue(), doc);
        return CodeBlock.of("$L", doc.build());
    }

    private static void defaultText(@Nullable Value value, JavadocText doc) {
        if (value instanceof Value.Text text) {
            doc.fact("Default", text.text());
        } else if (value instanceof Value.Number number) {
            doc.fact("Default", number.digits());
        } else if (value instanceof Value.Flag flag) {
            doc.fact("Default", Boolean.toString(flag.value()));
        } else if (value instanceof Value.Reference reference && reference.from() instanceof Source.Input input) {
            doc.fact("Default: the value of", input.parameter());
        }
    }
}
