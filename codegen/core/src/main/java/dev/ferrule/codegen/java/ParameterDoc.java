package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.InputRule;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the Javadoc says of a parameter: the beginning of the text of its page, and the facts that the page shows beside it. */
final class ParameterDoc {

    private ParameterDoc() {}

    static CodeBlock of(JavaTypes types, Action action, Parameter parameter) {
        JavadocText doc = types.summary(parameter.description());
        String since = parameter.lifecycle().since();
        if (since != null) {
            doc.fact("Available since", since);
        }
        if (parameter.required()) {
            doc.remark("Required.");
        }
        defaultText(parameter.defaultValue(), doc);
        parameter.notes().forEach(note -> doc.paragraph(note.labelled()));
        if (!parameter.applied()) {
            doc.remark("The service takes no notice of it.");
        }
        action.rules().forEach(rule -> together(action, parameter.id(), rule, doc));
        return DeprecatedDoc.under(doc, parameter.lifecycle());
    }

    private static void together(Action action, String id, InputRule rule, JavadocText doc) {
        if (rule instanceof InputRule.ExactlyOne one && one.parameters().contains(id)) {
            doc.fact("Exactly one is given of", names(action, one.parameters()));
        } else if (rule instanceof InputRule.AtLeastOne some
                && some.parameters().contains(id)) {
            doc.fact("At least one is given of", names(action, some.parameters()));
        } else if (rule instanceof InputRule.AtMostOne most && most.parameters().contains(id)) {
            doc.fact("At most one is given of", names(action, most.parameters()));
        } else if (rule instanceof InputRule.Requires requires
                && requires.parameter().equals(id)) {
            doc.fact("Can be given only together with", names(action, requires.others()));
        }
    }

    private static String names(Action action, List<String> ids) {
        return ids.stream()
                .map(id -> action.parameter(id).map(Parameter::name).orElse(id))
                .collect(Collectors.joining(", "));
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
