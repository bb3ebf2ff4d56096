package dev.ferrule.cli.imports;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.codegen.openapi.Selection;
import dev.ferrule.codegen.openapi.document.DocumentException;
import dev.ferrule.codegen.openapi.merge.FileChange;
import dev.ferrule.codegen.openapi.merge.FileChange.Kind;
import dev.ferrule.codegen.openapi.merge.FolderException;
import dev.ferrule.codegen.openapi.merge.ImportFolder;
import dev.ferrule.codegen.openapi.report.ImportReport;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diff.ConnectorDiff;
import dev.ferrule.spec.diff.DiffPrinter;
import dev.ferrule.spec.diff.DiffReport;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule import openapi}: makes a connector of an OpenAPI document, or brings one up to date. */
@Command(
        name = "openapi",
        description = {
            "Makes a connector of an OpenAPI document and prints the paths of the files written.",
            "Run again with a newer document, it keeps what was edited, and says what the document has changed."
        },
        footer = {
            "",
            "Versions 2.0, 3.0 and 3.1 are read, as JSON or YAML. Nothing is fetched: bundle a document of several files"
                    + " first. What the language has no word for is left out and told; --report names each place and reason.",
            "",
            "  ferrule import openapi shop.json --out shop",
            "  ferrule import openapi shop.json --out shop --select orders --select 'GET /customers*'"
        })
final class ImportOpenApiCommand implements Callable<Integer> {

    /** From here on, people wait long enough to wonder. */
    private static final int LARGE = 1024 * 1024;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The document.")
    private String file = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The connector's folder, new or imported before.")
    private String out = "";

    @Option(
            names = "--select",
            paramLabel = "WORD",
            description = {
                "Only these operations: a tag, operationId, path, action id or METHOD /path. * stands for any text.",
                "Give it several times for several."
            })
    private List<String> select = List.of();

    @Option(names = "--name", paramLabel = "ID", description = "The connector's id. Default: made from the title.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Writes what could not be carried over: JSON if the file ends in .json, else text.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--dry-run", description = "Writes nothing but the report.")
    private boolean dryRun;

    ImportOpenApiCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        name.filter(id -> !NameRule.KEBAB.allows(id)).ifPresent(id -> {
            throw Problem.of(ExitCode.USAGE, Quote.code(id) + " cannot be the id of a connector.")
                    .hint("write " + NameRule.KEBAB.shape());
        });
        ImportedSpec spec = made(document());
        ImportReport told = spec.report();
        report.ifPresent(path -> write(path, path.endsWith(".json") ? told.json() : told.text()));
        if (told.imported() == 0) {
            throw Problem.of(ExitCode.FINDINGS, "No operation of " + file + " became an action. Nothing was written.")
                    .details(told.summary().lines().toList())
                    .hint(
                            told.operations() == 0 && !select.isEmpty()
                                    ? "see the tags and operationIds of the document for what --select can choose"
                                    : told.operations() == 0
                                            ? "it describes no calls of the service that a connector could make"
                                            : "see --report for the reasons");
        }
        Path folder = surroundings.path(out);
        update(new ImportFolder(folder), folder, spec);
        surroundings.err().print(told.summary());
        if (!told.losses().isEmpty() && report.isEmpty()) {
            surroundings.err().println("hint: --report FILE names each place and reason");
        }
        return ExitCode.OK.code();
    }

    private byte[] document() {
        if (file.matches("(?i)https?://.*")) {
            throw Problem.of(ExitCode.USAGE, "A document is read from a file, not from the network.")
                    .hint("download it first, and look at what you have got");
        }
        Path path = surroundings.path(file);
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (bytes.length >= LARGE) {
                surroundings.err().println("Reading " + bytes.length / LARGE + " MiB ...");
                surroundings.err().flush();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.file("read", path, e);
        }
    }

    private ImportedSpec made(byte[] document) {
        OpenApiImport all = new OpenApiImport().only(Selection.of(select));
        try {
            return name.map(all::named).orElse(all).run(document);
        } catch (DocumentException e) {
            String place = e.place().isEmpty() ? file : file + ":" + e.place();
            Problem problem = Problem.of(ExitCode.FINDINGS, place + ": " + e.getMessage());
            Problem advised = e.hint().map(problem::hint).orElse(problem);
            advised.initCause(e);
            throw advised;
        }
    }

    private void write(String path, String text) {
        Path target = surroundings.path(path);
        try {
            Files.writeString(target, text);
        } catch (IOException e) {
            throw Problem.file("write", target, e);
        }
    }

    private void update(ImportFolder folder, Path path, ImportedSpec spec) {
        Optional<Connector> before =
                folder.lastImport().flatMap(last -> new SpecReader().read(last).connector());
        try {
            ImportFolder.Plan plan = folder.plan(spec);
            if (!dryRun) {
                plan.write();
            }
            plan.changes().stream()
                    .filter(FileChange::writes)
                    .filter(change -> change.kind() != Kind.REMOVED)
                    .forEach(change -> surroundings.out().println(Path.of(out).resolve(change.path())));
            before.ifPresent(old -> changes(old, spec.connector()));
            plan.changes().forEach(this::tell);
        } catch (FolderException e) {
            Problem problem = Problem.of(ExitCode.FINDINGS, e.getMessage() + " Nothing was written.");
            problem.initCause(e);
            throw problem;
        } catch (IOException e) {
            throw Problem.file("write to", path, e);
        }
        if (before.isPresent() && !dryRun) {
            check(path);
        }
    }

    /** What the document has changed since the last import, whatever the author has done. */
    private void changes(Connector before, Connector after) {
        DiffReport diff = DiffReport.of(
                after.id(), ConnectorDiff.compare(before, after), List.of(), LocalDate.now(ZoneOffset.UTC));
        if (diff.entries().isEmpty()) {
            surroundings.err().println("The document says what it said before.");
        } else {
            surroundings.err().println("The document has changed:");
            surroundings.err().print(DiffPrinter.print(diff));
        }
    }

    private void tell(FileChange change) {
        boolean usual = change.kind() == Kind.ADDED || change.kind() == Kind.UPDATED || change.kind() == Kind.SAME;
        if (!usual) {
            String conflicts = change.conflicts() == 0
                    ? ""
                    : "; both have changed the same lines in "
                            + (change.conflicts() == 1 ? "one place" : change.conflicts() + " places")
                            + ", which are as they were edited";
            surroundings.err().println(change.path() + ": " + change.kind().word() + conflicts);
        }
    }

    /** What was edited and what has changed may not go together. */
    private void check(Path folder) {
        SpecReading reading = new SpecReader().read(folder);
        if (reading.connector().isEmpty()) {
            String printed = new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources());
            throw Problem.of(
                            ExitCode.FINDINGS,
                            "What was edited does not go together with what the document has changed.")
                    .details(printed.lines().toList())
                    .hint("correct the files; ferrule validate " + out + " says when they are right");
        }
    }
}
