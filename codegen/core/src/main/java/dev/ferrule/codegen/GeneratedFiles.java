package dev.ferrule.codegen;

import dev.ferrule.spec.model.Connector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Files that have been made and not been written yet, by their path below the output folder. Paths come from specs,
 * which are untrusted: a path that could leave the folder, or mean something special on some system, is refused.
 */
public final class GeneratedFiles {

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?|.*\\.");

    /** Who made the files that no emitter made. */
    private static final String NOBODY = "-";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, String> makers = new TreeMap<>();
    private final NavigableSet<String> active = new TreeSet<>();
    private final NameBook names;
    private final Map<String, SortedMap<String, String>> notes = new TreeMap<>();
    private final List<Cut> cuts = new ArrayList<>();
    private String emitting = NOBODY;
    private String maker = NOBODY;
    private final SortedMap<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** No files yet, of a connector that keeps no names. */
    public GeneratedFiles() {
        this(NameBook.empty());
    }

    /** No files yet, of the connector whose Java names are kept in this book. */
    public GeneratedFiles(NameBook names) {
        this.names = names;
    }

    /** The Java names that the connector keeps. */
    public NameBook names() {
        return names;
    }

    /** Adds the files that an emitter makes from a connector. */
    public void emit(Emitter emitter, Connector connector) {
        begin(emitter, connector);
        emitter.emit(connector, this);
        end();
    }

    /** Brings up to date what an emitter has made earlier, and tells whether that was possible. */
    boolean emit(PartialEmitter emitter, Connector connector, Set<String> changed, EarlierRun earlier) {
        begin(emitter, connector);
        boolean done = emitter.emit(connector, changed, earlier, this);
        end();
        return done;
    }

    private void begin(Emitter emitter, Connector connector) {
        maker = connector.id() + "." + emitter.id();
        emitting = emitter.id();
        active.add(maker);
    }

    private void end() {
        maker = NOBODY;
        emitting = NOBODY;
    }

    /** Notes something of an action for {@link EarlierRun#notes}, or of the whole when its id is empty. */
    public void note(String action, String text) {
        notes.computeIfAbsent(emitting, id -> new TreeMap<>()).put(action, text);
    }

    /** Tells what an action gives to a file that it shares with others. */
    public void cut(Cut cut) {
        cuts.add(cut);
    }

    /** What was noted, by emitter and by action. */
    Map<String, SortedMap<String, String>> notes() {
        return notes;
    }

    /** What actions give to shared files. */
    List<Cut> cuts() {
        return cuts;
    }

    /**
     * Adds a text file, in UTF-8.
     *
     * @param path the path with {@code /} between its parts
     * @throws IllegalArgumentException when the path is refused or taken, upper and lower case being the same
     */
    public void add(String path, String content) {
        add(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds a text file for each of these parts. Several are made at a time, as there may be thousands; they are added in the order of
     * the parts. See {@link #add(String, String)}.
     */
    public <T> void addEach(List<T> parts, Function<T, String> path, Function<T, String> content) {
        List<String> contents = parts.parallelStream().map(content).toList();
        for (int i = 0; i < contents.size(); i++) {
            add(path.apply(parts.get(i)), contents.get(i));
        }
    }

    /** Adds a file. See {@link #add(String, String)}. */
    public void add(String path, byte[] content) {
        for (String part : path.split("/", -1)) {
            if (!PART.matcher(part).matches() || RESERVED.matcher(part).matches()) {
                throw new IllegalArgumentException("A generated file must not be called " + path);
            }
        }
        if (folded.putIfAbsent(path, path) != null) {
            throw new IllegalArgumentException("Two generated files are called " + path);
        }
        files.put(path, content.clone());
        makers.put(path, maker);
        active.add(maker);
    }

    /** The files by path, sorted. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** The content of a file that is there. */
    byte[] content(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** Who made each file, by path: a connector and an emitter. */
    SortedMap<String, String> makers() {
        return Collections.unmodifiableSortedMap(makers);
    }

    /** Who took part, also without making a file. */
    NavigableSet<String> active() {
        return Collections.unmodifiableNavigableSet(active);
    }

    /** The text of a file. */
    public String text(String path) {
        byte[] content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("No generated file is called " + path);
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
