package dev.ferrule.codegen;

import dev.ferrule.spec.model.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Java names that a connector keeps, in the file {@value #FILE} beside its spec. A name stands there when the id alone
 * does not settle it: when another id could ask for the same name. So a file is short or missing, and yet nothing that is
 * added to a spec or moved in it renames what callers have compiled against.
 *
 * <p>People may edit it: a name that is written there is taken. It is safe for use by several threads.
 */
public final class NameBook {

    /** The file in the connector's folder. */
    public static final String FILE = "java-names.txt";

    private static final String HEAD = """
            # The Java names that the ids of this connector do not settle alone, and the style in which its ids are written.
            # Written by the generator, which keeps every name that stands here. Commit this file with the spec.
            """;
    private static final Pattern LINE = Pattern.compile("([^\\s=]{1,300}) = ([A-Za-z_][A-Za-z0-9_-]{0,200})");
    private static final int LARGEST = 10_000_000;

    private final SortedMap<String, String> before;
    private final SortedMap<String, Integer> lines;
    private final SortedMap<String, String> after = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private boolean asked;

    private NameBook(SortedMap<String, String> before, SortedMap<String, Integer> lines) {
        this.before = before;
        this.lines = lines;
    }

    /** A book of a connector that keeps no names yet. */
    public static NameBook empty() {
        return new NameBook(new TreeMap<>(), new TreeMap<>());
    }

    /**
     * The book of the connector in this folder; an empty one when there is no such file.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when a line is none; the message names its place
     */
    public static NameBook read(Path connector) throws IOException {
        Path file = connector.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return empty();
        }
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException(FILE + ": has more than " + LARGEST + " bytes");
        }
        return parse(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The book that is written in this text. See {@link #read(Path)}. */
    public static NameBook parse(String text) {
        SortedMap<String, String> names = new TreeMap<>();
        SortedMap<String, Integer> places = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var entry = LINE.matcher(line.strip());
            if (!entry.matches()) {
                throw new IllegalArgumentException(FILE + ":" + number
                        + ": write `inputs/find-item/line_1 = line1`: where it is, its id, its name");
            }
            Integer other = places.putIfAbsent(entry.group(1), number);
            if (other != null) {
                throw new IllegalArgumentException(
                        FILE + ":" + number + ": " + entry.group(1) + " has a name on line " + other + " already");
            }
            names.put(entry.group(1), entry.group(2));
        }
        return new NameBook(names, places);
    }

    /** The names of one scope, such as those of the parameters of one action. */
    public Scope scope(String path) {
        synchronized (this) {
            asked = true;
        }
        return new Scope(path + "/");
    }

    /** What is written for a whole connector under this word, such as the style of its ids. */
    public synchronized Optional<String> setting(String word) {
        asked = true;
        return Optional.ofNullable(before.get(word));
    }

    /** Keeps what holds for the whole connector. */
    public synchronized void set(String word, String value) {
        after.put(word, value);
    }

    /** What is worth telling of the names that were chosen, each with the place in the spec. */
    public synchronized List<String> notes() {
        return notes.stream().sorted().distinct().toList();
    }

    /** Whether the file has to be written or removed. It is not, as long as nobody has asked for a name. */
    public synchronized boolean isChanged() {
        return asked && !after.equals(before);
    }

    /** Writes the file if it has changed. */
    public boolean write(Path connector) throws IOException {
        if (!isChanged()) {
            return false;
        }
        Path file = connector.resolve(FILE);
        if (Files.isSymbolicLink(file)) {
            throw new IOException("The names would be written through the symbolic link " + file);
        }
        if (text().isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text(), StandardCharsets.UTF_8);
        }
        return true;
    }

    /** Whether the names of a scope are those that were kept before. */
    public synchronized boolean keeps(String path) {
        String first = path + "/";
        String last = path + "0"; // the sign behind the slash
        return before.subMap(first, last).equals(after.subMap(first, last));
    }

    /** What the file has to say: the names in use that it must keep; empty when there are none. */
    public synchronized String text() {
        String entries = after.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
        return entries.isEmpty() ? "" : HEAD + entries;
    }

    /** The names of one scope. */
    public final class Scope {

        private final String path;

        private Scope(String path) {
            this.path = path;
        }

        /** The names that are kept, by id. */
        public Map<String, String> kept() {
            synchronized (NameBook.this) {
                SortedMap<String, String> kept = new TreeMap<>();
                before.tailMap(path).entrySet().stream()
                        .takeWhile(entry -> entry.getKey().startsWith(path))
                        .forEach(entry -> kept.put(entry.getKey().substring(path.length()), entry.getValue()));
                return kept;
            }
        }

        /** Keeps a name. */
        public void keep(String id, String name) {
            synchronized (NameBook.this) {
                after.put(path + id, name);
            }
        }

        /** Tells something of the name of an id that stands here. */
        public void note(Position position, String note) {
            synchronized (NameBook.this) {
                notes.add(position + ": " + note);
            }
        }

        /** The problem that a kept name is. */
        public IllegalArgumentException problem(String id, String what) {
            return new IllegalArgumentException(FILE + ":" + lines.getOrDefault(path + id, 1) + ": " + what);
        }
    }
}
