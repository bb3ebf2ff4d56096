package dev.ferrule.hostile;

import static dev.ferrule.hostile.Case.refused;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** YAML that would run, grow or hide something, and references that lead out of the folder. */
final class FileCases {

    private static final int HUNDRED_MEGABYTES = 100_000_000;

    private FileCases() {}

    static List<Case> all() {
        return List.of(
                refused("M33 a billion laughs", DiagnosticCode.ALIAS, LAUGHS),
                refused("M34 an alias of what it stands in", DiagnosticCode.ALIAS, "action: &a [*a]\n"),
                refused(
                        "M35 a tag that names a class",
                        DiagnosticCode.TAG,
                        SpecFiles.CALL + "name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n"),
                refused(
                        "M35 a tag that calls a server",
                        DiagnosticCode.TAG,
                        (files, watcher) -> files.add(
                                "actions/act.yaml",
                                SpecFiles.CALL + "name: !!java.net.URL ['" + watcher.address() + "']\n")),
                refused(
                        "M36 10,000 lists inside each other",
                        DiagnosticCode.TOO_DEEP,
                        SpecFiles.CALL + "name: " + "[".repeat(10_000)),
                refused(
                        "M36 10,000 blocks inside each other",
                        DiagnosticCode.TOO_DEEP,
                        SpecFiles.CALL + "name:\n  " + "- ".repeat(10_000) + "x\n"),
                connector("M37 a second auth", DiagnosticCode.DUPLICATE_KEY, SpecFiles.CONNECTOR + "auth: [none]\n"),
                connector(
                        "M37 a merge key over the auth",
                        DiagnosticCode.MERGE_KEY,
                        SpecFiles.CONNECTOR + "<<: {auth: [none]}\n"),
                refused("M38 a file of 100 MB", DiagnosticCode.FILE_TOO_LARGE, (files, watcher) -> {
                    byte[] bytes = new byte[HUNDRED_MEGABYTES];
                    java.util.Arrays.fill(bytes, (byte) 'x');
                    files.add("actions/act.yaml", bytes);
                }),
                refused(
                        "M38 a file that is no UTF-8",
                        DiagnosticCode.NOT_UTF_8,
                        (files, watcher) -> files.add(
                                "actions/act.yaml",
                                (SpecFiles.CALL + "name: Ger\u00E4t\n").getBytes(StandardCharsets.ISO_8859_1))),
                refused(
                        "M38 overlong UTF-8",
                        DiagnosticCode.NOT_UTF_8,
                        (files, watcher) -> files.add(
                                "actions/act.yaml", new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0xAF, '\n'})),
                refused(
                        "M38 UTF-16",
                        DiagnosticCode.NOT_UTF_8,
                        (files, watcher) ->
                                files.add("actions/act.yaml", SpecFiles.CALL.getBytes(StandardCharsets.UTF_16))),
                refused(
                        "M39 a reference to a server",
                        DiagnosticCode.UNKNOWN_KEY,
                        (files, watcher) ->
                                files.add("actions/act.yaml", SpecFiles.CALL + "$ref: " + watcher.address() + "\n")),
                refused(
                        "M39 a reference to a server in a body",
                        DiagnosticCode.DOLLAR_KEY,
                        (files, watcher) -> files.add(
                                "actions/act.yaml",
                                SpecFiles.ACTION + "call: POST /x\nbody: {json: {$ref: '" + watcher.address()
                                        + "'}}\n")),
                connector(
                        "M40 a reference to a file",
                        DiagnosticCode.WRONG_KIND,
                        SpecFiles.CONNECTOR + "types: file:///etc/passwd\n"),
                refused(
                        "M40 a file as documentation",
                        DiagnosticCode.BAD_URL,
                        SpecFiles.CALL + "reference: file:///etc/passwd\n"),
                refused(
                        "M40 an example above the folder",
                        DiagnosticCode.FILE_OUTSIDE,
                        SpecFiles.CALL + "output: {example: examples/../../../etc/passwd}\n"),
                refused(
                        "M40 an example from the root",
                        DiagnosticCode.FILE_OUTSIDE,
                        SpecFiles.CALL + "output: {example: /etc/passwd}\n"),
                refused("M40 an example behind a link", DiagnosticCode.FILE_OUTSIDE, (files, watcher) -> {
                    Path examples = Files.createDirectories(files.folder().resolve("examples"));
                    Files.createSymbolicLink(examples.resolve("act.json"), Path.of("/etc/passwd"));
                    files.add("actions/act.yaml", SpecFiles.CALL + "output: {example: examples/act.json}\n");
                }),
                refused("M40 an action behind a link", DiagnosticCode.FILE_OUTSIDE, (files, watcher) -> {
                    Path actions = Files.createDirectories(files.folder().resolve("actions"));
                    Files.createSymbolicLink(actions.resolve("act.yaml"), Path.of("/etc/passwd"));
                }),
                refused(
                        "M41 an example in an archive",
                        DiagnosticCode.FILE_OUTSIDE,
                        SpecFiles.CALL + "output: {example: 'jar:file:/tmp/x.jar!/x.json'}\n"),
                refused(
                        "M41 an example on the class path",
                        DiagnosticCode.FILE_OUTSIDE,
                        SpecFiles.CALL + "output: {example: 'classpath:x.json'}\n"),
                connector(
                        "M42 a type that contains itself",
                        DiagnosticCode.ENDLESS_TYPE,
                        SpecFiles.CONNECTOR + "types:\n  Thing: {fields: {thing: {type: Thing, required: true}}}\n"),
                refused(
                        "M42 defaults that wait for each other",
                        DiagnosticCode.DEFAULT_CYCLE,
                        SpecFiles.CALL
                                + "parameters:\n  a: {type: string, default: {$from: b}, to: query.a}\n"
                                + "  b: {type: string, default: {$from: a}, to: query.b}\n"));
    }

    private static Case connector(String name, DiagnosticCode code, String connector) {
        return refused(
                name,
                code,
                (files, watcher) -> files.add("connector.yaml", connector).add("actions/act.yaml", SpecFiles.CALL));
    }

    private static final String LAUGHS = """
            a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
            action: [*e, *e, *e, *e, *e, *e, *e, *e, *e]
            """;
}
