package dev.ferrule.cli.schema;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.schema.PublishedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule schema}: prints a JSON Schema for editors. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of connector.yaml, or of the files in actions or types.",
        footer = {
            "",
            "Editors with yaml-language-server complete and check a file whose first line names its schema:",
            "",
            "  ferrule schema action --out action.schema.json",
            "  # yaml-language-server: $schema=../action.schema.json"
        })
public final class SchemaCommand implements Callable<Integer> {

    private static final List<String> KINDS =
            Arrays.stream(PublishedSchema.values()).map(PublishedSchema::id).toList();

    private final Surroundings surroundings;

    @Parameters(paramLabel = "KIND", description = "The kind of file: connector, action or types.")
    private String kind = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes the schema to this file instead of standard output.")
    private @Nullable String out;

    /** The command in these surroundings. */
    public SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PublishedSchema schema = PublishedSchema.of(kind)
                .orElseThrow(() -> Problem.of(ExitCode.USAGE, "There is no schema " + Quote.code(kind) + ".")
                        .hint(Suggestion.hint(kind, KINDS)));
        if (out == null) {
            surroundings.out().print(schema.text());
            return ExitCode.OK.code();
        }
        Path file = surroundings.path(out);
        try {
            Files.writeString(file, schema.text());
        } catch (IOException e) {
            throw Problem.file("write to", file, e);
        }
        surroundings.out().println(out);
        return ExitCode.OK.code();
    }
}
