package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sends a case on its way and holds what becomes of it against its verdict. */
final class Trial {

    private Trial() {}

    static void hold(Case hostile, Path folder) throws IOException {
        Path spec = Files.createDirectories(folder.resolve("spec"));
        Path out = Files.createDirectories(folder.resolve("out"));
        try (Watcher watcher = new Watcher(folder)) {
            SpecFiles files = new SpecFiles(spec);
            hostile.writer().write(files, watcher);
            files.complete();
            Journey journey = new Journey(spec, out, watcher);
            if (hostile.verdict() instanceof Verdict.Refused refused) {
                refused(journey.read(), refused);
            } else if (hostile.verdict() instanceof Verdict.Inert inert) {
                inert(journey, inert.texts());
            } else if (hostile.verdict() instanceof Verdict.Unwritable unwritable) {
                Connector connector = accepted(journey.read());
                Throwable refusal = catchThrowable(() -> journey.generate(connector));
                watcher.sawNothing("writing");
                assertThat(refusal).isNotNull().hasMessageContaining(unwritable.words());
            }
        }
    }

    private static void refused(SpecReading reading, Verdict.Refused refused) {
        assertThat(reading.connector()).as("what was read of it").isEmpty();
        assertThat(reading.diagnostics()).extracting(Diagnostic::code).contains(refused.code());
    }

    private static void inert(Journey journey, List<String> texts) throws IOException {
        Connector connector = accepted(journey.read());
        journey.call(connector, String.join(" ", texts));
        Map<String, GeneratedFiles> outputs = journey.generate(connector);
        journey.compile(connector, output(outputs, "java"));
        for (String text : texts) {
            shows(texts(outputs, "java", Words::ofHtml), text);
            shows(texts(outputs, "mdx", Words::ofMdx), text);
            shows(texts(outputs, "markdown", Words::ofMdx), text);
            shows(texts(outputs, "html", Words::ofHtml), text);
        }
        for (String emitter : List.of("openapi", "manifest", "wiremock", "json-schema")) {
            Documents.holdNoMarkup(output(outputs, emitter), emitter);
        }
    }

    /** References to signs are such in Markdown, and themselves where a plain line stands. */
    private static void shows(String output, String text) {
        assertThat(output)
                .satisfiesAnyOf(
                        shown -> assertThat(shown).contains(Words.of(text)),
                        shown -> assertThat(shown).contains(Words.ofMarkdown(text)));
    }

    private static Connector accepted(SpecReading reading) {
        assertThat(reading.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
        return reading.connector().orElseThrow();
    }

    private static GeneratedFiles output(Map<String, GeneratedFiles> outputs, String emitter) {
        return Optional.ofNullable(outputs.get(emitter)).orElseThrow();
    }

    private static String texts(Map<String, GeneratedFiles> outputs, String emitter, UnaryOperator<String> words) {
        GeneratedFiles files = output(outputs, emitter);
        return files.files().keySet().stream()
                .filter(path -> !path.endsWith(".css"))
                .map(path -> words.apply(files.text(path)))
                .collect(Collectors.joining("\n"));
    }
}
