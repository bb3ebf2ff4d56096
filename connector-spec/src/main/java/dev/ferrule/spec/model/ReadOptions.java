package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told of how the body of an answer is read.
 *
 * @param csv how a table is written, or null for commas and a first line of names
 * @param lists the elements of XML that are lists however often they occur; the names on the way from the root element on
 * @param gzip whether the body is unpacked before it is read
 * @param file the text of a JSON body that is a file in Base64, or null for none
 */
public record ReadOptions(
        @Nullable Csv csv,
        List<JsonPath> lists,
        boolean gzip,
        @Nullable InnerFile file) {

    /** Nothing is told. */
    public static final ReadOptions NONE = new ReadOptions(null, List.of(), false, null);

    /**
     * A file inside of a JSON body.
     *
     * @param at the names on the way to its text
     * @param urlSafe whether the text has the alphabet for addresses (RFC 4648, 5)
     */
    public record InnerFile(List<String> at, boolean urlSafe) {
        /** Copies the names. */
        public InnerFile {
            at = List.copyOf(at);
        }
    }

    /**
     * How a table is written.
     *
     * @param header where the names of its columns are
     * @param names the names, when they are {@link Header#GIVEN}
     * @param separator the one character between two cells
     */
    public record Csv(Header header, List<String> names, String separator) {}

    /** Where the names of columns are. */
    public enum Header {
        /** In the first line. */
        FIRST_LINE,
        /** Nowhere: rows are lists of cells. */
        NONE,
        /** In the spec; the first line is a row like others. */
        GIVEN
    }
}
