package dev.ferrule.benchmarks.corpus;

import dev.ferrule.benchmarks.corpus.Outcome.Problem;
import dev.ferrule.benchmarks.corpus.Outcome.Stage;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.codegen.openapi.document.DocumentException;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The way of a document to what is generated of it, with all outputs, and once more for the same bytes. */
final class Way {

    private final Set<String> taken = new HashSet<>();

    /** Goes it. A failure that should not be is a part of the outcome, so that the other documents have their turn. */
    Outcome of(String document, byte[] bytes) {
        try {
            return imported(document, bytes);
        } catch (DocumentException refusal) {
            String place = refusal.place().isEmpty() ? "" : refusal.place() + ": ";
            return stopped(document, Stage.REFUSED, place + refusal.getMessage());
        } catch (RuntimeException | StackOverflowError failure) {
            return stopped(document, Stage.CRASHED, told(failure));
        }
    }

    private static Outcome stopped(String document, Stage stage, String reason) {
        Problem problem = new Problem(stage, reason);
        return new Outcome(document, "none", 0, 0, 0, true, new TreeMap<>(), Optional.of(problem));
    }

    private static String told(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private Outcome imported(String document, byte[] bytes) {
        OpenApiImport way = new OpenApiImport();
        ImportedSpec spec = way.run(bytes);
        String id = spec.connector().id();
        // What is compiled together needs packages of its own.
        for (int number = 2; !taken.add(spec.connector().javaPackage()); number++) {
            way = new OpenApiImport()
                    .named(id.substring(0, Math.min(id.length(), 40)).replaceAll("-+$", "") + "-no" + number);
            spec = way.run(bytes);
        }
        Outcome outcome = new Outcome(
                document,
                spec.report().version(),
                spec.report().operations(),
                spec.report().imported(),
                spec.report().losses().size(),
                way.run(bytes).files().equals(spec.files()),
                new TreeMap<>(),
                Optional.empty());
        if (!outcome.isImported()) {
            return outcome.with(
                    new Problem(Stage.EMPTY, "none of " + outcome.operations() + " operations is an action"));
        }
        SpecReading reading = new SpecReader().read(spec.files());
        if (!reading.diagnostics().isEmpty()) {
            return outcome.with(
                    new Problem(Stage.INVALID, reading.diagnostics().get(0).message()));
        }
        return generated(outcome, spec);
    }

    private static Outcome generated(Outcome outcome, ImportedSpec spec) {
        GeneratedFiles files = all(spec);
        GeneratedFiles twice = all(spec);
        SortedMap<String, String> sources = new TreeMap<>();
        boolean again = files.files().keySet().equals(twice.files().keySet());
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            again &= Arrays.equals(file.getValue(), twice.files().get(file.getKey()));
            if (file.getKey().endsWith(".java")) {
                sources.put(file.getKey(), files.text(file.getKey()));
            }
        }
        return outcome.generated(sources, again);
    }

    private static GeneratedFiles all(ImportedSpec spec) {
        GeneratedFiles files = new GeneratedFiles();
        Emitter.all().forEach(emitter -> files.emit(emitter, spec.connector()));
        return files;
    }
}
