package dev.ferrule.testkit.trap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of a connector's files and the marked places in them. A mark is the line {@code # how: ...} above a key or an
 * entry of a list, as far in as that; what is marked goes on as long as lines are further in.
 */
public final class Marks {

    private static final String MARK = "# how: ";

    private final SortedMap<String, String> files;
    private final List<Mark> marks = new ArrayList<>();

    private Marks(SortedMap<String, String> files) {
        this.files = files;
        files.forEach(this::find);
    }

    /** Those of the connector in this folder. */
    public static Marks in(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Marks(files);
    }

    /** Those of these files, texts by name. */
    public static Marks of(Map<String, String> files) {
        return new Marks(new TreeMap<>(files));
    }

    /** All of them, by file and line. */
    public List<Mark> all() {
        return Collections.unmodifiableList(marks);
    }

    /** The files, texts by name. */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /**
     * The files without what is marked so.
     *
     * @param instead what stands there in its place, as far to the left as it goes; empty for nothing
     * @throws IllegalArgumentException when nothing is marked so
     */
    public SortedMap<String, String> without(String how, String instead) {
        List<Mark> found = marks.stream().filter(mark -> mark.how().equals(how)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Nothing is marked '" + MARK + how + "'. Marked are: "
                    + marks.stream().map(Mark::how).collect(Collectors.joining(", ")) + ".");
        }
        SortedMap<String, String> rest = new TreeMap<>(files);
        // From the last to the first, as lines move up.
        for (int each = found.size() - 1; each >= 0; each--) {
            Mark mark = found.get(each);
            rest.computeIfPresent(mark.file(), (file, text) -> cut(text, mark, instead));
        }
        return rest;
    }

    private static String cut(String text, Mark mark, String instead) {
        List<String> lines = text.lines().toList();
        String indent = " ".repeat(indent(lines.get(mark.line())));
        List<String> rest = new ArrayList<>(lines.subList(0, mark.line()));
        instead.lines().map(line -> indent + line).forEach(rest::add);
        rest.addAll(lines.subList(mark.end(), lines.size()));
        return String.join("\n", rest) + "\n";
    }

    private void find(String file, String text) {
        if (!file.endsWith(".yaml")) {
            return;
        }
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).strip().startsWith(MARK)) {
                int indent = indent(lines.get(line));
                int end = end(lines, line + 1, indent);
                String yaml = lines.subList(line + 1, end).stream()
                        .map(each -> each.isBlank() ? "\n" : each.substring(indent) + "\n")
                        .collect(Collectors.joining());
                marks.add(new Mark(file, lines.get(line).strip().substring(MARK.length()), line, end, yaml));
            }
        }
    }

    /** The line behind the key or entry at a line, without what is blank or a comment behind it. */
    private static int end(List<String> lines, int first, int indent) {
        int end = Math.min(first + 1, lines.size());
        for (int line = end; line < lines.size(); line++) {
            String text = lines.get(line);
            if (text.isBlank() || text.strip().startsWith("#")) {
                continue;
            }
            if (indent(text) <= indent) {
                break;
            }
            end = line + 1;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
