package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.format.FolderFormat;
import dev.ferrule.spec.yaml.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a connector that are rewritten in place.
 *
 * @param folder the connector's folder
 * @param connector its own file
 * @param types the files of its types
 * @param actions the files of its actions
 */
record SpecFiles(Path folder, SourceText connector, List<SourceText> types, List<SourceText> actions) {

    /** Reads the files as texts; their problems end the command. */
    static SpecFiles read(String written, Surroundings surroundings) {
        Path folder = new Connectors(surroundings).folder(written);
        if (!Files.isDirectory(folder)) {
            throw Problem.of(ExitCode.FILE, "There is no folder " + folder + ".");
        }
        Diagnostics diagnostics = new Diagnostics();
        SpecFolder files = new SpecFolder(folder, ReadLimits.DEFAULT, diagnostics);
        SourceText connector = files.connector().orElse(null);
        List<SourceText> types = files.types();
        List<SourceText> actions = files.actions();
        if (connector == null || diagnostics.hasErrors()) {
            throw unreadable(folder, diagnostics, connector == null ? actions : all(connector, types, actions));
        }
        return new SpecFiles(folder, connector, types, actions);
    }

    /** All files. */
    List<SourceText> all() {
        return all(connector, types, actions);
    }

    private static List<SourceText> all(SourceText connector, List<SourceText> types, List<SourceText> actions) {
        return Stream.of(List.of(connector), types, actions)
                .flatMap(List::stream)
                .toList();
    }

    /** The problem that ends the command when files cannot be read as YAML. */
    static Problem unreadable(Path folder, Diagnostics diagnostics, List<SourceText> sources) {
        return unreadable(folder, diagnostics.sorted(), sources);
    }

    /** The problem that ends the command when files cannot be read as YAML. */
    static Problem unreadable(Path folder, List<Diagnostic> diagnostics, List<SourceText> sources) {
        String printed = new DiagnosticPrinter(false).print(diagnostics, sources);
        return Problem.of(ExitCode.FINDINGS, "The files in " + folder + " cannot be read. Nothing was changed.")
                .details(printed.lines().toList());
    }

    /** Replaces a file as a whole or not at all. */
    void replace(String file, String text) {
        replace(folder, file, text);
    }

    /** Replaces a file in a folder as a whole or not at all. */
    static void replace(Path folder, String file, String text) {
        try {
            FolderFormat.replace(folder, file, text);
        } catch (IOException e) {
            throw Problem.file("write", folder.resolve(file), e);
        }
    }
}
