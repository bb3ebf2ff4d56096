package dev.ferrule.spec;

import dev.ferrule.spec.lint.LintConfig;
import dev.ferrule.spec.lint.LintFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each file of {@code lint-suppression} is a connector with comments to the linter; beside it lies what is left. */
class LintSuppressionTest {

    private static final String ENDING = ".spec";
    private static final Set<String> RULES =
            Set.of("missing-reference", "description-repeats-name", "no-example", "unused-suppression");

    private final Snapshots snapshots = new Snapshots("lint-suppression");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> leavesOutWhatIsAllowed() throws IOException {
        return snapshots.inputs(ENDING).stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    LintFixture fixture = LintFixture.write(Files.readString(file), temporary.resolve(name(file)));
                    List<LintFinding> findings = fixture.findings(LintConfig.STANDARD.only(RULES));
                    snapshots.verify(name(file), fixture.print(findings));
                }));
    }

    @Test
    void everyExpectationHasItsInput() throws IOException {
        snapshots.noOrphans(
                snapshots.inputs(ENDING).stream().map(LintSuppressionTest::name).toList());
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
