package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.java.JavaEmitter;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Many specs by chance at once, as the compiler takes longer to begin than to go on. */
final class SpecsByChance {

    private SpecsByChance() {}

    /** Numbers of at most so many specs. When something is found, fewer of them are tried. */
    static Arbitrary<List<Long>> numbers(int count) {
        return Arbitraries.longs()
                .withoutEdgeCases()
                .dontShrink()
                .list()
                .uniqueElements()
                .ofMinSize(Math.max(1, count / 2))
                .ofMaxSize(count);
    }

    /** Asserts that what is generated of these specs compiles without a word. */
    static void compile(List<Long> numbers) throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        List<Connector> specs = new ArrayList<>();
        for (long number : numbers) {
            SoundSpec.of(number).ifPresent(specs::add);
        }
        specs.forEach(spec -> new JavaEmitter().emit(spec, files));

        assertThat(CompiledInMemory.problems(files)).isEmpty();
        // A test of specs of which nothing is left would hold nothing.
        assertThat(specs.size()).isGreaterThan(numbers.size() / 2);
        assertThat(specs.stream()
                        .mapToInt(spec -> spec.types().size()
                                + spec.actions().stream()
                                        .mapToInt(action -> action.parameters().size())
                                        .sum())
                        .sum())
                .isGreaterThan(2 * specs.size());
    }
}
