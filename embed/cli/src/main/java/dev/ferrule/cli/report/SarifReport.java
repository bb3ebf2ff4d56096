package dev.ferrule.cli.report;

import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems as SARIF 2.1.0, the format of code scanners. Paths are relative to where the command runs. */
public final class SarifReport {

    private static final String VERSION = "2.1.0";
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<Section> sections;
    private final Map<String, Rule> rules = new TreeMap<>();
    private final List<String> ids;

    private SarifReport(List<Section> sections) {
        this.sections = sections;
        sections.forEach(section ->
                section.findings().forEach(finding -> rules.put(finding.rule().id(), finding.rule())));
        this.ids = new ArrayList<>(rules.keySet());
    }

    /** The report: one run, with the rules that were broken and their help. */
    public static String text(List<Section> sections) {
        return JsonWriter.pretty(new SarifReport(sections).log());
    }

    private JsonValue log() {
        JsonValue run = new Members()
                .put("tool", new Members().put("driver", driver()).object())
                .put("columnKind", "unicodeCodePoints")
                .put(
                        "invocations",
                        List.of(new Members()
                                .put("executionSuccessful", JsonValue.of(true))
                                .object()))
                .put(
                        "results",
                        sections.stream()
                                .flatMap(
                                        section -> section.findings().stream().map(finding -> result(section, finding)))
                                .toList())
                .object();
        return new Members()
                .put("$schema", SCHEMA)
                .put("version", VERSION)
                .put("runs", List.of(run))
                .object();
    }

    private JsonValue driver() {
        return new Members()
                .put("name", "Ferrule")
                .put("rules", rules.values().stream().map(SarifReport::rule).toList())
                .object();
    }

    private static JsonValue rule(Rule rule) {
        return new Members()
                .put("id", rule.id())
                .put("name", pascalCase(rule.title()))
                .put("shortDescription", message(rule.summary()))
                .put(
                        "help",
                        new Members()
                                .put("text", rule.help())
                                .put("markdown", rule.markdown())
                                .object())
                .put(
                        "defaultConfiguration",
                        new Members().put("level", level(rule.severity())).object())
                .object();
    }

    private JsonValue result(Section section, Finding finding) {
        JsonValue place = new Members()
                .put(
                        "artifactLocation",
                        new Members().put("uri", section.uri(finding)).object())
                .put("region", region(finding.span()))
                .object();
        return new Members()
                .put("ruleId", finding.rule().id())
                .put("ruleIndex", ids.indexOf(finding.rule().id()))
                .put("level", level(finding.severity()))
                .put("message", message(finding.message() + "\nhint: " + finding.hint()))
                .put(
                        "locations",
                        List.of(new Members().put("physicalLocation", place).object()))
                .object();
    }

    private static JsonValue region(Span span) {
        return new Members()
                .put("startLine", span.line())
                .put("startColumn", span.column())
                .put("endLine", span.endLine())
                .put("endColumn", span.endColumn())
                .object();
    }

    private static JsonValue message(String text) {
        return new Members().put("text", text).object();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }

    private static String pascalCase(String title) {
        return Stream.of(title.split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
