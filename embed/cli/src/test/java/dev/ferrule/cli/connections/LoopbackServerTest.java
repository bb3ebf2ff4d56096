package dev.ferrule.cli.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a login waits for the browser. */
class LoopbackServerTest {

    /** The other address is one of this machine on Linux: who listened everywhere would be found there. */
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:0/callback", "http://localhost:0/callback"})
    @EnabledOnOs(OS.LINUX)
    void onlyThisMachineReachesItAndOnlyWhileSomebodyLogsIn(String wanted) throws IOException {
        int port;
        try (LoopbackServer server = LoopbackServer.start(URI.create(wanted))) {
            port = URI.create(server.redirectUrl()).getPort();

            assertThat(isOpen("127.0.0.1", port)).isTrue();
            assertThat(isOpen("127.0.0.2", port)).isFalse();
        }
        assertThat(isOpen("127.0.0.1", port)).isFalse();
    }

    private static boolean isOpen(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
