package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.run.NamedConnection;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.diagnostic.Quote;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ferrule connections login}: asks a person in a browser to allow a connection to act for them (RFC 6749, 4.1), with an
 * address of this machine that the browser is sent back to (RFC 8252, 7.3), and keeps the tokens that come of it.
 */
@Command(
        name = "login",
        description = {
            "Asks you in a browser to allow a connection to act for you, and keeps the tokens.",
            "For connections whose auth scheme has the grant authorization-code."
        })
final class LoginCommand implements Callable<Integer> {

    private static final int LONGEST_SECONDS = 3600;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "The name of the connection.")
    private String name;

    @Option(
            names = "--redirect-url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:0/callback",
            description = {
                "Where the browser is sent back to, as the service knows it. Port 0 takes any that is free.",
                "Default: http://127.0.0.1:0/callback"
            })
    private String redirectUrl;

    @Option(names = "--no-browser", description = "Prints the address and opens no browser.")
    private boolean noBrowser;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long to wait for you. Default: 300")
    private int wait;

    LoginCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (wait < 1 || wait > LONGEST_SECONDS) {
            throw Problem.of(ExitCode.USAGE, "--wait takes a number of seconds from 1 to " + LONGEST_SECONDS + ".");
        }
        URI wanted = LoopbackServer.checked(redirectUrl);
        Known known = Known.read(name, surroundings);
        try {
            return new NamedConnection(known.connector(), known.profile(), surroundings)
                    .with(connection -> login(connection, wanted));
        } catch (ConnectorException e) {
            throw failed(e);
        }
    }

    private Integer login(Connection connection, URI wanted) {
        try (LoopbackServer server = LoopbackServer.start(wanted)) {
            Authorization authorization = begun(connection, server.redirectUrl());
            open(authorization.url(), URI.create(server.redirectUrl()).getPort());
            LoopbackServer.Callback callback = server.await(authorization, Duration.ofSeconds(wait));
            try {
                connection.authorized(authorization, callback.address());
            } catch (ConnectorException e) {
                callback.answer(LoginPage.refused(e.failure().message()));
                throw e;
            }
            callback.answer(LoginPage.allowed(name));
        } catch (IOException e) {
            throw Problem.of(ExitCode.FILE, "Nobody can be sent back to " + wanted + ": the port is not free.")
                    .hint("leave --redirect-url out, or name a port that is free");
        }
        surroundings.out().println("Logged in. The tokens of " + name + " are kept.");
        return ExitCode.OK.code();
    }

    private Authorization begun(Connection connection, String back) {
        try {
            return connection.authorize(back);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ExitCode.USAGE, "The auth scheme of the connection " + name + " asks nobody in a browser.")
                    .hint("ferrule connections test " + name + " tells whether it works as it is");
        }
    }

    private void open(URI address, int port) {
        boolean opened = !noBrowser && new Browser(surroundings).open(address);
        surroundings
                .err()
                .println(
                        opened
                                ? "A browser was opened. If you see none, open this address in one:"
                                : "Open this address in a browser:");
        surroundings.err().println(address.toASCIIString());
        if (!opened) {
            surroundings
                    .err()
                    .println(
                            "It must be a browser of this machine. For one of another machine, run there first: ssh -L "
                                    + port + ":127.0.0.1:" + port + " THIS-MACHINE");
        }
        surroundings.err().flush();
    }

    private static Problem failed(ConnectorException e) {
        Problem problem = Problem.of(
                ExitCode.of(e.kind()), Plain.text(Quote.harmless(e.failure().message())));
        return e.advice().map(problem::hint).orElse(problem);
    }
}
