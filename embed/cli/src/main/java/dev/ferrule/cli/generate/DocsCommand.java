package dev.ferrule.cli.generate;

import dev.ferrule.cli.console.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferrule docs}: writes documentation pages. */
@Command(name = "docs", description = "Generates a connector's pages and prints the paths of the files written.")
public final class DocsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--emit",
            paramLabel = "OUTPUT",
            split = ",",
            defaultValue = "mdx",
            description = "What to generate: mdx, markdown, html, or several separated by commas. Default: mdx.")
    private List<String> emit = List.of();

    /** The command in these surroundings. */
    public DocsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return output.run(surroundings, emit);
    }
}
