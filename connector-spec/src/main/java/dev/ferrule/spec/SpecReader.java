package dev.ferrule.spec;

import dev.ferrule.spec.SpecReading.Needs;
import dev.ferrule.spec.check.CheckedAction;
import dev.ferrule.spec.check.Exposures;
import dev.ferrule.spec.check.SpecChecker;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the folder of a connector: {@code connector.yaml}, {@code types/*.yaml}, {@code actions/*.yaml} and the examples they
 * name.
 */
public final class SpecReader {

    private final ReadLimits limits;

    /** Makes a reader with the limits that suffice for every honest spec. */
    public SpecReader() {
        this(ReadLimits.DEFAULT);
    }

    /** Makes a reader with limits of one's own. */
    public SpecReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a connector. Problems are never thrown; they are all in the result.
     *
     * @param folder the connector's folder, on any file system
     */
    public SpecReading read(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        return read(new SpecFolder(folder, limits, diagnostics), diagnostics);
    }

    /**
     * Reads what has changed of a connector that had no problems. Nothing of the connector and its other actions may have changed, none of
     * them and none of these refers to another action, and the ids and addresses of these are as they were; whoever calls this holds
     * that. See {@link #read(Path)}.
     *
     * @param files the files of the actions that have changed, below the connector's folder
     * @param others the other actions, of which the ids and the addresses of their pages count
     */
    public SpecReading read(Path folder, List<String> files, List<Action> others) {
        Diagnostics diagnostics = new Diagnostics();
        return read(new SpecFolder(folder, limits, diagnostics), diagnostics, Optional.of(files), others);
    }

    /**
     * Reads a connector whose files are not written yet. See {@link #read(Path)}.
     *
     * @param files their texts by their paths below the connector's folder, with {@code /} between their parts
     */
    public SpecReading read(SortedMap<String, String> files) {
        Diagnostics diagnostics = new Diagnostics();
        return read(new SpecFolder(files, limits, diagnostics), diagnostics);
    }

    private SpecReading read(SpecFolder files, Diagnostics diagnostics) {
        return read(files, diagnostics, Optional.empty(), List.of());
    }

    private SpecReading read(
            SpecFolder files, Diagnostics diagnostics, Optional<List<String>> chosen, List<Action> others) {
        List<SourceText> sources = new ArrayList<>();
        Optional<SourceText> connector = files.connector();
        connector.ifPresent(sources::add);
        Optional<SpecChecker> checker = connector
                .flatMap(source -> new YamlReader(diagnostics, limits).read(source))
                .map(document -> new SpecChecker(diagnostics, files, document, types(files, diagnostics, sources)));
        // Actions do not depend on each other, so several are read at a time, each from its bytes to the model.
        List<ReadAction> actions = chosen.orElseGet(files::actionFiles).parallelStream()
                .map(file -> action(file, files, checker))
                .toList();
        List<CheckedAction> usable = new ArrayList<>();
        for (ReadAction action : actions) {
            diagnostics.reportAll(action.problems());
            action.source().ifPresent(sources::add);
            action.checked().ifPresent(usable::add);
        }
        Optional<Connector> checked = checker.map(check -> check.connector(usable, others, Exposures.in(sources)));
        checked.ifPresent(made -> sources.addAll(troubledExamples(made, diagnostics, sources)));
        @Nullable Connector whole = diagnostics.hasErrors() ? null : checked.orElse(null);
        Map<String, Needs> needs = new TreeMap<>();
        usable.forEach(action -> needs.put(action.action().id(), new Needs(action.uses(), action.files())));
        return new SpecReading(whole, diagnostics.sorted(), sources, needs, files.named());
    }

    private List<SpecDocument> types(SpecFolder files, Diagnostics diagnostics, List<SourceText> sources) {
        List<SourceText> texts = files.types();
        sources.addAll(texts);
        List<ReadTypes> read = texts.parallelStream().map(this::types).toList();
        read.forEach(file -> diagnostics.reportAll(file.problems()));
        return read.stream().flatMap(file -> file.document().stream()).toList();
    }

    private ReadTypes types(SourceText text) {
        Diagnostics own = new Diagnostics();
        return new ReadTypes(new YamlReader(own, limits).read(text), own);
    }

    private ReadAction action(String file, SpecFolder files, Optional<SpecChecker> checker) {
        Diagnostics own = new Diagnostics();
        Optional<SourceText> source = files.reportingTo(own).part(file);
        Optional<CheckedAction> checked = source.flatMap(text -> new YamlReader(own, limits).read(text))
                .flatMap(document -> checker.map(check -> check.action(document, own)));
        return new ReadAction(source, checked, own);
    }

    /** What came of a file of types. */
    private record ReadTypes(Optional<SpecDocument> document, Diagnostics problems) {}

    /** What came of an action's file; without a connector it is read as YAML and no more. */
    private record ReadAction(Optional<SourceText> source, Optional<CheckedAction> checked, Diagnostics problems) {}

    /** Of the examples, only those are kept for excerpts that something is wrong with. */
    private static Collection<SourceText> troubledExamples(
            Connector connector, Diagnostics diagnostics, List<SourceText> known) {
        Set<String> files = diagnostics.sorted().stream()
                .map(diagnostic -> diagnostic.span().file())
                .collect(Collectors.toSet());
        known.forEach(source -> files.remove(source.file()));
        Map<String, SourceText> examples = new TreeMap<>();
        connector.actions().stream()
                .flatMap(action -> Stream.ofNullable(action.output().example()))
                .filter(example -> files.contains(example.file()))
                .forEach(example -> examples.put(example.file(), new SourceText(example.file(), example.text())));
        return examples.values();
    }
}
