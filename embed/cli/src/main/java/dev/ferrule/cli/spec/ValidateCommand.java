package dev.ferrule.cli.spec;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule validate}: shows what is wrong with connectors. */
@Command(name = "validate", description = "Checks connectors and shows what is wrong with them.")
public final class ValidateCommand implements Callable<Integer> {

    private static final int FORMAT_VERSION = 1;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "A connector's folder, or its id.")
    private List<String> folders = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How problems are printed. Default: text.")
    private Format format = Format.TEXT;

    /** How problems are printed. */
    enum Format {
        TEXT,
        JSON
    }

    /** The command in these surroundings. */
    public ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Checked(String name, SpecReading reading, List<ExampleFiles.Finding> examples) {
        long count(Severity severity) {
            long found = reading.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .count();
            return severity == Severity.ERROR ? found + examples.size() : found;
        }
    }

    @Override
    public Integer call() {
        List<Checked> all = folders.stream().map(this::check).toList();
        if (format == Format.JSON) {
            printJson(all);
        } else {
            printText(all);
        }
        long errors = all.stream().mapToLong(each -> each.count(Severity.ERROR)).sum();
        long warnings =
                all.stream().mapToLong(each -> each.count(Severity.WARNING)).sum();
        surroundings
                .err()
                .println("checked " + number(all.size(), "connector") + ": " + number(errors, "error") + ", "
                        + number(warnings, "warning"));
        return (errors == 0 ? ExitCode.OK : ExitCode.FINDINGS).code();
    }

    private Checked check(String name) {
        Path folder = new Connectors(surroundings).folder(name);
        if (!Files.isDirectory(folder)) {
            throw Problem.of(ExitCode.FILE, "There is no folder " + folder + ".");
        }
        SpecReading reading = new SpecReader().read(folder);
        return new Checked(
                name, reading, reading.connector().map(ExampleFiles::check).orElse(List.of()));
    }

    private void printText(List<Checked> all) {
        boolean printed = false;
        for (Checked each : all) {
            boolean clean =
                    each.reading().diagnostics().isEmpty() && each.examples().isEmpty();
            if (clean) {
                continue;
            }
            if (all.size() > 1) {
                surroundings.out().println(printed ? "\nIn " + each.name() + ":\n" : "In " + each.name() + ":\n");
                printed = true;
            }
            surroundings
                    .out()
                    .print(new DiagnosticPrinter(surroundings.colour())
                            .print(each.reading().diagnostics(), each.reading().sources()));
            each.examples().forEach(surroundings.out()::println);
        }
    }

    private void printJson(List<Checked> all) {
        Map<String, JsonValue> root = new LinkedHashMap<>();
        root.put("formatVersion", JsonValue.of(FORMAT_VERSION));
        root.put(
                "connectors",
                new JsonArray(all.stream().map(ValidateCommand::json).toList()));
        surroundings.out().println(JsonWriter.pretty(new JsonObject(root)));
    }

    private static JsonValue json(Checked checked) {
        List<JsonValue> problems = new ArrayList<>();
        checked.reading().diagnostics().forEach(diagnostic -> problems.add(json(diagnostic)));
        checked.examples().forEach(finding -> problems.add(json(finding)));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("connector", JsonValue.of(checked.name()));
        members.put("problems", new JsonArray(problems));
        return new JsonObject(members);
    }

    private static JsonValue json(Diagnostic diagnostic) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("severity", JsonValue.of(diagnostic.severity().word()));
        members.put("code", JsonValue.of(diagnostic.code().id()));
        members.put("title", JsonValue.of(diagnostic.code().title()));
        members.put("file", JsonValue.of(diagnostic.span().file()));
        members.put("line", JsonValue.of(diagnostic.span().line()));
        members.put("column", JsonValue.of(diagnostic.span().column()));
        members.put("endLine", JsonValue.of(diagnostic.span().endLine()));
        members.put("endColumn", JsonValue.of(diagnostic.span().endColumn()));
        members.put("message", JsonValue.of(diagnostic.message()));
        members.put("hint", JsonValue.of(diagnostic.hint()));
        return new JsonObject(members);
    }

    private static JsonValue json(ExampleFiles.Finding finding) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("severity", JsonValue.of(Severity.ERROR.word()));
        members.put("code", JsonValue.of("example"));
        members.put("file", JsonValue.of(finding.file()));
        members.put("line", JsonValue.of(finding.line()));
        members.put("column", JsonValue.of(finding.column()));
        members.put("message", JsonValue.of(finding.message()));
        return new JsonObject(members);
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
