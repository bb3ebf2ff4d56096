package dev.ferrule.cli.sandbox;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.EnvironmentNames;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.Sandboxes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule sandbox}: runs a sandbox until somebody ends it. */
@Command(
        name = "sandbox",
        description = "Runs a connector's sandbox, a made-up service on a free port of this machine, until Ctrl-C.")
public final class SandboxCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "CONNECTOR", description = "The connector's id.")
    private String connector = "";

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
        List<String> known = Sandboxes.all().stream().map(Sandbox::connector).toList();
        if (!known.contains(connector)) {
            throw Problem.of(ExitCode.USAGE, "There is no sandbox for this connector.")
                    .hint(Suggestion.hint(connector, known));
        }
        try (SandboxServer server = started()) {
            describe(server);
            surroundings.out().flush();
            surroundings.err().flush();
            await();
        }
        return ExitCode.OK.code();
    }

    private SandboxServer started() {
        try {
            return SandboxServer.start(connector, SandboxSetting.options(options));
        } catch (IllegalArgumentException e) {
            throw Problem.of(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** The credentials are made up and shown on purpose. */
    private void describe(SandboxServer server) {
        PrintWriter out = surroundings.out();
        out.println("The sandbox of " + connector + " listens on " + server.baseUrl() + ".");
        out.println("What is in it is made up and is gone when it ends.");
        out.println();
        out.println("To call it from another terminal:");
        out.println();
        new TreeMap<>(server.connectionFields())
                .forEach((field, value) ->
                        out.println("  export " + EnvironmentNames.of(connector, field) + "=" + quoted(value)));
        out.println("  ferrule run " + connector + " --help");
        out.println();
        out.println("Ctrl-C ends it.");
    }

    private void await() throws InterruptedException, IOException {
        if (untilStdinCloses) {
            InputStream in = surroundings.in();
            in.transferTo(OutputStream.nullOutputStream());
        } else {
            new CountDownLatch(1).await();
        }
    }

    private static String quoted(String value) {
        return value.matches("[A-Za-z0-9_./:@%+=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
