package dev.ferrule.spec.files;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SourceDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A connector's folder on any file system, archives included, or in memory. */
public final class SpecFolder {

    /** The file that says what the service is. */
    public static final String CONNECTOR = "connector.yaml";

    /** The folder of the files that hold types only. */
    public static final String TYPES = "types";

    private static final String ACTIONS = "actions";
    private static final int LONGEST_PATH = 500;
    private static final String EXTENSION = ".yaml";
    private static final Pattern RELATIVE = Pattern.compile("[^/\\\\:\\p{Cntrl}]+(?:/[^/\\\\:\\p{Cntrl}]+)*");

    private final Store store;
    private final ReadLimits limits;
    private final Diagnostics diagnostics;
    private final AtomicLong total;
    private final Set<String> named = new TreeSet<>();

    /** Looks at a folder; problems go to the given collector. */
    public SpecFolder(Path root, ReadLimits limits, Diagnostics diagnostics) {
        this(new DiskStore(root), limits, diagnostics, new AtomicLong());
    }

    /** Looks at files that are not written yet, by their paths; problems go to the given collector. */
    public SpecFolder(SortedMap<String, String> files, ReadLimits limits, Diagnostics diagnostics) {
        this(new MemoryStore(new TreeMap<>(files)), limits, diagnostics, new AtomicLong());
    }

    private SpecFolder(Store store, ReadLimits limits, Diagnostics diagnostics, AtomicLong total) {
        this.store = store;
        this.limits = limits;
        this.diagnostics = diagnostics;
        this.total = total;
    }

    /** This folder, whose problems go to another collector, for use by another thread. */
    public SpecFolder reportingTo(Diagnostics other) {
        return new SpecFolder(store, limits, other, total);
    }

    /** The connector's own file; empty when it cannot be read. */
    public Optional<SourceText> connector() {
        if (!store.isThere()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_FOLDER,
                    Span.ofFile(CONNECTOR),
                    "there is no folder " + Quote.code(store.name()),
                    "give the folder that holds " + CONNECTOR);
            return Optional.empty();
        }
        if (!store.exists(CONNECTOR)) {
            diagnostics.report(
                    DiagnosticCode.MISSING_CONNECTOR_FILE,
                    Span.ofFile(CONNECTOR),
                    "the folder has no file " + CONNECTOR,
                    "write one; it starts with `ferrule: 1` and `connector: <id>`");
            return Optional.empty();
        }
        return read(CONNECTOR, Span.ofFile(CONNECTOR));
    }

    /** The actions' files in the order of their names. */
    public List<String> actionFiles() {
        return filesOf(ACTIONS);
    }

    /** The files that hold types only, in the order of their names. */
    public List<String> typeFiles() {
        return filesOf(TYPES);
    }

    private List<String> filesOf(String below) {
        if (!store.isFolder(below)) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        for (String name : names(below)) {
            String file = below + "/" + name;
            if (name.endsWith(EXTENSION)) {
                files.add(file);
            } else if (name.endsWith(".yml")) {
                diagnostics.report(
                        DiagnosticCode.FILE_EXTENSION,
                        Span.ofFile(file),
                        "the file ends in `.yml`",
                        "rename it to `" + name.substring(0, name.length() - ".yml".length()) + EXTENSION + "`");
            }
        }
        return files;
    }

    /** The actions' files in the order of their names, without those that cannot be read. */
    public List<SourceText> actions() {
        return actionFiles().stream().flatMap(file -> part(file).stream()).toList();
    }

    /** The files of types in the order of their names, without those that cannot be read. */
    public List<SourceText> types() {
        return typeFiles().stream().flatMap(file -> part(file).stream()).toList();
    }

    /** The text of a file of an action or of types; empty when it cannot be read. */
    public Optional<SourceText> part(String file) {
        return read(file, Span.ofFile(file));
    }

    /** The files that a spec has named and that were looked for here, as it writes them. */
    public Set<String> named() {
        return Set.copyOf(named);
    }

    /** The text of a file that a spec names; empty when it is not there or not allowed. */
    public Optional<SourceText> referenced(String file, Span from) {
        named.add(file);
        boolean inside = file.length() <= LONGEST_PATH
                && RELATIVE.matcher(file).matches()
                && Stream.of(file.split("/", -1)).noneMatch(part -> part.equals(".") || part.equals(".."))
                && store.takes(file);
        if (!inside) {
            diagnostics.report(
                    DiagnosticCode.FILE_OUTSIDE,
                    from,
                    Quote.code(file) + " is not a path below the connector's folder",
                    "write a path such as `examples/get-user.json`, with `/` and without `..`");
            return Optional.empty();
        }
        if (!store.isFile(file)) {
            diagnostics.report(
                    DiagnosticCode.MISSING_FILE,
                    from,
                    "there is no file " + Quote.code(file),
                    "write it, or correct the path; it counts from the connector's folder");
            return Optional.empty();
        }
        return read(file, from);
    }

    private List<String> names(String below) {
        try {
            List<String> names = store.names(below).stream()
                    .filter(name -> !name.startsWith("."))
                    .toList();
            if (names.size() <= limits.actions()) {
                return names;
            }
            diagnostics.report(
                    DiagnosticCode.TOO_MANY_FILES,
                    Span.ofFile(below),
                    "the folder holds " + names.size() + " files",
                    "at most " + limits.actions() + " are read; split the connector");
        } catch (IOException | UncheckedIOException problem) {
            unreadable(below, Span.ofFile(below));
        }
        return List.of();
    }

    private Optional<SourceText> read(String file, Span from) {
        try {
            if (store.leadsOut(file)) {
                diagnostics.report(
                        DiagnosticCode.FILE_OUTSIDE,
                        from,
                        Quote.code(file) + " is a link that leads out of the connector's folder",
                        "put the file itself into the folder");
                return Optional.empty();
            }
            byte[] bytes = store.read(file, limits.fileBytes() + 1);
            if (bytes.length > limits.fileBytes()) {
                diagnostics.report(
                        DiagnosticCode.FILE_TOO_LARGE,
                        from,
                        Quote.code(file) + " has more than " + limits.fileBytes() + " bytes",
                        "make it smaller, or split it");
                return Optional.empty();
            }
            if (total.addAndGet(bytes.length) > limits.totalBytes()) {
                // Which file is the one too many depends on the order of reading, and must not be told.
                diagnostics.report(
                        DiagnosticCode.TOO_MANY_FILES,
                        Span.ofFile(CONNECTOR),
                        "the files of the connector have more than " + limits.totalBytes() + " bytes together",
                        "split the connector");
                return Optional.empty();
            }
            return new SourceDecoder(diagnostics).decode(file, bytes);
        } catch (IOException problem) {
            unreadable(file, from);
            return Optional.empty();
        }
    }

    private void unreadable(String file, Span from) {
        diagnostics.report(
                DiagnosticCode.UNREADABLE_FILE,
                from,
                Quote.code(file) + " cannot be read",
                "check that it is a file, and that it may be read");
    }
}
