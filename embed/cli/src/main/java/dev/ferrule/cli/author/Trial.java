package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads files as a connector before they are written where they belong. */
final class Trial {

    private Trial() {}

    /**
     * Ends the command when one of the new files would not be valid.
     *
     * @param old files of the connector that are there already, by their paths within its folder
     * @param added the new ones
     */
    static void check(Map<String, String> old, Map<String, String> added) {
        try {
            Path folder = Files.createTempDirectory("ferrule-init");
            try {
                write(folder, old);
                write(folder, added);
                refuse(new SpecReader().read(folder), added.keySet());
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw Problem.file("write", Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static void refuse(SpecReading reading, Set<String> added) {
        List<Diagnostic> problems = reading.diagnostics().stream()
                .filter(problem -> added.contains(problem.span().file()))
                .toList();
        if (!problems.isEmpty()) {
            String printed = new DiagnosticPrinter(false).print(problems, reading.sources());
            throw Problem.of(ExitCode.USAGE, "This does not make a valid spec. Nothing was written.")
                    .details(printed.lines().toList());
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue());
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
