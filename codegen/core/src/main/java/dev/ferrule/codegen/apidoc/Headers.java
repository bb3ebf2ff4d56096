package dev.ferrule.codegen.apidoc;

import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.Map;

/** Headers of a call that its media types tell of. */
final class Headers {

    private Headers() {}

    /** What a header of this name says in the spec, in the form that media types have; empty when it is not said there. */
    static String literal(Step step, String name) {
        for (Map.Entry<String, Value> header : step.headers().entrySet()) {
            if (header.getKey().equalsIgnoreCase(name) && header.getValue() instanceof Value.Text text) {
                return text.text();
            }
        }
        return "";
    }
}
