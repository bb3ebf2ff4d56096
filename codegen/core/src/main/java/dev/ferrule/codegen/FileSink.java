package dev.ferrule.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Brings an output folder to the state of {@link GeneratedFiles}: writes what differs, removes what the same emitters
 * have made there earlier and make no more, and touches nothing else. What was made, and by whom, is listed in
 * {@value #MANIFEST}, so that several connectors and emitters can share a folder.
 */
public final class FileSink {

    /** The list of the generated files in an output folder. */
    public static final String MANIFEST = ".ferrule-files";

    private final Path folder;

    /** What begins the names of drafts, unlike those of others who write into the folder. */
    private final String drafts = ".ferrule-" + UUID.randomUUID() + "-";

    private final AtomicInteger draft = new AtomicInteger();

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
     * @param makers who took part: a connector and an emitter, with a dot between
     */
    public record Result(List<String> written, List<String> unchanged, List<String> removed, Set<String> makers) {

        /** The ids of the connectors whose files these are. */
        public String connectors() {
            return makers.stream()
                    .map(maker -> maker.substring(0, Math.max(0, maker.indexOf('.'))))
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Writes the files.
     *
     * @throws IOException when the disk refuses, or a path in the folder leads out of it by a symbolic link
     */
    public Result write(GeneratedFiles generated) throws IOException {
        return write(generated, Optional.empty(), FileHashes.none());
    }

    /**
     * Writes the files, and notes from what they were made, so that {@link #current} can tell that nothing is to do.
     *
     * @param fingerprint from what they were made, or nothing when that cannot be told
     * @param hashes is told what the files hold
     * @throws IOException when the disk refuses, or a path in the folder leads out of it by a symbolic link
     */
    Result write(GeneratedFiles generated, Optional<String> fingerprint, FileHashes hashes) throws IOException {
        Files.createDirectories(folder);
        List<String> written = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        Map<String, String> made = new HashMap<>();
        Set<String> checked = new HashSet<>();
        for (String path : generated.files().keySet()) {
            refuseLinks(path, checked);
        }
        Manifest manifest = Manifest.read(folder.resolve(MANIFEST));
        for (Written file : writeAll(generated.files(), hashes)) {
            (file.changed() ? written : unchanged).add(file.path());
            made.put(file.path(), file.hash());
        }
        List<String> removed = removeStale(generated, manifest);
        manifest.files().values().removeIf(entry -> generated.active().contains(entry.maker()));
        generated
                .makers()
                .forEach((path, maker) ->
                        manifest.files().put(path, new Manifest.Entry(maker, Objects.requireNonNull(made.get(path)))));
        manifest.forget(generated.active());
        fingerprint.ifPresent(print -> manifest.ran(print, generated.active()));
        write(MANIFEST, manifest.bytes());
        return new Result(List.copyOf(written), List.copyOf(unchanged), removed, Set.copyOf(generated.active()));
    }

    /**
     * What a run would do that makes again what is there: nothing.
     *
     * @param fingerprint from what it would be made
     * @return empty when a run has to be made: the folder was filled from something else, or a file that was made there
     *     is gone or has been edited
     * @param hashes knows what files hold
     * @throws IOException when a file cannot be read
     */
    Optional<Result> current(String fingerprint, FileHashes hashes) throws IOException {
        Manifest manifest = Manifest.read(folder.resolve(MANIFEST));
        Optional<Manifest.Run> run = manifest.run(fingerprint);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        List<Map.Entry<String, Manifest.Entry>> files = manifest.files().entrySet().stream()
                .filter(file -> run.get().makers().contains(file.getValue().maker()))
                .toList();
        boolean same = files.parallelStream().allMatch(file -> holds(file.getKey(), file.getValue(), hashes));
        return same
                ? Optional.of(new Result(
                        List.of(),
                        files.stream().map(Map.Entry::getKey).toList(),
                        List.of(),
                        Set.copyOf(run.get().makers())))
                : Optional.empty();
    }

    /**
     * Writes the files that have changed of a run that {@link #current} finds as it was.
     *
     * @param changed the files that have changed; all of them are files of the run
     * @param run the run, as it was found
     * @param fingerprint from what it is made now
     * @throws IOException when the disk refuses, or a path in the folder leads out of it by a symbolic link
     */
    Result update(GeneratedFiles changed, Result run, String fingerprint, FileHashes hashes) throws IOException {
        List<String> written = new ArrayList<>();
        Set<String> unchanged = new HashSet<>(run.unchanged());
        Set<String> checked = new HashSet<>();
        for (String path : changed.files().keySet()) {
            refuseLinks(path, checked);
        }
        Manifest manifest = Manifest.read(folder.resolve(MANIFEST));
        for (Written file : writeAll(changed.files(), hashes)) {
            if (file.changed()) {
                written.add(file.path());
                unchanged.remove(file.path());
            }
            Manifest.Entry entry = Objects.requireNonNull(manifest.files().get(file.path()));
            manifest.files().put(file.path(), new Manifest.Entry(entry.maker(), file.hash()));
        }
        manifest.ran(fingerprint, run.makers());
        write(MANIFEST, manifest.bytes());
        return new Result(List.copyOf(written), unchanged.stream().sorted().toList(), List.of(), run.makers());
    }

    private boolean holds(String path, Manifest.Entry entry, FileHashes hashes) {
        Path file = folder.resolve(path).normalize();
        try {
            return file.startsWith(folder)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && hashes.of(file).equals(entry.hash());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private record Written(String path, boolean changed, String hash) {}

    /** Writes files, several at a time; most of the time goes to the disk. */
    private List<Written> writeAll(Map<String, byte[]> files, FileHashes hashes) throws IOException {
        try {
            return files.entrySet().parallelStream()
                    .map(file -> written(file.getKey(), file.getValue(), hashes))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Written written(String path, byte[] content, FileHashes hashes) {
        try {
            boolean changed = write(path, content);
            String hash = Manifest.hash(content);
            hashes.put(folder.resolve(path), hash);
            return new Written(path, changed, hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean write(String path, byte[] content) throws IOException {
        Path target = folder.resolve(path);
        if (Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return false;
        }
        Path parent = Objects.requireNonNull(target.getParent());
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
        // A reader sees the old file or the new one, never half of it. It is no temporary file, which others may not
        // read.
        Path written = target.resolveSibling(drafts + draft.incrementAndGet() + ".tmp");
        try {
            Files.write(written, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(written);
            throw e;
        }
        return true;
    }

    private List<String> removeStale(GeneratedFiles generated, Manifest before) throws IOException {
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, Manifest.Entry> entry : before.files().entrySet()) {
            String path = entry.getKey();
            boolean stale = generated.active().contains(entry.getValue().maker())
                    && !generated.files().containsKey(path);
            Path file = folder.resolve(path).normalize();
            // The manifest is a file like others: somebody may have edited it.
            if (stale && !path.isBlank() && file.startsWith(folder) && !file.equals(folder)) {
                refuseLinks(path, new HashSet<>());
                if (Files.isRegularFile(file) && Files.deleteIfExists(file)) {
                    removed.add(path);
                }
            }
        }
        return List.copyOf(removed);
    }

    /** Paths that are checked already are not looked at again: most files of a folder lie in the same one. */
    private void refuseLinks(String path, Set<String> checked) throws IOException {
        for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
            String part = end < 0 ? path : path.substring(0, end);
            Path current = folder.resolve(part);
            if (checked.add(part) && Files.isSymbolicLink(current)) {
                throw new IOException("A generated file would be written through the symbolic link " + current);
            }
            if (end < 0) {
                return;
            }
        }
    }
}
