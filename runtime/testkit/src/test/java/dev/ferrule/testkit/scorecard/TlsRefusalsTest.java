package dev.ferrule.testkit.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom TLS does not trust is not spoken to, and only once; whom a program's own authority trusts is. Over both transports. */
@Tag(Score.TAG)
class TlsRefusalsTest {

    private static final int STANDARD_ATTEMPTS = 3;

    /**
     * A case.
     *
     * @param server what answers
     * @param network whom the program trusts
     * @param connections how often the server must be called
     * @param succeeds whether the call is answered
     */
    private record Case(String what, TlsServer server, Network network, int connections, boolean succeeds) {}

    private static List<Case> cases() throws Exception {
        Network own = Network.builder().trust(text("ca.pem")).build();
        return List.of(
                new Case("an expired certificate", TlsServer.with("expired.p12"), own, 1, false),
                new Case("a certificate that signs itself", TlsServer.with("self-signed.p12"), own, 1, false),
                new Case("a certificate of another host", TlsServer.with("other-host.p12"), own, 1, false),
                new Case(
                        "the host as common name, another as alternative name",
                        TlsServer.with("name-without-san.p12"),
                        own,
                        1,
                        false),
                new Case("an authority nobody named", TlsServer.with("good.p12"), Network.STANDARD, 1, false),
                new Case("TLS 1.0 and 1.1", TlsServer.choosing(0x0301, 0xC014), own, 1, false),
                new Case("a weak cipher", TlsServer.choosing(0x0303, 0x0005), own, 1, false),
                new Case("a reset in the handshake", TlsServer.resetting(), own, STANDARD_ATTEMPTS, false),
                new Case("an authority of one's own", TlsServer.with("good.p12"), own, 1, true));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TlsRefusalsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void onlyWhoIsTrustedIsSpokenTo() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (boolean apache : List.of(true, false)) {
            for (Case each : cases()) {
                cells++;
                try (TlsServer server = each.server();
                        Transport transport =
                                apache ? new ApacheTransport(each.network()) : new JdkTransport(each.network())) {
                    wrong(each, server, transport)
                            .ifPresent(told -> wrong.add((apache ? "Apache: " : "JDK: ") + each.what() + ": " + told));
                }
            }
        }

        Score.print(24, wrong.isEmpty(), cells - wrong.size() + " of " + cells + " cells (9 cases, 2 transports)");
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> wrong(Case each, TlsServer server, Transport transport) {
        String ended;
        boolean right;
        try {
            Services.to("https://127.0.0.1:" + server.port())
                    .transport(transport)
                    .time(new VirtualTime())
                    .open()
                    .run(
                            Services.action(
                                    StepDefinition.builder("call", "POST").path(Expression.text("/x"))),
                            Inputs.NONE);
            ended = "success";
            right = each.succeeds();
        } catch (ConnectorException e) {
            ended = e.kind() + " " + e.getMessage() + " of " + e.getCause();
            right = !each.succeeds() && e.kind().equals(ErrorKind.UNAVAILABLE);
        }
        boolean weak = server.hellos().stream().anyMatch(TlsServer.Hello::offersWeakness);
        return right
                        && server.connections() == each.connections()
                        && server.requests() == (each.succeeds() ? 1 : 0)
                        && !weak
                ? Optional.empty()
                : Optional.of(ended + " after " + server.connections() + " connections, " + server.requests()
                        + " requests, weak " + weak);
    }
}
