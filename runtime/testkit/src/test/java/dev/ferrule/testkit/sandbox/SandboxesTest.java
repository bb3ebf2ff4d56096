package dev.ferrule.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class SandboxesTest {

    @Test
    void aSandboxIsFoundByTheNameOfItsConnector() {
        assertThat(Sandboxes.named("echo")).isInstanceOf(EchoSandbox.class);
        assertThat(Sandboxes.all()).extracting(Sandbox::connector).containsExactly("echo");
    }

    @Test
    void anUnknownNameIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> SandboxServer.start("crwod"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no sandbox for the connector 'crwod'. Available: echo.");
    }

    @Test
    void anEmptyClassPathIsToldAsSuch() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(empty);
            assertThatThrownBy(() -> Sandboxes.named("echo"))
                    .hasMessage("There is no sandbox for the connector 'echo'. No sandbox is on the class path.");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
