package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.GlobalOptions;
import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.sandbox.SandboxOf;
import dev.ferrule.cli.sandbox.SandboxSetting;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.diagnosis.ConnectionCheck;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.observe.CallLog;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ferrule run CONNECTOR ACTION}: one action as a command, its options made from its spec. */
final class ActionCommand implements Callable<Integer> {

    private static final String OWN_OPTIONS = "Options";
    private static final List<String> INPUTS = List.of("--input", "--choices", "--check-entries");

    private final Connector connector;
    private final LoweredConnector lowered;
    private final ActionDefinition definition;
    private final Surroundings surroundings;
    private final GlobalOptions global;
    private final boolean test;
    private final RunOptions run = new RunOptions();
    private final PageOptions pages = new PageOptions();
    private final ClearOptions clear = new ClearOptions();
    private final Action action;
    private final OptionNames names;
    private final FileOptions files = new FileOptions();
    private final TokenOptions tokens = new TokenOptions();
    private final CommandSpec command;
    private final ActionInput input;
    private final ConnectionSettings settings;
    private final ErrorPrinter errors;

    private ActionCommand(
            Connector connector,
            LoweredConnector lowered,
            Action action,
            boolean test,
            Surroundings surroundings,
            GlobalOptions global) {
        this.test = test;
        this.connector = connector;
        this.lowered = lowered;
        this.definition = lowered.action(action.id())
                .orElseThrow(() -> new IllegalStateException("The action " + action.id() + " was not lowered."));
        this.surroundings = surroundings;
        this.global = global;
        this.action = action;

        command = CommandSpec.wrapWithoutInspection(this).name(action.id());
        global.addTo(command);
        CommandSpec runOptions = CommandSpec.forAnnotatedObject(run);
        if (test) {
            // A test takes no inputs.
            INPUTS.forEach(name -> runOptions.remove(runOptions.findOption(name)));
        }
        command.addMixin("run", runOptions);
        if (hasPages() && !test) {
            command.addMixin("pages", CommandSpec.forAnnotatedObject(pages));
        }
        if (ClearOptions.areFor(action)) {
            command.addMixin("clear", CommandSpec.forAnnotatedObject(clear));
        }
        if (returnsFile()) {
            command.addMixin("files", CommandSpec.forAnnotatedObject(files));
        }
        if (TokenOptions.areFor(connector)) {
            command.addMixin("tokens", CommandSpec.forAnnotatedObject(tokens));
        }
        List<OptionSpec> own = List.copyOf(command.options());
        names = OptionNames.of(connector, action, namesOf(own));
        ActionOptions options = new ActionOptions(connector, action, names, surroundings);
        Map<String, List<OptionSpec>> sections = options.addTo(command);
        sections.put(OWN_OPTIONS, own);

        SecretGuard secrets = new SecretGuard(lowered.connector().shapes());
        input = new ActionInput(action, definition, secrets, names, surroundings);
        settings = new ConnectionSettings(
                connector, names, new FieldOptions(connector, names, surroundings), surroundings);
        errors = new ErrorPrinter(surroundings.err(), names);
        OptionSections.show(command, sections);
        Optional.ofNullable(action.about().summary())
                .ifPresent(summary -> command.usageMessage().header(Plain.usage(summary)));
        command.usageMessage()
                .description(Plain.description(action.description(), notes(action)))
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.table(Arrays.asList(ExitCode.values())));
    }

    /** The command of an action. */
    static CommandSpec of(
            Connector connector,
            LoweredConnector lowered,
            Action action,
            Surroundings surroundings,
            GlobalOptions global) {
        return new ActionCommand(connector, lowered, action, false, surroundings, global).command;
    }

    /** The command that tests a connection by an action; it takes no parameters. */
    static CommandSpec test(Connector connector, Action action, Surroundings surroundings, GlobalOptions global) {
        return new ActionCommand(
                        connector, Lowering.lower(connector), action.withoutParameters(), true, surroundings, global)
                .command;
    }

    @Override
    public Integer call() {
        ParseResult parsed = command.commandLine().getParseResult();
        try {
            refuseHooks();
            Inputs inputs = clear.addTo(input.read(parsed, run.input), action, names);
            return run.sandbox ? sandboxed(inputs, parsed) : connected(inputs, parsed);
        } catch (ConnectorException e) {
            if (run.jsonErrors) {
                errors.printJson(e);
            } else {
                errors.print(e);
            }
            if (global.verbose()) {
                e.printStackTrace(surroundings.err());
            }
            return ExitCode.of(e.kind()).code();
        } catch (Problem e) {
            if (!run.jsonErrors) {
                throw e;
            }
            errors.printJson(e);
            return e.exitCode().code();
        }
    }

    /** A command has no way to bring code. */
    private void refuseHooks() {
        if (!connector.hooks().isEmpty()) {
            throw Problem.of(
                            ExitCode.USAGE,
                            Plain.text(connector.name()) + " runs hand-written code, which a command cannot bring: "
                                    + String.join(", ", connector.hooks().keySet()) + ".")
                    .hint("Run the action from a program that registers these hooks when it opens the connection.");
        }
    }

    private Integer connected(Inputs inputs, ParseResult parsed) {
        if (!run.sandboxOptions.isEmpty()) {
            throw Problem.of(ExitCode.USAGE, "--sandbox-option has no meaning without --sandbox.");
        }
        return call(inputs, settings.read(parsed, run.connectionFile), UnaryOperator.identity());
    }

    private Integer sandboxed(Inputs inputs, ParseResult parsed) {
        // What is refused is refused before anything is started.
        settings.ofSandbox(Map.of(), parsed, run.connectionFile);
        try (SandboxServer server = started()) {
            return call(
                    inputs,
                    settings.ofSandbox(server.connectionFields(), parsed, run.connectionFile),
                    server::transport);
        }
    }

    private SandboxServer started() {
        try {
            return SandboxServer.start(SandboxOf.of(connector), SandboxSetting.options(run.sandboxOptions));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Over the transport that was picked, by a way of somebody's own. */
    private Integer call(Inputs inputs, ConnectionValues values, UnaryOperator<Transport> way) {
        try (Transport transport = way.apply(run.transport.open(values.network()))) {
            ConnectionBuilder builder =
                    Connection.to(lowered.connector()).network(values.network()).transport(transport);
            if (run.timeout != null) {
                builder.timeout(run.timeout);
            }
            if (run.log) {
                builder.log(CallLog.to(surroundings.err()::println));
            }
            values.fields().forEach(builder::field);
            values.auth().ifPresent(builder::auth);
            tokens.apply(builder, run.connectionFile, surroundings);
            try (Connection connection = builder.open()) {
                if (run.checkEntries) {
                    new EntriesCheck(lowered).check(connection, definition, inputs);
                }
                if (run.choices != null) {
                    new ChoicesPrinter(lowered, surroundings.out()).print(connection, definition, run.choices, inputs);
                } else if (run.explain) {
                    new PlanPrinter(surroundings.out()).print(connection.plan(definition, inputs));
                } else if (test) {
                    return checked(connection.check(definition));
                } else if (hasPages()) {
                    pages.print(connection.pages(definition, inputs), surroundings.out(), surroundings.err());
                } else if (returnsFile()) {
                    CallOptions options = files.calling(surroundings);
                    files.print(connection.run(definition, inputs, options), surroundings);
                } else {
                    JsonValue output = connection.run(definition, inputs);
                    if (definition.outputValue().isPresent()) {
                        surroundings.out().println(JsonWriter.pretty(output));
                    }
                }
                return ExitCode.OK.code();
            }
        }
    }

    private int checked(ConnectionCheck check) {
        if (check.failure().isPresent()) {
            if (run.jsonErrors) {
                errors.printJson(check);
            } else {
                errors.print(check);
            }
            if (global.verbose()) {
                check.failure().get().printStackTrace(surroundings.err());
            }
            return ExitCode.of(check.failure().get().kind()).code();
        }
        surroundings.out().println(Plain.text(check.message()));
        return ExitCode.OK.code();
    }

    private boolean returnsFile() {
        return definition.output() == Shape.Scalar.FILE;
    }

    /** What holds a list beside other things, or is put together of lists, is printed as a whole. */
    private boolean hasPages() {
        return !(definition.output() instanceof Shape.Named)
                && definition.steps().stream()
                        .anyMatch(step -> step.pagination()
                                .filter(paging -> paging.lists().isEmpty())
                                .isPresent());
    }

    private static Set<String> namesOf(List<OptionSpec> options) {
        Set<String> names = new HashSet<>(Set.of("--version", FieldOptions.AUTH));
        options.forEach(option -> names.addAll(Arrays.asList(option.names())));
        return names;
    }

    private static List<String> notes(Action action) {
        List<String> notes = new ArrayList<>();
        action.lifecycle().deprecationText().ifPresent(text -> notes.add("Deprecated: " + text));
        Optional.ofNullable(action.lifecycle().since()).ifPresent(since -> notes.add("Available since " + since + "."));
        action.notes().forEach(note -> notes.add(note.labelled()));
        return notes;
    }
}
