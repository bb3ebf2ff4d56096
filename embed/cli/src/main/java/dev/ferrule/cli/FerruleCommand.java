package dev.ferrule.cli;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ferrule} itself, which only leads to its commands. */
@Command(
        name = "ferrule",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = FerruleCommand.Version.class,
        description = "Runs, checks and generates connectors that are described in YAML.",
        commandListHeading = "%nCommands:%n")
final class FerruleCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on the option itself
    private boolean version;

    FerruleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.USAGE.code();
    }

    /** Reads the version that Maven writes into the jar. */
    static final class Version implements IVersionProvider {

        private static final String FILE = "/META-INF/maven/dev.ferrule/ferrule-cli/pom.properties";

        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream file = Version.class.getResourceAsStream(FILE)) {
                if (file != null) {
                    properties.load(file);
                }
            }
            return new String[] {
                "ferrule " + properties.getProperty("version", "(not packaged)"),
                "Java " + Runtime.version().feature()
            };
        }
    }
}
