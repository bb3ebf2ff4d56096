package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.ShellWord;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.Profile;
import dev.ferrule.cli.profile.Profiles;
import dev.ferrule.cli.run.ProfileOptions;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ferrule connections add}: keeps a connection. Its connector decides which options there are. */
@Command(
        name = "add",
        customSynopsis = "ferrule connections add NAME CONNECTOR [OPTIONS]",
        description = {
            "Keeps a connection under a name, in a file that its owner alone can read.",
            "Secrets are kept as references to variables (--FIELD-env) and files (--FIELD-file), or are asked for."
        })
final class AddCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final GlobalOptions global;
    private final Consumer<CommandLine> configuration;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the connection.")
    private String name;

    @Parameters(
            index = "1",
            paramLabel = "CONNECTOR",
            description = "A connector's folder, or its id if FERRULE_PATH lists its folder.")
    private String written;

    @Parameters(
            index = "2..*",
            paramLabel = "OPTIONS",
            description = "ferrule connections add NAME CONNECTOR --help lists the options.")
    private List<String> rest = List.of();

    AddCommand(Surroundings surroundings, GlobalOptions global, Consumer<CommandLine> configuration) {
        this.surroundings = surroundings;
        this.global = global;
        this.configuration = configuration;
    }

    @Override
    public Integer call() {
        Profiles.refuseName(name);
        Connectors.Found found = new Connectors(surroundings).load(written);
        Optional<String> folder = found.connector().id().equals(written)
                ? Optional.empty()
                : Optional.of(found.folder().toAbsolutePath().normalize().toString());
        CommandLine fields = new CommandLine(new Fields(found.connector(), folder).command);
        spec.commandLine().addSubcommand(name, fields);
        configuration.accept(fields);
        return fields.execute(rest.toArray(String[]::new));
    }

    /** The options that every connection has. */
    static final class Own {

        @Option(
                names = "--network",
                paramLabel = "KEY=VALUE",
                description = {
                    "A setting of how the server is reached. Give it once for each: proxy, ca, certificate, timeout ...",
                    "Passwords among them are references: proxy_password=env:NAME."
                })
        private List<String> network = List.of();

        @Option(
                names = "--stdin",
                description = "Reads the secrets that are still missing from standard input, a line each.")
        private boolean stdin;

        @Option(names = "--replace", description = "Takes the place of a connection of the same name.")
        private boolean replace;
    }

    /** The command of one connector. */
    private final class Fields implements Callable<Integer> {

        private final Connector connector;
        private final Optional<String> folder;
        private final Own own = new Own();
        private final ProfileOptions options;
        private final CommandSpec command;

        Fields(Connector connector, Optional<String> folder) {
            this.connector = connector;
            this.folder = folder;
            command = CommandSpec.wrapWithoutInspection(this).name(ShellWord.of(name) + " " + ShellWord.of(written));
            global.addTo(command);
            command.addMixin("own", CommandSpec.forAnnotatedObject(own));
            Set<String> taken = new HashSet<>(Set.of("--auth", "--version"));
            command.options().forEach(option -> taken.addAll(Arrays.asList(option.names())));
            options = new ProfileOptions(connector, taken, surroundings);
            options.addTo(command);
            command.usageMessage()
                    .customSynopsis("ferrule connections add NAME CONNECTOR [OPTIONS]")
                    .description("Keeps a connection to " + Plain.usage(connector.name()) + ".");
        }

        @Override
        public Integer call() {
            JsonObject settings = options.read(command.commandLine().getParseResult(), own.network, own.stdin);
            new Profiles(surroundings).write(new Profile(name, connector.id(), folder, settings), own.replace);
            surroundings.out().println("Added " + name + ", a connection to " + Plain.text(connector.name()) + ".");
            if (asksSomebody(settings)) {
                surroundings.out().println("Log in with: ferrule connections login " + name);
            } else if (connector.connectionTest() != null) {
                surroundings.out().println("Test it with: ferrule connections test " + name);
            }
            return ExitCode.OK.code();
        }

        private boolean asksSomebody(JsonObject settings) {
            String picked = settings.member("auth")
                    .map(id -> id instanceof JsonText text ? text.text() : "")
                    .orElse(connector.auth().get(0).id());
            return connector.auth().stream()
                    .filter(scheme -> scheme.id().equals(picked))
                    .anyMatch(scheme -> scheme.recipe() instanceof Recipe.Token token
                            && token.oauth2().grant().equals("authorization-code"));
        }
    }
}
