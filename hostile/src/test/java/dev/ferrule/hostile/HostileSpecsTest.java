package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sixty-four ways to attack through a spec, each in the forms it can take: every one is refused, or does nothing. */
class HostileSpecsTest {

    private static final int ATTACKS = 64;

    @TempDir
    private Path folder;

    static List<Case> cases() {
        return Stream.of(TextCases.all(), NameCases.all(), FileCases.all(), RequestCases.all(), SizeCases.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Timeout(180)
    void isRefusedOrDoesNothing(Case hostile) throws Exception {
        Trial.hold(hostile, folder);
    }

    @Test
    void everyAttackIsTried() {
        Set<String> all = IntStream.rangeClosed(1, ATTACKS)
                .mapToObj(number -> String.format(Locale.ROOT, "M%02d", number))
                .collect(Collectors.toSet());

        assertThat(cases()).extracting(Case::number).hasSameElementsAs(all);
        assertThat(cases()).extracting(Case::name).doesNotHaveDuplicates();
    }
}
