package dev.ferrule.spec;

import static dev.ferrule.spec.SchemaReach.Reach.ALWAYS;
import static dev.ferrule.spec.SchemaReach.Reach.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.schema.SchemaValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The published JSON Schemas and the reader agree about every fixture; {@link SchemaReach} says how far. */
class SchemaAgreementTest {

    private static final String ENDING = ".spec";

    private final SchemaValidator schemas = new SchemaValidator();

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> whatIsValidPassesBoth() throws IOException {
        return new Snapshots("valid")
                .inputs(ENDING).stream()
                        .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                            SpecReading reading = read(file);
                            assertThat(reading.diagnostics()).isEmpty();
                            for (SourceText source : reading.sources()) {
                                assertThat(messages(source).orElseThrow())
                                        .as(source.file())
                                        .isEmpty();
                            }
                        }));
    }

    @Test
    void theCrowdConnectorPassesBoth() {
        SpecReading reading = new SpecReader().read(Path.of("../actions-crowd/src/main/connector"));

        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.sources())
                .hasSizeGreaterThan(1)
                .allSatisfy(source -> assertThat(messages(source).orElseThrow())
                        .as(source.file())
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> whatIsStructurallyInvalidFailsBoth() throws IOException {
        return new Snapshots("invalid")
                .inputs(ENDING).stream()
                        .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                            SpecReading reading = read(file);
                            for (SourceText source : reading.sources()) {
                                if (!source.file().endsWith(".yaml")) {
                                    continue;
                                }
                                Set<DiagnosticCode> codes = errors(reading, source);
                                Optional<Set<ValidationMessage>> messages = messages(source);
                                if (codes.stream().anyMatch(code -> SchemaReach.of(code) == ALWAYS)) {
                                    assertThat(messages.orElseThrow())
                                            .as("%s has %s", source.file(), codes)
                                            .isNotEmpty();
                                } else if (codes.stream().allMatch(code -> SchemaReach.of(code) == NEVER)) {
                                    assertThat(messages.orElse(Set.of()))
                                            .as("%s has only %s", source.file(), codes)
                                            .isEmpty();
                                }
                            }
                        }));
    }

    /** A schema that stops at the first mistake of a file would hide the others from an editor. */
    @TestFactory
    Stream<DynamicTest> everyStructuralMistakeIsShownInItsLine() throws IOException {
        return new Snapshots("invalid")
                .inputs(ENDING).stream()
                        .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                            SpecReading reading = read(file);
                            for (SourceText source : reading.sources()) {
                                Set<Integer> shown = schemas.lines(source);
                                Set<Integer> expected = reading.diagnostics().stream()
                                        .filter(problem -> problem.span().file().equals(source.file()))
                                        .filter(problem -> SchemaReach.of(problem.code()) == ALWAYS)
                                        .map(problem -> problem.span().line())
                                        .collect(Collectors.toCollection(TreeSet::new));
                                assertThat(shown).as(source.file()).containsAll(expected);
                            }
                        }));
    }

    private static Set<DiagnosticCode> errors(SpecReading reading, SourceText source) {
        return reading.diagnostics().stream()
                .filter(problem -> problem.span().file().equals(source.file()))
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the schema says of a file; empty when the file is not YAML. */
    private Optional<Set<ValidationMessage>> messages(SourceText source) {
        Optional<JsonNode> json = schemas.json(source);
        return json.map(node -> schemas.validate(source.file(), node));
    }

    private SpecReading read(Path file) throws IOException {
        Path folder = SpecFiles.write(Files.readString(file), temporary.resolve(name(file)));
        return new SpecReader().read(folder);
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    @Test
    void manyCodesAreWithinReach() {
        List<DiagnosticCode> always = Stream.of(DiagnosticCode.values())
                .filter(code -> SchemaReach.of(code) == ALWAYS)
                .toList();

        assertThat(always).hasSizeGreaterThan(12);
    }
}
