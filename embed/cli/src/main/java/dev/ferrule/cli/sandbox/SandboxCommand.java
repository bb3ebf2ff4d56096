package dev.ferrule.cli.sandbox;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.ShellWord;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.cli.spec.EnvironmentNames;
import dev.ferrule.testkit.mock.ExampleSandbox;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule sandbox}: runs a sandbox until somebody ends it. */
@Command(
        name = "sandbox",
        description = {
            "Runs a connector's sandbox, a made-up service on a port of this machine, until Ctrl-C.",
            "Without a sandbox of its own, a connector gets a mock that answers with the examples of its spec."
        })
public final class SandboxCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "CONNECTOR",
            description = "A connector's folder, or its id if FERRULE_PATH lists its folder.")
    private String written = "";

    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on. Default: one that is free.")
    private int port;

    @Option(
            names = "--sandbox-option",
            paramLabel = "KEY=VALUE",
            converter = SandboxSetting.Converter.class,
            description = "A setting of the sandbox. Give it once for each setting.")
    private List<SandboxSetting> options = List.of();

    @Option(names = "--until-stdin-closes", description = "Also ends when standard input does, for use in scripts.")
    private boolean untilStdinCloses;

    /** The command in these surroundings. */
    public SandboxCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw Problem.of(ExitCode.USAGE, "A port is a number from 1 to " + HIGHEST_PORT + ".");
        }
        // A sandbox of its own needs no spec.
        Sandbox sandbox = SandboxOf.own(written)
                .orElseGet(() ->
                        SandboxOf.of(new Connectors(surroundings).load(written).connector()));
        try (SandboxServer server = started(sandbox)) {
            describe(sandbox, server);
            surroundings.out().flush();
            surroundings.err().flush();
            await();
        }
        return ExitCode.OK.code();
    }

    private SandboxServer started(Sandbox sandbox) {
        try {
            return SandboxServer.start(sandbox, SandboxSetting.options(options), port);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ExitCode.USAGE, String.valueOf(e.getMessage()));
        } catch (SandboxServer.NoPort e) {
            throw Problem.of(ExitCode.USAGE, "The port " + port + " is taken.")
                    .hint("leave --port out, or name another");
        }
    }

    /** The credentials are made up and shown on purpose. */
    private void describe(Sandbox sandbox, SandboxServer server) {
        String id = sandbox.connector();
        PrintWriter out = surroundings.out();
        out.println("The sandbox of " + id + " listens on " + server.baseUrl() + ".");
        out.println(
                sandbox instanceof ExampleSandbox
                        ? "It answers with the examples of the spec and keeps nothing."
                        : "What is in it is made up and is gone when it ends.");
        out.println();
        out.println("To call it from another terminal:");
        out.println();
        Map<String, String> fields = new TreeMap<>(server.connectionFields());
        fields.forEach((field, value) ->
                out.println("  export " + EnvironmentNames.of(id, field) + "=" + ShellWord.of(value)));
        boolean told = fields.values().stream().anyMatch(value -> value.startsWith(server.baseUrl()));
        if (told) {
            out.println("  ferrule run " + ShellWord.of(written) + " --help");
        } else {
            // No field of the connection says where the service answers.
            out.println("  ferrule run " + ShellWord.of(written) + " ACTION --sandbox");
            out.println();
            out.println("The connector knows its server by heart, so this command starts a sandbox of its own. Other");
            out.println("programs call this one at its address and the paths of the service.");
        }
        out.println();
        out.println("Ctrl-C ends it.");
        if (sandbox instanceof ExampleSandbox mock) {
            new TreeMap<>(mock.gaps())
                    .forEach((action, gap) -> surroundings
                            .err()
                            .println("warning: " + action + " does not return its example here: " + Plain.text(gap)));
        }
    }

    private void await() throws InterruptedException, IOException {
        if (untilStdinCloses) {
            InputStream in = surroundings.in();
            in.transferTo(OutputStream.nullOutputStream());
        } else {
            new CountDownLatch(1).await();
        }
    }
}
