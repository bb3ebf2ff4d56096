package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.diagnosis.Finding;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page about credentials shows connectors that are right, one for each way to prove who calls. */
class CredentialsPageTest {

    private static final Path PAGE = Ferrule.MODULE.resolve("../../docs/credentials.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("^### ([^\\n]+)\\n(?:(?!###).)*?```yaml\\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);

    private static Stream<MatchResult> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE)).results().toList().stream();
    }

    @TestFactory
    Stream<DynamicTest> eachSchemeHasACompleteExample(@TempDir Path folder) throws IOException {
        return examples().map(example -> DynamicTest.dynamicTest(example.group(1), () -> read(folder, example)));
    }

    private static void read(Path folder, MatchResult example) throws IOException {
        Path connector = folder.resolve("example-" + example.start());
        Files.createDirectories(connector.resolve("actions"));
        Files.writeString(connector.resolve("connector.yaml"), example.group(2));
        Files.writeString(
                connector.resolve("actions/get-account.yaml"),
                "action: get-account\ndescription: Gets the account.\ncall: GET /account\n");

        SpecReading reading = new SpecReader().read(connector);

        assertThat(reading.diagnostics().stream().filter(each -> each.severity() == Severity.ERROR))
                .as(new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources()))
                .isEmpty();
        assertThat(Lowering.lower(reading.connector().orElseThrow()).connector().auth())
                .isNotEmpty();
    }

    @Test
    void noRecipeOfTheLanguageIsLeftOut() throws IOException {
        String shown = String.join("\n", examples().map(each -> each.group(2)).toList());

        assertThat(Stream.of(
                        "basic:",
                        "bearer:",
                        "api-key:",
                        "oauth2:",
                        "session:",
                        "challenge:",
                        "signature:",
                        "aws-sigv4:",
                        "- mtls",
                        "- none",
                        "client-credentials",
                        "authorization-code",
                        "refresh-token",
                        "jwt-bearer",
                        "self-signed"))
                .allSatisfy(word -> assertThat(shown).contains(word));
    }

    @Test
    void everyFindingIsNamed() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Finding.known().stream().filter(finding -> finding != Finding.WORKS))
                .allSatisfy(finding ->
                        assertThat(page).contains("`" + finding.id() + "`", "| `" + finding.stage() + "` |"));
    }
}
