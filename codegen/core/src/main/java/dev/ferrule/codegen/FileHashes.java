package dev.ferrule.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hashes of files. What was read once is not read again as long as its {@link FileStamp} is the same. It is safe for use by
 * several threads.
 */
final class FileHashes {

    /** A hash, and the stamp that the file had when it was taken. */
    private record Known(FileStamp stamp, String hash) {}

    private final Map<String, String> before;
    private final Map<String, Known> now = new ConcurrentHashMap<>();

    private FileHashes(Map<String, String> before) {
        this.before = before;
    }

    /** Nothing is known yet. */
    static FileHashes none() {
        return new FileHashes(Map.of());
    }

    /** What an earlier run has kept, as {@link #lines} gave it. */
    static FileHashes of(List<String> lines) {
        Map<String, String> known = new HashMap<>();
        for (String line : lines) {
            int tab = line.lastIndexOf('\t');
            if (tab > 0) {
                known.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return new FileHashes(known);
    }

    /**
     * The SHA-256 of a file's content, in hexadecimal digits.
     *
     * @throws IOException when it cannot be read
     */
    String of(Path file) throws IOException {
        Optional<FileStamp> stamp = FileStamp.of(file);
        if (stamp.isEmpty()) {
            return Manifest.hash(Files.readAllBytes(file));
        }
        String known = before.get(key(file, stamp.get()));
        String hash = known != null ? known : Manifest.hash(Files.readAllBytes(file));
        now.put(name(file), new Known(stamp.get(), hash));
        return hash;
    }

    /** Notes the hash of what has just been written, or read, there. */
    void put(Path file, String hash) {
        FileStamp.of(file).ifPresent(stamp -> now.put(name(file), new Known(stamp, hash)));
    }

    /** How many bytes the files together have that were asked for. */
    long bytes() {
        return now.values().stream().mapToLong(known -> known.stamp().size()).sum();
    }

    /** What a later run may rely on: the files that were asked for and are not just being changed. */
    List<String> lines() {
        long time = System.currentTimeMillis();
        SortedMap<String, String> lines = new TreeMap<>();
        now.forEach((file, known) -> {
            if (known.stamp().isSettled(time) && file.indexOf('\n') < 0) {
                lines.put(file, file + "\t" + known.stamp().text() + "\t" + known.hash());
            }
        });
        return List.copyOf(lines.values());
    }

    private static String key(Path file, FileStamp stamp) {
        return name(file) + "\t" + stamp.text();
    }

    private static String name(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
