package dev.ferrule.cli;

import dev.ferrule.cli.author.FormatCommand;
import dev.ferrule.cli.author.InitCommand;
import dev.ferrule.cli.author.MigrateCommand;
import dev.ferrule.cli.connections.ConnectionsCommand;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.demo.DemoCommand;
import dev.ferrule.cli.diff.DiffCommand;
import dev.ferrule.cli.explain.ExplainCommand;
import dev.ferrule.cli.generate.DocsCommand;
import dev.ferrule.cli.generate.GenerateCommand;
import dev.ferrule.cli.imports.ImportCommand;
import dev.ferrule.cli.lint.LintCommand;
import dev.ferrule.cli.run.RunCommand;
import dev.ferrule.cli.run.TestConnectionCommand;
import dev.ferrule.cli.sandbox.SandboxCommand;
import dev.ferrule.cli.schema.SchemaCommand;
import dev.ferrule.cli.spec.ValidateCommand;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The whole command line within any surroundings: what {@link Main} runs, and what tests run. */
public final class Cli {

    private static final int WIDTH = 100;
    /** The commands that call a service, and so end with its codes too. */
    private static final Set<String> CALLING = Set.of("run", "test-connection", "demo");

    /** Those among the commands of connections. */
    private static final Set<String> CALLING_BELOW = Set.of("test", "login");

    private static final String CONNECTIONS = "connections";

    /** The commands of which the last part is read by commands that are made for a connector. */
    private static final Set<String> FOLLOWED = Set.of("run", "test-connection");

    private final Surroundings surroundings;
    private final GlobalOptions global = new GlobalOptions();
    private final UsageErrors usageErrors;

    private Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.usageErrors = new UsageErrors(surroundings.err());
    }

    /**
     * Runs a command.
     *
     * @return the exit code, one of {@link ExitCode}
     */
    public static int execute(List<String> args, Surroundings surroundings) {
        try {
            return new Cli(surroundings).root(args).execute(args.toArray(String[]::new));
        } catch (StackOverflowError | LinkageError e) {
            return new Cli(surroundings).bug(e);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    /** The command line with all of its commands. */
    static CommandLine commandLine(Surroundings surroundings) {
        return new Cli(surroundings).root(List.of());
    }

    /**
     * The command line with all of its commands, or with the one alone whose name comes first: to make the others would take longer
     * than most of them run.
     */
    private CommandLine root(List<String> args) {
        CommandLine root = new CommandLine(new FerruleCommand(surroundings));
        Map<String, Supplier<CommandLine>> commands = commands();
        Supplier<CommandLine> meant = args.isEmpty() ? null : commands.get(args.get(0));
        (meant == null ? commands.values() : List.of(meant)).forEach(command -> root.addSubcommand(command.get()));
        global.addTo(root);
        root.getSubcommands().values().forEach(global::addTo);
        configure(root);
        exitCodes(root, true);
        root.getSubcommands().forEach((name, command) -> {
            exitCodes(command, CALLING.contains(name));
            boolean connections = name.equals(CONNECTIONS);
            command.getSubcommands()
                    .forEach((below, deeper) -> exitCodes(deeper, connections && CALLING_BELOW.contains(below)));
            // What follows the connector is read by the commands that are made for it.
            if (FOLLOWED.contains(name)) {
                command.setStopAtPositional(true);
            }
        });
        return root;
    }

    /** How each command is made, by its name, in the order of the help. */
    private Map<String, Supplier<CommandLine>> commands() {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        all.put("run", () -> new CommandLine(new RunCommand(surroundings, global, this::configure)));
        all.put(
                "test-connection",
                () -> new CommandLine(new TestConnectionCommand(surroundings, global, this::configure)));
        all.put(CONNECTIONS, () -> ConnectionsCommand.commandLine(surroundings, global, this::configure));
        all.put("validate", () -> new CommandLine(new ValidateCommand(surroundings)));
        all.put("diff", () -> new CommandLine(new DiffCommand(surroundings)));
        all.put("lint", () -> new CommandLine(new LintCommand(surroundings)));
        all.put("explain", () -> new CommandLine(new ExplainCommand(surroundings)));
        all.put("generate", () -> GenerateCommand.in(surroundings));
        all.put("docs", () -> new CommandLine(new DocsCommand(surroundings)));
        all.put("schema", () -> new CommandLine(new SchemaCommand(surroundings)));
        all.put("sandbox", () -> new CommandLine(new SandboxCommand(surroundings)));
        all.put("demo", () -> new CommandLine(new DemoCommand(surroundings)));
        all.put("init", () -> InitCommand.commandLine(surroundings, global));
        all.put("import", () -> ImportCommand.commandLine(surroundings, global));
        all.put("format", () -> new CommandLine(new FormatCommand(surroundings)));
        all.put("migrate", () -> new CommandLine(new MigrateCommand(surroundings)));
        return all;
    }

    /** Everything that all commands have in common; it holds for the commands below too. */
    private void configure(CommandLine command) {
        command.setOut(surroundings.out());
        command.setErr(surroundings.err());
        command.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF));
        command.setUsageHelpWidth(WIDTH);
        command.setUsageHelpLongOptionsMaxWidth(36);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        // An argument is what it is: no file that it names with @ and no ${variable} in a spec's text is looked up.
        command.setExpandAtFiles(false);
        command.setInterpolateVariables(false);
        command.setParameterExceptionHandler(usageErrors);
        command.setExecutionExceptionHandler((exception, failed, parsed) -> ended(exception));
    }

    private static void exitCodes(CommandLine command, boolean calls) {
        List<ExitCode> codes = calls ? Arrays.asList(ExitCode.values()) : ExitCode.common();
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.table(codes));
    }

    private int ended(Exception exception) {
        if (!(exception instanceof Problem problem)) {
            return bug(exception);
        }
        surroundings.err().println("error: " + problem.text());
        problem.details().forEach(surroundings.err()::println);
        problem.hints().forEach(hint -> surroundings.err().println("hint: " + hint));
        trace(problem);
        return problem.exitCode().code();
    }

    /** The message of an unexpected exception may hold anything, so it is shown only on demand. */
    private int bug(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        surroundings
                .err()
                .println("error: a bug in Ferrule: " + thrown.getClass().getSimpleName() + place);
        surroundings.err().println("hint: please report it, with what --verbose adds");
        trace(thrown);
        return ExitCode.BUG.code();
    }

    private void trace(Throwable thrown) {
        if (global.verbose()) {
            thrown.printStackTrace(surroundings.err());
        }
    }
}
