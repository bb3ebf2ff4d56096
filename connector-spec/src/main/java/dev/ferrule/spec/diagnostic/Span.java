package dev.ferrule.spec.diagnostic;

import dev.ferrule.spec.model.Position;
import java.util.Comparator;

/**
 * A stretch of a file.
 *
 * @param file the file, relative to the connector's folder, with {@code /} between its parts
 * @param line the first line, counted from 1
 * @param column the first column in code points, counted from 1
 * @param endLine the last line
 * @param endColumn the column behind the last one
 */
public record Span(String file, int line, int column, int endLine, int endColumn) implements Comparable<Span> {

    private static final Comparator<Span> ORDER = Comparator.comparing(Span::file)
            .thenComparingInt(Span::line)
            .thenComparingInt(Span::column)
            .thenComparingInt(Span::endLine)
            .thenComparingInt(Span::endColumn);

    /** The file as a whole. */
    public static Span ofFile(String file) {
        return new Span(file, 1, 1, 1, 1);
    }

    /** One column of one line. */
    public static Span at(String file, int line, int column) {
        return new Span(file, line, column, line, column + 1);
    }

    /** Where the stretch starts. */
    public Position start() {
        return new Position(file, line, column);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
