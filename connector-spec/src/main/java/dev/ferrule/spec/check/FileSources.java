package dev.ferrule.spec.check;

import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the answers of an action hold files: as the whole of a body, or as one text in it. */
final class FileSources {

    private final Map<String, JsonPath> places;

    private FileSources(Map<String, JsonPath> places) {
        this.places = places;
    }

    static FileSources of(List<StepOutline> steps) {
        Map<String, JsonPath> places = new LinkedHashMap<>();
        for (StepOutline step : steps) {
            if (step.read() == Step.Read.BYTES) {
                places.put(step.id(), JsonPath.WHOLE);
            }
            step.innerFile().ifPresent(at -> places.put(step.id(), at));
        }
        return new FileSources(places);
    }

    /** Whether a source is one file: a parameter of that type, or all of an answer that is read as one. */
    static boolean isWhole(Source source, Scope scope) {
        if (source instanceof Source.Input input) {
            return input.path().parts().isEmpty() && scope.parameters().get(input.parameter()) == ValueType.Scalar.FILE;
        }
        return source instanceof Source.Body body
                && body.path().parts().isEmpty()
                && scope.steps().get(body.step()) == Step.Read.BYTES;
    }

    /** Whether a file stands there. */
    boolean isFile(Source source) {
        return source instanceof Source.Body body
                && places.containsKey(body.step())
                && startsWith(body.path(), places.get(body.step()));
    }

    /** Whether what stands there has a file inside. */
    boolean holdsFile(Source source) {
        return source instanceof Source.Body body
                && places.containsKey(body.step())
                && !isFile(source)
                && startsWith(places.get(body.step()), body.path());
    }

    private static boolean startsWith(JsonPath path, JsonPath begin) {
        int length = begin.parts().size();
        return path.parts().size() >= length && path.parts().subList(0, length).equals(begin.parts());
    }
}
