package dev.ferrule.cli.lint;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintFinding;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what came out of connectors, for people and for programs. */
final class LintOutput {

    private static final int FORMAT_VERSION = 1;

    private final PrintWriter out;
    private final boolean colour;

    LintOutput(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void text(List<Linted> all) {
        for (Linted each : all) {
            String text = each.run().print(new DiagnosticPrinter(colour).in(each.folder()));
            if (text.isEmpty()) {
                continue;
            }
            if (all.size() > 1) {
                out.println("In " + each.name() + ":\n");
            }
            out.print(text);
        }
    }

    void json(List<Linted> all) {
        Map<String, JsonValue> root = new LinkedHashMap<>();
        root.put("formatVersion", JsonValue.of(FORMAT_VERSION));
        root.put("connectors", new JsonArray(all.stream().map(LintOutput::json).toList()));
        out.println(JsonWriter.pretty(new JsonObject(root)));
    }

    private static JsonValue json(Linted linted) {
        List<JsonValue> findings = new ArrayList<>();
        linted.run().errors().forEach(error -> findings.add(json(error)));
        linted.run().findings().forEach(finding -> findings.add(json(finding)));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("connector", JsonValue.of(linted.name()));
        members.put("findings", new JsonArray(findings));
        return new JsonObject(members);
    }

    private static JsonValue json(Diagnostic error) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("code", JsonValue.of(error.code().id()));
        return json(members, error.severity(), error.span(), error.message(), error.hint());
    }

    private static JsonValue json(LintFinding finding) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("rule", JsonValue.of(finding.rule()));
        return json(members, finding.severity(), finding.span(), finding.message(), finding.hint());
    }

    private static JsonValue json(
            Map<String, JsonValue> members, Severity severity, Span span, String message, String hint) {
        members.put("severity", JsonValue.of(severity.word()));
        members.put("file", JsonValue.of(span.file()));
        members.put("line", JsonValue.of(span.line()));
        members.put("column", JsonValue.of(span.column()));
        members.put("endLine", JsonValue.of(span.endLine()));
        members.put("endColumn", JsonValue.of(span.endColumn()));
        members.put("message", JsonValue.of(message));
        members.put("hint", JsonValue.of(hint));
        return new JsonObject(members);
    }
}
