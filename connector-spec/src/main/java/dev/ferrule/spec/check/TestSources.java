package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import java.util.List;
import java.util.stream.Stream;

/** What a test asks about: the left sides of its checks. */
final class TestSources {

    private TestSources() {}

    static List<Source> of(Test test) {
        return stream(test).toList();
    }

    private static Stream<Source> stream(Test test) {
        if (test instanceof Test.AllOf all) {
            return all.parts().stream().flatMap(TestSources::stream);
        }
        if (test instanceof Test.AnyOf any) {
            return any.parts().stream().flatMap(TestSources::stream);
        }
        return Stream.of(((Test.Check) test).source());
    }
}
