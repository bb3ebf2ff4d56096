package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;

/** What the Javadoc says of an action: the beginning of the text of its page. */
final class ActionDoc {

    private ActionDoc() {}

    static CodeBlock of(JavaTypes types, Action action) {
        JavadocText doc = types.summary(action.description());
        action.notes().forEach(note -> doc.paragraph(note.labelled()));
        String example = example(types, action);
        if (!example.isEmpty()) {
            doc.code(example);
        }
        return DeprecatedDoc.under(doc, action.lifecycle());
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
