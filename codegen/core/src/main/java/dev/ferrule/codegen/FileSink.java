package dev.ferrule.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings an output folder to the state of {@link GeneratedFiles}: writes what differs, removes what the same emitters
 * have made there earlier and make no more, and touches nothing else. What was made, and by whom, is listed in
 * {@value #MANIFEST}, so that several connectors and emitters can share a folder.
 */
public final class FileSink {

    /** The list of the generated files in an output folder. */
    public static final String MANIFEST = ".ferrule-files";

    private final Path folder;

    /** A sink for this folder, which is made when it is missing. */
    public FileSink(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * What a run has done, each as paths below the folder.
     *
     * @param written files that are new or have changed
     * @param unchanged files that were right already
     * @param removed files of an earlier run that are not made any more
     */
    public record Result(List<String> written, List<String> unchanged, List<String> removed) {}

    /**
     * Writes the files.
     *
     * @throws IOException when the disk refuses, or a path in the folder leads out of it by a symbolic link
     */
    public Result write(GeneratedFiles generated) throws IOException {
        Files.createDirectories(folder);
        List<String> written = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (String path : generated.files().keySet()) {
            refuseLinks(path);
        }
        for (Map.Entry<String, byte[]> file : generated.files().entrySet()) {
            boolean changed = write(file.getKey(), file.getValue());
            (changed ? written : unchanged).add(file.getKey());
        }
        SortedMap<String, String> before = manifest();
        List<String> removed = removeStale(generated, before);
        SortedMap<String, String> after = new TreeMap<>(before);
        after.values().removeIf(generated.active()::contains);
        after.putAll(generated.makers());
        StringBuilder lines = new StringBuilder();
        after.forEach(
                (path, maker) -> lines.append(maker).append('\t').append(path).append('\n'));
        write(MANIFEST, lines.toString().getBytes(StandardCharsets.UTF_8));
        return new Result(List.copyOf(written), List.copyOf(unchanged), removed);
    }

    private boolean write(String path, byte[] content) throws IOException {
        Path target = folder.resolve(path);
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return false;
        }
        Path parent = target.getParent();
        Files.createDirectories(parent);
        // A reader sees the old file or the new one, never half of it.
        Path temporary = Files.createTempFile(parent, ".ferrule-", ".tmp");
        try {
            Files.write(temporary, content);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    /** Who made which file in earlier runs. */
    private SortedMap<String, String> manifest() throws IOException {
        SortedMap<String, String> makers = new TreeMap<>();
        Path manifest = folder.resolve(MANIFEST);
        if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            for (String line : Files.readAllLines(manifest, StandardCharsets.UTF_8)) {
                String[] parts = line.split("\t", 2);
                if (parts.length == 2) {
                    makers.put(parts[1], parts[0]);
                }
            }
        }
        return makers;
    }

    private List<String> removeStale(GeneratedFiles generated, SortedMap<String, String> before) throws IOException {
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, String> entry : before.entrySet()) {
            String path = entry.getKey();
            boolean stale = generated.active().contains(entry.getValue())
                    && !generated.files().containsKey(path);
            Path file = folder.resolve(path).normalize();
            // The manifest is a file like others: somebody may have edited it.
            if (stale && !path.isBlank() && file.startsWith(folder) && !file.equals(folder)) {
                refuseLinks(path);
                if (Files.isRegularFile(file) && Files.deleteIfExists(file)) {
                    removed.add(path);
                }
            }
        }
        return List.copyOf(removed);
    }

    private void refuseLinks(String path) throws IOException {
        Path current = folder;
        for (String part : path.split("/", -1)) {
            current = current.resolve(part);
            if (Files.isSymbolicLink(current)) {
                throw new IOException("A generated file would be written through the symbolic link " + current);
            }
        }
    }
}
