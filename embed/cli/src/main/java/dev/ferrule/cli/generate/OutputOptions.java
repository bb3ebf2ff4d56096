package dev.ferrule.cli.generate;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.codegen.FileSink;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that write files have in common. */
final class OutputOptions {

    @Parameters(paramLabel = "FOLDER", description = "The connector's folder, or its id.")
    private String folder = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = {
                "Where the files go.",
                "Files that an earlier run has put there and this one does not make are removed; others stay."
            })
    private String out = "";

    int run(Surroundings surroundings, List<String> emitters) {
        Path connector = new Connectors(surroundings).folder(folder);
        OutputFolder target = new OutputFolder(surroundings.path(out), connector, emitters);
        FileSink.Result result = target.update()
                .orElseGet(() -> generated(new Connectors(surroundings).load(folder), target, surroundings));
        result.written().forEach(path -> surroundings.out().println(Path.of(out).resolve(path)));
        surroundings
                .err()
                .println(result.connectors() + ": " + result.written().size() + " written, "
                        + result.unchanged().size() + " unchanged, "
                        + result.removed().size() + " removed");
        return ExitCode.OK.code();
    }

    private static FileSink.Result generated(Connectors.Found found, OutputFolder target, Surroundings surroundings) {
        Generation generation = Generation.of(found.connector(), found.folder()).emit(target.emitters());
        generation.files().names().notes().forEach(note -> surroundings.err().println("note: " + note));
        return target.write(found.reading(), generation);
    }
}
