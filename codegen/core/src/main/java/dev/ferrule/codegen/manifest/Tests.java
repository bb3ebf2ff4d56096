package dev.ferrule.codegen.manifest;

import dev.ferrule.runtime.dynamic.Literals;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Test.Predicate;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions about inputs, for forms that hide and ask for fields. A condition about anything else, or with a value that only a
 * call knows, is told as {@code {"unknown": true}}.
 */
final class Tests {

    private static final JsonObject UNKNOWN = new Json().flag("unknown", true).done();

    private Tests() {}

    static JsonObject of(Test test) {
        if (test instanceof Test.AllOf all) {
            return all.parts().size() == 1
                    ? of(all.parts().get(0))
                    : new Json().each("all", all.parts(), Tests::of).done();
        }
        if (test instanceof Test.AnyOf any) {
            return new Json().each("any", any.parts(), Tests::of).done();
        }
        Test.Check check = (Test.Check) test;
        if (!(check.source() instanceof Source.Input input) || !isNamed(input.path())) {
            return UNKNOWN;
        }
        List<String> path = new ArrayList<>(List.of(input.parameter()));
        input.path().parts().forEach(part -> path.add(((JsonPath.Part.Name) part).name()));
        return predicate(check.predicate())
                .map(asked -> new Json()
                        .word("parameter", path.get(0))
                        .words("path", path.subList(1, path.size()))
                        .value("is", asked)
                        .done())
                .orElse(UNKNOWN);
    }

    private static boolean isNamed(JsonPath path) {
        return path.parts().stream().allMatch(JsonPath.Part.Name.class::isInstance);
    }

    private static Optional<JsonObject> predicate(Predicate predicate) {
        if (predicate instanceof Predicate.Present present) {
            return Optional.of(new Json().flag("present", present.present()).done());
        }
        if (predicate instanceof Predicate.Empty empty) {
            return Optional.of(new Json().flag("empty", empty.empty()).done());
        }
        if (predicate instanceof Predicate.Not not) {
            return predicate(not.predicate())
                    .map(inner -> new Json().value("not", inner).done());
        }
        if (predicate instanceof Predicate.Any any) {
            List<Optional<JsonObject>> each =
                    any.predicates().stream().map(Tests::predicate).toList();
            return each.stream().allMatch(Optional::isPresent)
                    ? Optional.of(new Json().each("any", each, Optional::get).done())
                    : Optional.empty();
        }
        if (predicate instanceof Predicate.Equal equal) {
            return with("equal", equal.value());
        }
        if (predicate instanceof Predicate.IgnoringCase same) {
            return with("ignoringCase", same.value());
        }
        if (predicate instanceof Predicate.Contains contains) {
            return with("contains", contains.value());
        }
        if (predicate instanceof Predicate.StartsWith starts) {
            return with("startsWith", starts.value());
        }
        return predicate instanceof Predicate.AtLeast least
                ? with("atLeast", least.value())
                : with("atMost", ((Predicate.AtMost) predicate).value());
    }

    private static Optional<JsonObject> with(String word, Value value) {
        Optional<JsonValue> literal = Literals.of(value);
        return literal.map(known -> new Json().value(word, known).done());
    }
}
