package dev.ferrule.codegen.openapi.merge;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.merge.FileChange.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connector's folder that was imported. Beside the files stands what the last import made of them, in
 * {@value #STATE}: by that an import knows what the author has changed since. It belongs into version control like the files.
 */
public final class ImportFolder {

    /** The folder that holds the last import as it was made. */
    public static final String STATE = ".ferrule-import";

    private final Path folder;

    /** A folder, which need not exist yet. */
    public ImportFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What the last import has made, as a connector's folder; empty when there was none. */
    public Optional<Path> lastImport() {
        Path state = folder.resolve(STATE);
        return Files.isDirectory(state, LinkOption.NOFOLLOW_LINKS) ? Optional.of(state) : Optional.empty();
    }

    /**
     * What would change.
     *
     * @throws FolderException when files stand there that no import has made and that are different
     * @throws IOException when a file cannot be read
     */
    public Plan plan(ImportedSpec spec) throws IOException {
        SortedMap<String, String> base = lastImport().isPresent() ? read(folder.resolve(STATE)) : new TreeMap<>();
        TreeSet<String> paths = new TreeSet<>(base.keySet());
        paths.addAll(spec.files().keySet());
        List<FileChange> changes = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String path : paths) {
            @Nullable String mine = text(folder.resolve(path));
            FileChange change = change(path, base.get(path), mine, spec.files().get(path), texts);
            changes.add(change);
        }
        return new Plan(changes, texts, spec.files(), base);
    }

    private FileChange change(
            String path,
            @Nullable String before,
            @Nullable String mine,
            @Nullable String theirs,
            Map<String, String> texts) {
        if (theirs == null) {
            boolean edited = mine != null && !mine.equals(before);
            return new FileChange(path, mine == null ? Kind.SAME : edited ? Kind.ORPHANED : Kind.REMOVED, 0);
        }
        if (mine == null) {
            if (before != null) {
                return new FileChange(path, Kind.AWAY, 0);
            }
            texts.put(path, theirs);
            return new FileChange(path, Kind.ADDED, 0);
        }
        if (mine.equals(theirs)) {
            return new FileChange(path, Kind.SAME, 0);
        }
        if (before == null) {
            throw new FolderException("There is a file " + folder.resolve(path)
                    + " that no import has made. Choose another folder, or move the file away.");
        }
        if (mine.equals(before)) {
            texts.put(path, theirs);
            return new FileChange(path, Kind.UPDATED, 0);
        }
        if (theirs.equals(before)) {
            return new FileChange(path, Kind.KEPT, 0);
        }
        ThreeWayMerge.Merged merged = ThreeWayMerge.merge(before, mine, theirs);
        texts.put(path, merged.text());
        return new FileChange(path, merged.text().equals(mine) ? Kind.KEPT : Kind.MERGED, merged.conflicts());
    }

    /** The files of a plan are written as a whole; when one of them cannot be, none is. */
    public final class Plan {
        private final List<FileChange> changes;
        private final Map<String, String> texts;
        private final Map<String, String> made;
        private final Map<String, String> before;

        private Plan(
                List<FileChange> changes,
                Map<String, String> texts,
                Map<String, String> made,
                Map<String, String> before) {
            this.changes = List.copyOf(changes);
            this.texts = texts;
            this.made = made;
            this.before = before;
        }

        /** What becomes of each file, by path. */
        public List<FileChange> changes() {
            return changes;
        }

        /**
         * Writes the files and what this import has made.
         *
         * @throws IOException when the disk refuses, or a path leads out of the folder by a symbolic link
         */
        public void write() throws IOException {
            SortedMap<String, String> all = new TreeMap<>();
            List<String> gone = new ArrayList<>();
            for (FileChange change : changes) {
                String text = texts.get(change.path());
                if (text != null && change.writes()) {
                    all.put(change.path(), text);
                } else if (change.kind() == Kind.REMOVED) {
                    gone.add(change.path());
                }
            }
            made.forEach((path, text) -> {
                if (!text.equals(before.get(path))) {
                    all.put(STATE + "/" + path, text);
                }
            });
            before.keySet().stream()
                    .filter(path -> !made.containsKey(path))
                    .forEach(path -> gone.add(STATE + "/" + path));
            for (String path : all.keySet()) {
                refuseLinks(path);
            }
            Map<Path, Path> drafts = new LinkedHashMap<>();
            try {
                for (Map.Entry<String, String> file : all.entrySet()) {
                    Path target = folder.resolve(file.getKey());
                    Path parent = target.getParent();
                    Files.createDirectories(parent);
                    // Not a temporary file, which others may not read.
                    Path draft = target.resolveSibling(".ferrule-" + UUID.randomUUID() + ".tmp");
                    drafts.put(draft, target);
                    Files.writeString(draft, file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                }
                for (Map.Entry<Path, Path> draft : drafts.entrySet()) {
                    Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
                }
                for (String path : gone) {
                    refuseLinks(path);
                    Files.deleteIfExists(folder.resolve(path));
                }
            } finally {
                for (Path draft : drafts.keySet()) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private void refuseLinks(String path) throws IOException {
        Path current = folder;
        for (String part : path.split("/", -1)) {
            current = current.resolve(part);
            if (Files.isSymbolicLink(current)) {
                throw new IOException("A file would be written through the symbolic link " + current);
            }
        }
    }

    private static @Nullable String text(Path file) throws IOException {
        return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : null;
    }

    private static SortedMap<String, String> read(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root, 3)) {
            for (Path path : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                String text = text(path);
                if (text != null
                        && name.matches(
                                "connector\\.yaml|(?:actions|types)/[a-z0-9-]+\\.yaml|examples/[a-z0-9-]+\\.json")) {
                    files.put(name, text);
                }
            }
        }
        return files;
    }
}
