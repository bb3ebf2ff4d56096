package dev.ferrule.codegen.openapi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a document. What begins with {@code x-} is an extension and never carried, unless it is one of the few that
 * many tools know; the report does not list extensions.
 *
 * @param connector the connector's id
 * @param version the version of OpenAPI that the document says
 * @param operations how many operations were chosen
 * @param imported how many of them became actions
 * @param losses what was not carried, by place
 */
public record ImportReport(String connector, String version, int operations, int imported, List<Loss> losses) {

    /** Makes a report. */
    public ImportReport {
        losses = List.copyOf(losses);
    }

    /** The number of losses of each kind, in the order of the kinds. */
    public Map<LossCode, Long> counts() {
        return losses.stream().collect(Collectors.groupingBy(Loss::code, TreeMap::new, Collectors.counting()));
    }

    /** The report for people: a line for each loss, then how many of each kind there are. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Loss loss : losses) {
            text.append(loss.code().word())
                    .append(" at ")
                    .append(Losses.place(loss.pointer()))
                    .append("\n    ")
                    .append(loss.reason())
                    .append('\n');
        }
        return text.append(summary()).toString();
    }

    /** How many operations became actions, and how many losses of each kind there are. */
    public String summary() {
        StringBuilder text = new StringBuilder(connector + ": " + imported + " of " + operations
                + " operations of OpenAPI " + Losses.shown(version) + " are actions\n");
        counts().forEach((code, count) -> text.append(String.format("%6d  %-20s %s%n", count, code.word(), code.noun())
                .replace("\r\n", "\n")));
        return text.toString();
    }

    /** The report for programs, as JSON. */
    public String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators signs = Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter(signs).withArrayIndenter(lines).withObjectIndenter(lines));
            json.writeStartObject();
            json.writeStringField("connector", connector);
            json.writeStringField("openapi", version);
            json.writeNumberField("operations", operations);
            json.writeNumberField("imported", imported);
            json.writeObjectFieldStart("counts");
            for (Map.Entry<LossCode, Long> count : counts().entrySet()) {
                json.writeNumberField(count.getKey().word(), count.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("losses");
            for (Loss loss : losses) {
                json.writeStartObject();
                json.writeStringField("code", loss.code().word());
                json.writeStringField("pointer", loss.pointer());
                json.writeStringField("reason", loss.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return text + "\n";
    }
}
