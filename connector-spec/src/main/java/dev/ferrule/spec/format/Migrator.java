package dev.ferrule.spec.format;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Brings a connector to the current version of the language, one version after the other. */
public final class Migrator {

    /** All steps, from the oldest on. */
    public static final List<Migration> STEPS = List.of(new DeclareVersion());

    private static final String VERSION = "ferrule";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,4}");

    private final List<Migration> steps;
    private final Diagnostics diagnostics;

    /** Makes a migrator that reports what cannot be read to the given collector. */
    public Migrator(Diagnostics diagnostics) {
        this(STEPS, diagnostics);
    }

    Migrator(List<Migration> steps, Diagnostics diagnostics) {
        this.steps = List.copyOf(steps);
        this.diagnostics = diagnostics;
    }

    /** Works out the new texts; nothing is written. */
    public MigrationResult migrate(SourceText connector, List<SourceText> actions) {
        Optional<SpecDocument> header = read(connector);
        List<Optional<SpecDocument>> read = actions.stream().map(this::read).toList();
        if (header.isEmpty() || read.stream().anyMatch(Optional::isEmpty) || diagnostics.hasErrors()) {
            return new MigrationResult.Unreadable();
        }
        String written = version(header.get());
        int current = steps.get(steps.size() - 1).to();
        if (!NUMBER.matcher(written).matches() || Integer.parseInt(written) > current) {
            return new MigrationResult.Unknown(written);
        }
        int version = Integer.parseInt(written);
        return version == current ? new MigrationResult.Current(current) : migrate(version, connector, actions);
    }

    private MigrationResult migrate(int version, SourceText connector, List<SourceText> actions) {
        List<Migration> due =
                steps.stream().filter(step -> step.from() >= version).toList();
        SourceText header = connector;
        List<SourceText> files = new ArrayList<>(actions);
        for (Migration step : due) {
            Optional<SpecDocument> document = read(header);
            if (document.isEmpty()) {
                return new MigrationResult.Unreadable();
            }
            header = new SourceText(header.file(), step.connector(document.get()));
            files.replaceAll(file -> read(file)
                    .map(action -> new SourceText(file.file(), step.action(action)))
                    .orElse(file));
        }
        Map<String, String> texts = new TreeMap<>();
        texts.put(header.file(), header.text());
        files.forEach(file -> texts.put(file.file(), file.text()));
        Map<String, String> before = new LinkedHashMap<>();
        before.put(connector.file(), connector.text());
        actions.forEach(file -> before.put(file.file(), file.text()));
        texts.entrySet().removeAll(before.entrySet());
        return diagnostics.hasErrors()
                ? new MigrationResult.Unreadable()
                : new MigrationResult.Migrated(version, due, texts);
    }

    /** The version that a connector is written in; drafts without one are version 0. */
    private static String version(SpecDocument connector) {
        if (!(connector.root() instanceof Mapping mapping)) {
            return "0";
        }
        return mapping.get(VERSION)
                .map(node -> node instanceof Scalar scalar ? scalar.text() : node.noun())
                .orElse("0");
    }

    private Optional<SpecDocument> read(SourceText source) {
        return new YamlReader(diagnostics, ReadLimits.DEFAULT).read(source);
    }
}
