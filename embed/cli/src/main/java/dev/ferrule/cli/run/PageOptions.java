package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Pages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of actions that return a list in pages. */
final class PageOptions {

    @Option(
            names = "--max-items",
            paramLabel = "COUNT",
            description = "The most items to read; pages behind them are not asked for.")
    @Nullable
    Integer maxItems;

    @Option(
            names = "--output",
            paramLabel = "json|ndjson",
            description = "How items are printed: as one JSON array, or one line each as soon as their page is read.")
    Format output = Format.JSON;

    /** How items are printed. */
    enum Format {
        JSON,
        NDJSON
    }

    /** Prints the items; what a later run continues from goes to the other stream. */
    void print(Pages<JsonValue> pages, PrintWriter out, PrintWriter err) {
        if (maxItems != null && maxItems < 0) {
            throw Problem.of(ExitCode.USAGE, "--max-items must not be negative.");
        }
        List<JsonValue> all = new ArrayList<>();
        @Nullable JsonValue resume = null;
        int left = maxItems == null ? Integer.MAX_VALUE : maxItems;
        boolean cut = false;
        Iterator<Pages.Page<JsonValue>> iterator = pages.byPage().iterator();
        while (left > 0 && iterator.hasNext()) {
            Pages.Page<JsonValue> page = iterator.next();
            cut = page.items().size() > left;
            List<JsonValue> items = cut ? page.items().subList(0, left) : page.items();
            left -= items.size();
            resume = page.resume().orElse(null);
            if (output == Format.NDJSON) {
                items.forEach(item -> out.println(JsonWriter.masked(item)));
                out.flush();
            } else {
                all.addAll(items);
            }
        }
        if (output == Format.JSON) {
            out.println(JsonWriter.pretty(new JsonArray(all)));
        }
        // Behind half a page nothing can be continued without losing the other half.
        if (resume != null && !cut) {
            err.println("To continue from here later: " + JsonWriter.masked(resume));
        }
    }
}
