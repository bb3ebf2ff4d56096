package dev.ferrule.cli.generate;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs emitters for a connector. Everything is made before the first file is written. */
public final class Generation {

    private final Connector connector;
    private final GeneratedFiles files;

    /** A generation for this connector, which makes nothing yet, and keeps no names. */
    public Generation(Connector connector) {
        this(connector, new GeneratedFiles());
    }

    private Generation(Connector connector, GeneratedFiles files) {
        this.connector = connector;
        this.files = files;
    }

    /**
     * A generation for the connector in this folder, with the Java names that it keeps.
     *
     * @throws Problem when the file with the names has problems
     */
    static Generation of(Connector connector, Path folder) {
        try {
            return new Generation(connector, new GeneratedFiles(NameBook.read(folder)));
        } catch (IOException e) {
            throw Problem.file("read", folder.resolve(NameBook.FILE), e);
        } catch (IllegalArgumentException e) {
            Problem problem = Problem.of(ExitCode.FINDINGS, String.valueOf(e.getMessage()));
            problem.initCause(e);
            throw problem;
        }
    }

    /**
     * Makes the files of emitters.
     *
     * @throws Problem when there is no such emitter, or its files cannot have the names that the connector gives them
     */
    public Generation emit(List<String> ids) {
        List<Emitter> all = Emitter.all();
        List<String> known = all.stream().map(Emitter::id).toList();
        for (String id : ids) {
            Emitter emitter = all.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(ExitCode.USAGE, "There is no output " + Quote.code(id) + ".")
                            .hint(Suggestion.hint(id, known)));
            try {
                files.emit(emitter, connector);
            } catch (IllegalArgumentException e) {
                Problem problem = Problem.of(
                        ExitCode.FINDINGS, "The output " + Quote.code(id) + " cannot be made: " + e.getMessage());
                problem.initCause(e);
                throw problem;
            }
        }
        return this;
    }

    /** What has been made. */
    public GeneratedFiles files() {
        return files;
    }

    /** Writes what has been made, and removes what an earlier run has made there and this one has not. */
    public FileSink.Result write(Path folder) {
        try {
            return new FileSink(folder).write(files);
        } catch (IOException e) {
            throw Problem.file("write to", folder, e);
        }
    }
}
