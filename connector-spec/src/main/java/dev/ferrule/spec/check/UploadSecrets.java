package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.stream.Stream;

/** Finds secrets in requests that carry a file where others would see them: another server, or hand-written code. */
final class UploadSecrets {

    private final Diagnostics diagnostics;
    private final List<Parameter> parameters;
    private final Scope scope;

    UploadSecrets(Diagnostics diagnostics, List<Parameter> parameters, Scope scope) {
        this.diagnostics = diagnostics;
        this.parameters = parameters;
        this.scope = scope;
    }

    void check(Step step, StepOutline outline) {
        boolean elsewhere = step.upload() != null && step.upload().url() != null;
        boolean coded = step.upload() != null && step.upload().hook() != null;
        if ((elsewhere || coded) && (says(step) || takes(step))) {
            diagnostics.report(
                    DiagnosticCode.BAD_UPLOAD,
                    outline.fields().keySpan(outline.fields().has("header") ? "header" : outline.verb()),
                    "the step " + Quote.code(step.id()) + " sends a secret, and "
                            + (coded ? "its code would see it" : "the address of an answer may be another server's"),
                    coded
                            ? "remove it, and name the field under `reads` of the hook"
                            : "remove it; the server of the connection gets its credentials anyway");
        }
    }

    private boolean says(Step step) {
        Stream<Value> named =
                Stream.of(step.query(), step.headers(), step.cookies()).flatMap(values -> values.values().stream());
        boolean inPath =
                step.path().stream().anyMatch(part -> part instanceof Part.Slot slot && scope.isSecret(slot.from()));
        return inPath || named.flatMap(value -> ValueSources.of(value).stream()).anyMatch(scope::isSecret);
    }

    private boolean takes(Step step) {
        return parameters.stream()
                .filter(parameter -> parameter.type().innermost() == ValueType.Scalar.SECRET)
                .flatMap(parameter -> parameter.targets().stream())
                .anyMatch(target -> target.step().equals(step.id()));
    }
}
