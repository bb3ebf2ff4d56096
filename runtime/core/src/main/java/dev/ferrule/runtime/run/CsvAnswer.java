package dev.ferrule.runtime.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.ferrule.runtime.definition.ReadOptions.Csv;
import dev.ferrule.runtime.definition.ReadOptions.Header;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table (RFC 4180) as a list: of objects when its columns have names, else of lists. Cells are texts; a row may
 * have fewer cells than there are columns, and not more. Empty lines are no rows.
 */
final class CsvAnswer {

    /** The most cells of a table. */
    static final int MOST_CELLS = 2_000_000;

    /**
     * A last row of our own. The library takes the end of a text for the end of a cell in quotes; with this row behind
     * it, a table that breaks off inside of quotes is noticed.
     */
    private static final String END = "the end";

    private final Csv form;
    private long cells;

    private CsvAnswer(Csv form) {
        this.form = form;
    }

    static JsonValue read(AnswerBytes bytes, ContentLabel label, Csv form) throws IOException, UnreadableAnswer {
        Iterator<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(form.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new Ended(AnswerText.of(bytes, label)))
                .iterator();
        try {
            return new CsvAnswer(form).table(rows);
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableAnswer unreadable(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AnswerText.Malformed malformed) {
                return malformed.unreadable();
            }
        }
        // What it says holds a piece of the body.
        return new UnreadableAnswer("cannot be read as CSV: its quotes do not match, or a row is too long");
    }

    /** A text with the last row behind it. */
    private static final class Ended extends FilterReader {
        private char before = '\n';
        private @Nullable Reader end;

        Ended(Reader text) {
            super(text);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (end != null) {
                return end.read(buffer, offset, length);
            }
            int read = in.read(buffer, offset, length);
            if (read < 0) {
                end = new StringReader((before == '\n' ? "" : "\n") + '"' + END + '"');
                return end.read(buffer, offset, length);
            }
            before = read == 0 ? before : buffer[offset + read - 1];
            return read;
        }
    }

    private JsonArray table(Iterator<CsvRecord> rows) throws UnreadableAnswer {
        List<JsonValue> table = new ArrayList<>();
        List<String> names = form.names();
        boolean first = form.header() == Header.FIRST_LINE;
        CsvRecord row = rows.next();
        while (rows.hasNext()) {
            count(row);
            if (first) {
                names = names(row);
                first = false;
            } else {
                table.add(form.header() == Header.NONE ? list(row) : object(row, names));
            }
            row = rows.next();
        }
        if (!row.getFields().equals(List.of(END))) {
            throw new UnreadableAnswer("breaks off inside of quotes");
        }
        return new JsonArray(table);
    }

    private void count(CsvRecord row) throws UnreadableAnswer {
        cells += row.getFieldCount();
        if (cells > MOST_CELLS) {
            throw new UnreadableAnswer("has more than " + MOST_CELLS + " cells");
        }
    }

    private static List<String> names(CsvRecord row) throws UnreadableAnswer {
        if (new HashSet<>(row.getFields()).size() < row.getFieldCount()) {
            throw new UnreadableAnswer("gives two columns the same name in its first line");
        }
        return row.getFields();
    }

    private static JsonArray list(CsvRecord row) {
        return new JsonArray(
                row.getFields().stream().<JsonValue>map(JsonText::new).toList());
    }

    private static JsonObject object(CsvRecord row, List<String> names) throws UnreadableAnswer {
        if (row.getFieldCount() > names.size()) {
            throw new UnreadableAnswer("has more cells than columns in line " + row.getStartingLineNumber());
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            members.put(names.get(i), new JsonText(row.getField(i)));
        }
        return new JsonObject(members);
    }
}
