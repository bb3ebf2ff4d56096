package dev.ferrule.spec;

import dev.ferrule.spec.check.SpecChecker;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.files.SpecFolder;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the folder of a connector: {@code connector.yaml}, {@code actions/*.yaml} and the examples they name. */
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
        SpecFolder files = new SpecFolder(folder, limits, diagnostics);
        List<SourceText> sources = new ArrayList<>();
        Optional<SourceText> connector = files.connector();
        connector.ifPresent(sources::add);
        sources.addAll(files.actions());

        Optional<SpecDocument> header = connector.flatMap(
                source -> documents(List.of(source), diagnostics).stream().findFirst());
        List<SpecDocument> actions =
                documents(sources.subList(connector.isPresent() ? 1 : 0, sources.size()), diagnostics);
        Optional<Connector> checked =
                header.map(document -> new SpecChecker(diagnostics, files).check(document, actions));
        checked.ifPresent(made -> sources.addAll(troubledExamples(made, diagnostics, sources)));
        @Nullable Connector whole = diagnostics.hasErrors() ? null : checked.orElse(null);
        return new SpecReading(whole, diagnostics.sorted(), sources);
    }

    /** A document of each file that is one. Files do not depend on each other, so several are read at a time. */
    private List<SpecDocument> documents(List<SourceText> sources, Diagnostics diagnostics) {
        List<Read> read = sources.parallelStream()
                .map(source -> {
                    Diagnostics own = new Diagnostics();
                    return new Read(new YamlReader(own, limits).read(source), own);
                })
                .toList();
        read.forEach(each -> diagnostics.reportAll(each.problems()));
        return read.stream().flatMap(each -> each.document().stream()).toList();
    }

    private record Read(Optional<SpecDocument> document, Diagnostics problems) {}

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
