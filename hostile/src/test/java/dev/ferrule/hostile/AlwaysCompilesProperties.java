package dev.ferrule.hostile;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same as {@link AlwaysCompilesTest} with other specs each time, and many of them; runs with the profile {@code fuzz} only. */
class AlwaysCompilesProperties {

    @Provide
    Arbitrary<List<Long>> specs() {
        return SpecsByChance.numbers(100);
    }

    @Property(tries = 40)
    void whateverASpecSays(@ForAll("specs") List<Long> specs) throws IOException {
        SpecsByChance.compile(specs);
    }
}
