package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs by chance compile with all warnings as errors, many in one run of the compiler. {@code -Dferrule.specs=500} makes
 * more of them, and {@code -Dferrule.specs.from=1000} others.
 */
class AlwaysCompilesTest {

    private static final int SPECS = Integer.getInteger("ferrule.specs", 6);
    private static final int FROM = Integer.getInteger("ferrule.specs.from", 0);

    @TempDir
    private Path folder;

    @Test
    void whateverTheSpecSays() throws IOException {
        GeneratedFiles all = new GeneratedFiles();
        int read = 0;
        for (int number = FROM; number < FROM + SPECS; number++) {
            // Some are refused, as when a type would hold itself; those are for other tests.
            Optional<Connector> connector =
                    new SpecReader().read(new RandomSpec(number).files()).connector();
            connector.ifPresent(found -> new JavaEmitter().emit(found, all));
            read += connector.isPresent() ? 1 : 0;
        }

        assertThat(read).isGreaterThan(SPECS / 2);
        assertThat(GeneratedJava.compile(all, folder)).isEmpty();
    }
}
