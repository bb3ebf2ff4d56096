package dev.ferrule.cli.report;

import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.util.List;

/**
 * Problems as JSON. Its schema is the resource {@value #SCHEMA}; within one format version members are added and never
 * change or go away.
 */
public final class JsonReport {

    /** Where the JSON Schema of the report lies on the class path. */
    public static final String SCHEMA = "/META-INF/ferrule/problems.schema.json";

    private static final int FORMAT_VERSION = 1;

    private JsonReport() {}

    /** The report. */
    public static String text(List<Section> sections) {
        return JsonWriter.pretty(new Members()
                .put("formatVersion", FORMAT_VERSION)
                .put(
                        "connectors",
                        sections.stream()
                                .<JsonValue>map(section -> new Members()
                                        .put("connector", section.name())
                                        .put(
                                                "problems",
                                                section.findings().stream()
                                                        .map(JsonReport::problem)
                                                        .toList())
                                        .object())
                                .toList())
                .object());
    }

    private static JsonValue problem(Finding finding) {
        return new Members()
                .put("severity", finding.severity().word())
                .put("code", finding.rule().id())
                .put("title", finding.rule().title())
                .put("file", finding.span().file())
                .put("line", finding.span().line())
                .put("column", finding.span().column())
                .put("endLine", finding.span().endLine())
                .put("endColumn", finding.span().endColumn())
                .put("message", finding.message())
                .put("hint", finding.hint())
                .object();
    }
}
