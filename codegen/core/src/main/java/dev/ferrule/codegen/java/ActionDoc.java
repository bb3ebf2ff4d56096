package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.codegen.page.WebAddress;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the Javadoc says of an action: the text of its page. */
final class ActionDoc {

    private ActionDoc() {}

    static CodeBlock of(JavaTypes types, Action action) {
        JavadocText doc = JavadocText.of(action.description());
        action.notes().forEach(note -> doc.paragraph(note.labelled()));
        String example = example(types, action);
        if (!example.isEmpty()) {
            doc.code(example);
        }
        return CodeBlock.of("$L$L$L\n", doc.build(), DeprecatedDoc.tags(action.lifecycle()), see(action.reference()));
    }

    private static String see(@Nullable String reference) {
        return Optional.ofNullable(reference)
                .flatMap(WebAddress::web)
                .map(page ->
                        "@see <a href=\"" + JavadocText.href(page.toString()) + "\">The service's documentation</a>")
                .map(see -> "\n" + JavadocText.wrap(see))
                .orElse("");
    }

    /** A call with the examples of the required parameters. */
    private static String example(JavaTypes types, Action action) {
        JavaNames members = types.names("inputs/" + action.id());
        StringBuilder call = new StringBuilder("client." + types.method(action) + "(input -> input");
        boolean complete = action.parameters().stream().anyMatch(Parameter::required);
        for (Parameter parameter : action.parameters()) {
            String member = members.member(parameter.id());
            if (parameter.required()) {
                String example = parameter.example();
                complete &= example != null && parameter.type() == dev.ferrule.spec.model.ValueType.Scalar.STRING;
                call.append('.').append(member).append('(').append(JavaText.literal(example == null ? "" : example));
                call.append(')');
            }
        }
        return complete ? call.append(");").toString() : "";
    }
}
