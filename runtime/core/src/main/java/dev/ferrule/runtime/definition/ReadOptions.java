package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told of how the body of an answer is read.
 *
 * @param csv how a table is written; empty for commas and a first line of names
 * @param lists the elements of XML that are lists however often they occur, by the names on the way from the root
 *     element on
 * @param gzip whether the body is unpacked before it is read
 */
public record ReadOptions(Optional<Csv> csv, List<Pointer> lists, boolean gzip) {

    /** Nothing is told. */
    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), List.of(), false);

    /** Copies the list. */
    public ReadOptions {
        lists = List.copyOf(lists);
    }

    /** These, and a table written like this. */
    public ReadOptions csv(Csv other) {
        return new ReadOptions(Optional.of(other), lists, gzip);
    }

    /** These, and one more element that is a list. */
    public ReadOptions list(String... names) {
        List<Pointer> more = new ArrayList<>(lists);
        more.add(Pointer.names(names));
        return new ReadOptions(csv, more, gzip);
    }

    /** These, of a body that is unpacked first. */
    public ReadOptions unpacked() {
        return new ReadOptions(csv, lists, true);
    }

    /**
     * How a table is written (RFC 4180).
     *
     * @param header where the names of its columns are
     * @param names the names, when they are {@link Header#GIVEN}
     * @param separator the one character between two cells
     */
    public record Csv(Header header, List<String> names, String separator) {

        /** The usual way. */
        public static final Csv USUAL = of(Header.FIRST_LINE, ",");

        /** Copies the names. */
        public Csv {
            names = List.copyOf(names);
        }

        /** A table with these names of columns; they are given for {@link Header#GIVEN} alone. */
        public static Csv of(Header header, String separator, String... names) {
            return new Csv(header, List.of(names), separator);
        }
    }

    /** Where the names of columns are. */
    public enum Header {
        /** In the first line. */
        FIRST_LINE,
        /** Nowhere: rows are lists of cells. */
        NONE,
        /** In the definition; the first line is a row like others. */
        GIVEN
    }
}
