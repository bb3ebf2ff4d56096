package dev.ferrule.cli.spec;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Repeats a check when something in a folder changes. Several changes within a moment count as one. */
final class WatchLoop {

    private static final int QUIET_MILLISECONDS = 150;

    private final Surroundings surroundings;
    private final boolean untilStdinCloses;
    private final Map<WatchKey, Path> watched = new HashMap<>();

    WatchLoop(Surroundings surroundings, boolean untilStdinCloses) {
        this.surroundings = surroundings;
        this.untilStdinCloses = untilStdinCloses;
    }

    int run(List<Path> folders, IntSupplier check) {
        int result = ExitCode.OK.code();
        try (WatchService watcher = folders.get(0).getFileSystem().newWatchService()) {
            watch(watcher, folders);
            int round = 1;
            header(round, "press Ctrl-C to end");
            result = check.getAsInt();
            // Not before: an input that is empty from the start still gets its one check.
            if (untilStdinCloses) {
                closeWithStdin(watcher);
            }
            while (true) {
                flush();
                String changed = changed(watcher, folders);
                header(++round, changed);
                result = check.getAsInt();
            }
        } catch (ClosedWatchServiceException e) {
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return result;
        } catch (IOException e) {
            throw Problem.file("watch", folders.get(0), e);
        }
    }

    private void header(int round, String why) {
        surroundings.err().println("== check " + round + ": " + why);
        flush();
    }

    private void flush() {
        surroundings.out().flush();
        surroundings.err().flush();
    }

    /** Waits for a change and until no further one follows; folders that have appeared are watched too. */
    private String changed(WatchService watcher, List<Path> folders) throws InterruptedException, IOException {
        TreeSet<String> names = new TreeSet<>();
        while (names.isEmpty()) {
            @Nullable WatchKey key = watcher.take();
            while (key != null) {
                note(key, folders, names);
                key = watcher.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            watch(watcher, folders);
        }
        return String.join(", ", names) + " changed";
    }

    private void note(WatchKey key, List<Path> folders, Set<String> names) {
        Path folder = watched.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null || !(event.context() instanceof Path name)) {
                names.add("something");
            } else if (!name.toString().startsWith(".") && !name.toString().endsWith("~")) {
                Path file = folder.resolve(name);
                names.add(folders.stream()
                        .filter(file::startsWith)
                        .findFirst()
                        .map(root -> root.relativize(file).toString())
                        .orElse(file.toString()));
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
    }

    private void watch(WatchService watcher, List<Path> roots) throws IOException {
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                continue;
            }
            try (Stream<Path> folders = Files.walk(root)) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    WatchKey key = folder.register(
                            watcher,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                    watched.put(key, folder);
                }
            }
        }
    }

    private void closeWithStdin(WatchService watcher) {
        Thread reader = new Thread(() -> awaitEnd(watcher), "stdin");
        reader.setDaemon(true);
        reader.start();
    }

    private void awaitEnd(WatchService watcher) {
        try {
            surroundings.in().transferTo(OutputStream.nullOutputStream());
            watcher.close();
        } catch (IOException e) {
            // Nobody can end the command through this input, so it goes on until Ctrl-C.
            surroundings.err().println("standard input cannot be read; Ctrl-C ends this");
        }
    }
}
