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
 * @param file the text of a JSON body that is a file; empty for none
 */
public record ReadOptions(Optional<Csv> csv, List<Pointer> lists, boolean gzip, Optional<InnerFile> file) {

    /** Nothing is told. */
    public static final ReadOptions NONE = new ReadOptions(Optional.empty(), List.of(), false, Optional.empty());

    /** Copies the list. */
    public ReadOptions {
        lists = List.copyOf(lists);
    }

    /** These, and a table written like this. */
    public ReadOptions csv(Csv other) {
        return new ReadOptions(Optional.of(other), lists, gzip, file);
    }

    /** These, and one more element that is a list. */
    public ReadOptions list(String... names) {
        List<Pointer> more = new ArrayList<>(lists);
        more.add(Pointer.names(names));
        return new ReadOptions(csv, more, gzip, file);
    }

    /** These, of a body that is unpacked first. */
    public ReadOptions unpacked() {
        return new ReadOptions(csv, lists, true, file);
    }

    /** These, of a body of JSON that holds a file. */
    public ReadOptions file(InnerFile inner) {
        return new ReadOptions(csv, lists, gzip, Optional.of(inner));
    }

    /**
     * A file inside of a JSON body, as a text of Base64 (RFC 4648; line breaks as in RFC 2045 are read too, and padding may be
     * left out). It goes where downloads go while it comes.
     *
     * @param at the names on the way to it
     * @param urlSafe whether it has the alphabet for addresses (RFC 4648, 5)
     */
    public record InnerFile(List<String> at, boolean urlSafe) {

        /** Copies the names. */
        public InnerFile {
            at = List.copyOf(at);
        }

        /** A file in the usual alphabet. */
        public static InnerFile of(String... at) {
            return new InnerFile(List.of(at), false);
        }

        /** The same in the alphabet for addresses. */
        public InnerFile forAddresses() {
            return new InnerFile(at, true);
        }
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
