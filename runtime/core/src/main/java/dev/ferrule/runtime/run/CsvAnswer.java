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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    static JsonValue read(String text, Csv form) throws UnreadableAnswer {
        String whole = text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + '"' + END + '"';
        Iterator<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(form.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(whole)
                .iterator();
        try {
            return new CsvAnswer(form).table(rows);
        } catch (CsvParseException e) {
            // What it says holds a piece of the body.
            throw new UnreadableAnswer("cannot be read as CSV: its quotes do not match, or a row is too long");
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
