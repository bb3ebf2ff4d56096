package dev.ferrule.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is known of an output folder: who made which file and what was in it, and from which input that was made. It is a
 * file like others, which somebody may have edited: nothing in it is trusted to lie below the folder.
 */
final class Manifest {

    private static final Pattern TAB = Pattern.compile("\t");
    private static final String INPUT = "#";
    private static final String NO_HASH = "-";

    /**
     * A file that was made.
     *
     * @param maker the connector and the emitter
     * @param hash the SHA-256 of its content, or {@code -} where it is not known
     */
    record Entry(String maker, String hash) {}

    /** A run that made everything these makers had to make, from an input with this fingerprint. */
    record Run(String fingerprint, Set<String> makers) {}

    private final SortedMap<String, Entry> files = new TreeMap<>();
    private final SortedMap<String, Run> runs = new TreeMap<>();

    /** The manifest in this folder; an empty one when there is none. Lines that are none are passed over. */
    static Manifest read(Path file) throws IOException {
        Manifest manifest = new Manifest();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                manifest.line(TAB.split(line, -1));
            }
        }
        return manifest;
    }

    private void line(String[] parts) {
        if (parts[0].equals(INPUT) && parts.length > 2) {
            Set<String> makers = new TreeSet<>(List.of(parts).subList(2, parts.length));
            runs.put(parts[1], new Run(parts[1], makers));
        } else if (parts.length == 2 || parts.length == 3) {
            files.put(parts[1], new Entry(parts[0], parts.length == 3 ? parts[2] : NO_HASH));
        }
    }

    /** The files by their path below the folder. */
    SortedMap<String, Entry> files() {
        return files;
    }

    /** The run from an input with this fingerprint, if it was the last one of all who took part. */
    Optional<Run> run(String fingerprint) {
        return Optional.ofNullable(runs.get(fingerprint));
    }

    /** Notes a run of these makers in place of all that they did before. */
    void ran(String fingerprint, Set<String> makers) {
        forget(makers);
        runs.put(fingerprint, new Run(fingerprint, new TreeSet<>(makers)));
    }

    /** Forgets runs in which one of these makers took part. */
    void forget(Set<String> makers) {
        runs.values().removeIf(run -> run.makers().stream().anyMatch(makers::contains));
    }

    /** The lines of the file. */
    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        runs.values()
                .forEach(run -> lines.append(INPUT)
                        .append('\t')
                        .append(run.fingerprint())
                        .append('\t')
                        .append(String.join("\t", run.makers()))
                        .append('\n'));
        files.forEach((path, entry) -> {
            lines.append(entry.maker()).append('\t').append(path);
            if (!entry.hash().equals(NO_HASH)) {
                lines.append('\t').append(entry.hash());
            }
            lines.append('\n');
        });
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The SHA-256 of a content, in hexadecimal digits. */
    static String hash(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** A digest by SHA-256, which every Java has. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
