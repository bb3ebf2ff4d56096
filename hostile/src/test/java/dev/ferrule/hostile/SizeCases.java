package dev.ferrule.hostile;

import static dev.ferrule.hostile.Case.inert;
import static dev.ferrule.hostile.Case.refused;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Specs that are larger than anything, and specs that are as large as they may be. */
final class SizeCases {

    private static final int FAR_TOO_MANY = 20_000;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_KEYS = 500;

    private SizeCases() {}

    static List<Case> all() {
        return List.of(
                refused("M63 20,001 actions", DiagnosticCode.TOO_MANY_FILES, (files, watcher) -> {
                    Path actions = Files.createDirectories(files.folder().resolve("actions"));
                    for (int i = 0; i <= FAR_TOO_MANY; i++) {
                        Files.createFile(actions.resolve("act-" + i + ".yaml"));
                    }
                }),
                inert("M63 500 actions", SizeCases::manyActions, "Acts for the 499th time."),
                refused(
                        "M64 20,000 parameters",
                        DiagnosticCode.TOO_MANY_ENTRIES,
                        small(SpecFiles.CALL + "parameters:\n")),
                refused(
                        "M64 20,000 fields",
                        DiagnosticCode.TOO_MANY_ENTRIES,
                        (files, watcher) -> files.add(
                                "connector.yaml", small(SpecFiles.CONNECTOR + "types:\n  Thing:\n    fields:\n"))),
                refused("M64 20,000 options", DiagnosticCode.TOO_MANY_ENTRIES, options(FAR_TOO_MANY)),
                refused("M64 20,000 steps", DiagnosticCode.TOO_MANY_ENTRIES, steps(FAR_TOO_MANY)),
                refused("M64 20,000 members of a body", DiagnosticCode.TOO_MANY_ENTRIES, body(FAR_TOO_MANY)),
                inert("M64 500 parameters", action(parameters(MOST_KEYS)), "Parameter 499."),
                inert(
                        "M64 500 fields",
                        (files, watcher) -> files.add("connector.yaml", fields(MOST_KEYS))
                                .add("actions/act.yaml", SpecFiles.CALL + "output: {type: Thing}\n"),
                        "Acts."),
                inert("M64 1,000 options", action(options(MOST_ITEMS)), "option-999"),
                inert("M64 1,000 steps", action(steps(MOST_ITEMS)), "Acts."),
                inert("M64 500 parameters of a body", action(bodyParameters(MOST_KEYS)), "Parameter 499."),
                new Case(
                        "M64 100,000 members of a body",
                        new Verdict.Unwritable("actions/act.yaml:1:1"),
                        action(SpecFiles.ACTION + "call: POST /x\nbody:\n  json:\n"
                                + lines(100, i -> "    m" + i + ": [" + "1,".repeat(999) + "1]\n"))));
    }

    private static void manyActions(SpecFiles files, Watcher watcher) throws java.io.IOException {
        for (int i = 0; i < 500; i++) {
            String id = "act-" + i;
            files.add(
                    "actions/" + id + ".yaml",
                    "action: " + id + "\ndescription: Acts for the " + i + "th time.\n"
                            + "parameters: {name: {type: string, required: true, to: query.name, description: A name.}}\n"
                            + "call: GET /things\n");
        }
    }

    private static Case.Writer action(String text) {
        return (files, watcher) -> files.add("actions/act.yaml", text);
    }

    private static String parameters(int count) {
        return SpecFiles.CALL + "parameters:\n"
                + lines(
                        count,
                        i -> "  p" + i + ": {type: string, to: query.q" + i + ", description: Parameter " + i + ".}\n");
    }

    private static String bodyParameters(int count) {
        return parameters(count).replace("GET", "POST").replace("query.q", "body.q");
    }

    /** So short that they stay below the bytes of a file. */
    private static String small(String head) {
        return head + lines(FAR_TOO_MANY, i -> "      p" + i + ": {type: string}\n");
    }

    private static String fields(int count) {
        return SpecFiles.CONNECTOR + "types:\n  Thing:\n    fields:\n"
                + lines(count, i -> "      f" + i + ": {type: string, description: Field " + i + ".}\n");
    }

    private static String options(int count) {
        return SpecFiles.CALL + "parameters:\n  a:\n    type: string\n    to: query.a\n    options:\n"
                + lines(count, i -> "      - option-" + i + "\n");
    }

    private static String steps(int count) {
        return SpecFiles.ACTION + "steps:\n" + lines(count, i -> "  - {id: s" + i + ", call: GET /x}\n");
    }

    private static String body(int count) {
        return SpecFiles.ACTION + "call: POST /x\nbody:\n  json:\n" + lines(count, i -> "    m" + i + ": " + i + "\n");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }
}
