package dev.ferrule.hostile;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a spec says, what is generated of it compiles: the same few specs each time. */
class AlwaysCompilesTest {

    @Provide
    Arbitrary<List<Long>> specs() {
        return SpecsByChance.numbers(20);
    }

    @Property(tries = 1, seed = "7")
    void whateverASpecSays(@ForAll("specs") List<Long> specs) throws IOException {
        SpecsByChance.compile(specs);
    }
}
