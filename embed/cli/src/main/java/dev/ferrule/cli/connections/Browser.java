package dev.ferrule.cli.connections;

import dev.ferrule.cli.console.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Opens the browser of the person at the terminal. Without one, or without a terminal, nothing is opened. */
final class Browser {

    private static final long STARTING_SECONDS = 5;

    private final Surroundings surroundings;

    Browser(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Whether a browser was asked to show the address, which is one of the web. */
    boolean open(URI address) {
        Optional<String> own = surroundings.variable("BROWSER");
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || (own.isEmpty() && !(surroundings.terminal() && hasDisplay()))) {
            return false;
        }
        return started(own.map(List::of).orElseGet(Browser::usual), address);
    }

    /** Without a display, the usual command of Linux would take the terminal for a browser of texts. */
    private boolean hasDisplay() {
        return !usual().get(0).equals("xdg-open")
                || surroundings.variable("DISPLAY").isPresent()
                || surroundings.variable("WAYLAND_DISPLAY").isPresent();
    }

    /** The command that opens what a system calls its browser. */
    private static List<String> usual() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return List.of("open");
        }
        return system.startsWith("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler") : List.of("xdg-open");
    }

    private static boolean started(List<String> command, URI address) {
        // No shell reads the address.
        List<String> whole = new ArrayList<>(command);
        whole.add(address.toASCIIString());
        ProcessBuilder builder = new ProcessBuilder(whole);
        try {
            Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(STARTING_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
