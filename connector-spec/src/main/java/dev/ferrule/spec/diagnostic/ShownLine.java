package dev.ferrule.spec.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * The line that was shown last, with its literals covered. A line can be long and have a problem at every place, and problems come
 * in the order of their places.
 */
final class ShownLine {

    private @Nullable SourceText source;
    private int number;
    private int[] codePoints = {};

    /** The code points of a line, for reading alone. */
    int[] of(SourceText asked, int line) {
        if (source != asked || number != line) {
            codePoints = HiddenLiterals.in(asked.line(line)).codePoints().toArray();
            source = asked;
            number = line;
        }
        return codePoints;
    }
}
