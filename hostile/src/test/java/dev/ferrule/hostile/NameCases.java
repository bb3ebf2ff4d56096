package dev.ferrule.hostile;

import static dev.ferrule.hostile.Case.inert;
import static dev.ferrule.hostile.Case.refused;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Names that would be code, a keyword, another name, or a path out of the folder. */
final class NameCases {

    private NameCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        everyName(cases, "M19 code as the name", "x; static{}", DiagnosticCode.BAD_NAME);
        cases.add(keyword("M20 a keyword as every name", "class", "Class"));
        cases.add(keyword("M21 a keyword of newer Java as every name", "record", "Record"));
        everyName(cases, "M22 a lone underscore as the name", "_", DiagnosticCode.BAD_NAME);
        cases.add(refused(
                "M23 a twin in Cyrillic letters",
                DiagnosticCode.BAD_NAME,
                SpecFiles.CALL + "parameters:\n  password: {type: string, to: query.a}\n"
                        + "  p\u0430ssword: {type: string, to: query.b}\n"));
        everyName(cases, "M24 a name that turns around", "a\u202Eb", DiagnosticCode.FORBIDDEN_CHARACTER);
        cases.add(refused(
                "M25 two names that are one in Java",
                DiagnosticCode.NAME_COLLISION,
                SpecFiles.CALL + "parameters:\n  user_name1: {type: string, to: query.a}\n"
                        + "  user_name_1: {type: string, to: query.b}\n"));
        everyName(cases, "M26 300 letters as the name", "x".repeat(300), DiagnosticCode.BAD_NAME);
        everyName(cases, "M27 a path upwards as the name", "../../x", DiagnosticCode.BAD_NAME);
        cases.add(javaPackage("M27 a path upwards as the package", "com.example./../../x"));
        everyName(cases, "M28 an absolute path as the name", "/tmp/x", DiagnosticCode.BAD_NAME);
        cases.add(javaPackage("M28 an absolute path as the package", "/tmp/x"));
        everyName(cases, "M29 a Windows path as the name", "..\\\\x", DiagnosticCode.BAD_NAME);
        cases.add(javaPackage("M29 a Windows path as the package", "..\\\\x"));
        for (String device : List.of("con", "aux", "lpt1")) {
            cases.add(action("M30 the device " + device + " as the id", device, DiagnosticCode.RESERVED_NAME));
        }
        cases.add(action("M30 a device with an ending as the id", "aux.md", DiagnosticCode.BAD_NAME));
        everyName(cases, "M31 a dot at the end of the name", "x.", DiagnosticCode.BAD_NAME);
        cases.add(refused(
                "M31 two ids that differ in case",
                DiagnosticCode.BAD_NAME,
                (files, watcher) -> files.add("actions/get-thing.yaml", "action: get-thing\ncall: GET /a\n")
                        .add("actions/Get-Thing.yaml", "action: Get-Thing\ncall: GET /a\n")));
        cases.add(new Case(
                "M32 a symbolic link in the output folder",
                new Verdict.Unwritable("symbolic link"),
                (files, watcher) -> {
                    files.add("actions/act.yaml", SpecFiles.CALL);
                    Files.createSymbolicLink(
                            Files.createDirectories(files.folder().resolve("../out/mdx"))
                                    .resolve("shop"),
                            files.folder().resolve("..").toAbsolutePath());
                }));
        return cases;
    }

    /** One case for each place of a name. */
    private static void everyName(List<Case> cases, String name, String value, DiagnosticCode code) {
        String key = "'" + value + "'";
        cases.add(action(name + " of an action", value, code));
        cases.add(refused(
                name + " of a connector",
                code,
                (files, watcher) -> files.add(
                                "connector.yaml", SpecFiles.CONNECTOR.replace("connector: shop", "connector: " + key))
                        .add("actions/act.yaml", SpecFiles.CALL)));
        cases.add(refused(
                name + " of a parameter",
                code,
                SpecFiles.CALL + "parameters:\n  " + key + ": {type: string, to: query.a}\n"));
        cases.add(refused(
                name + " of a group",
                code,
                SpecFiles.CALL + "parameters:\n  a: {type: string, to: query.a, group: " + key + "}\n"));
        cases.add(refused(
                name + " of a step", code, SpecFiles.ACTION + "steps:\n  - {id: " + key + ", call: GET /things}\n"));
        cases.add(refused(
                name + " of a type",
                code,
                (files, watcher) -> files.add(
                                "connector.yaml",
                                SpecFiles.CONNECTOR + "types:\n  " + key + ": {fields: {a: {type: string}}}\n")
                        .add("actions/act.yaml", SpecFiles.CALL)));
        cases.add(refused(
                name + " of a field",
                code,
                (files, watcher) -> files.add(
                                "connector.yaml",
                                SpecFiles.CONNECTOR + "types:\n  Thing: {fields: {" + key + ": {type: string}}}\n")
                        .add("actions/act.yaml", SpecFiles.CALL)));
    }

    private static Case action(String name, String id, DiagnosticCode code) {
        return refused(name, code, "action: '" + id + "'\ncall: GET /things\n");
    }

    private static Case javaPackage(String name, String javaPackage) {
        return refused(
                name,
                DiagnosticCode.JAVA_PACKAGE,
                (files, watcher) -> files.add(
                                "connector.yaml", SpecFiles.CONNECTOR + "package: '" + javaPackage + "'\n")
                        .add("actions/act.yaml", SpecFiles.CALL));
    }

    /** A connector in which everything that can bears a name of Java. */
    static Case keyword(String name, String word, String type) {
        return inert(
                name,
                (files, watcher) ->
                        files.addAll(EVERY_NAME.replace("WORD", word).replace("TYPE", type)),
                "How " + word + " is found.");
    }

    private static final String EVERY_NAME = """
            --- file: connector.yaml
            ferrule: 1
            connector: WORD
            package: com.example.shop
            connection:
              WORD: {type: string, required: true, format: uri}
            server: {url: '{connection.WORD}/api'}
            errors:
              WORD: {kind: invalid, description: About WORD.}
              TYPE: {kind: invalid, description: About TYPE.}
            types:
              TYPE:
                fields:
                  WORD: {type: string}
                  some-choice: {type: SomeChoice}
                  some-key: {type: SomeKey}
                  some-shape: {type: SomeShape}
              SomeChoice: {one-of: {WORD: TYPE, something-else: TYPE}, tag: {field: some-tag}}
              SomeKey: {one-of: {WORD: TYPE, something-else: TYPE}, tag: key}
              SomeShape: {one-of: {WORD: string, something-else: TYPE}, tag: none}
            --- file: actions/WORD.yaml
            action: WORD
            description: How WORD is found.
            parameters:
              WORD: {type: string, group: WORD, to: query.WORD, options: [WORD, something-else]}
            steps:
              - {id: s_WORD, call: GET /WORD}
            output: {type: TYPE, from: s_WORD.body}
            """;
}
