package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes files that are not there yet: all of them, or none. */
final class NewFiles {

    private final Deque<Path> made = new ArrayDeque<>();
    private final List<Path> left = new ArrayList<>();

    /** Refuses files that are there already. */
    static void mustBeNew(Iterable<Path> files) {
        for (Path file : files) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw Problem.of(ExitCode.FILE, "There is a file " + file + " already. Nothing was written.")
                        .hint("choose another name or folder, or remove the file");
            }
        }
    }

    /** Writes the files below a folder; after a failure nothing of them is left. */
    void write(Path folder, Map<String, String> files) {
        mustBeNew(files.keySet().stream().map(folder::resolve).toList());
        Path current = folder;
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                current = folder.resolve(file.getKey());
                makeFolders(current.toAbsolutePath().getParent());
                Files.createFile(current);
                made.push(current);
                Files.writeString(current, file.getValue());
            }
        } catch (IOException e) {
            undo();
            Problem problem = Problem.file("write", current, e);
            throw left.isEmpty() ? problem : problem.hint("remove what is left: " + left);
        }
    }

    private void makeFolders(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            makeFolders(folder.getParent());
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    /** What cannot be removed is no reason to keep the rest. */
    private void undo() {
        for (Path path : made) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                left.add(path);
            }
        }
    }
}
