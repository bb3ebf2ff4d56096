package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sees whether a spec did anything: made a file where none belongs, called a server that listens for that alone, or set
 * a system property. {@link #code()} does all three, so that a text that becomes code cannot hide.
 */
final class Watcher implements AutoCloseable {

    private static final int WAIT_MILLIS = 1;
    private static final String PROPERTY = "ferrule.hostile";

    /** By such a file, Java asks a process beside this one to load an agent, as the fuzzer does. */
    private static final Pattern AGENT = Pattern.compile("\\.attach_pid[0-9]+");

    private final ServerSocket server;
    private final Path outside;
    private final Path marker;
    private final Set<String> filesBefore;

    /** Watches a folder in which nothing is to appear, and the folder in which the tests run. */
    Watcher(Path outside) throws IOException {
        this.outside = outside;
        this.marker = outside.resolve("marker");
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(WAIT_MILLIS);
        filesBefore = files();
    }

    /** An address that nobody may call. */
    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/called";
    }

    /** A file that nobody may make, as a path from the root. */
    Path marker() {
        return marker;
    }

    /** Java that does what must not happen, as a block that can stand wherever a member of a class can. */
    String code() {
        return "static{try{new java.io.File(\"" + marker + "\").createNewFile();new java.net.Socket(\"127.0.0.1\","
                + server.getLocalPort() + ").close();}catch(Exception e){}System.setProperty(\"" + PROPERTY
                + "\",\"x\");}";
    }

    /** Asserts that nothing happened up to the end of this stage. */
    void sawNothing(String stage) throws IOException {
        assertThat(called()).as("%s calls a server", stage).isFalse();
        assertThat(files()).as("%s makes files", stage).isEqualTo(filesBefore);
        assertThat(System.getProperty(PROPERTY)).as("%s sets a property", stage).isNull();
    }

    private boolean called() throws IOException {
        try (Socket caller = server.accept()) {
            return caller.isConnected();
        } catch (SocketTimeoutException none) {
            return false;
        }
    }

    private Set<String> files() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : List.of(outside, Path.of("").toAbsolutePath())) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file ->
                                !AGENT.matcher(file.getFileName().toString()).matches())
                        .map(Path::toString)
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
