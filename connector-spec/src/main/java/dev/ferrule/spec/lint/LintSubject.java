package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import dev.ferrule.spec.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rules look at: a checked connector, and where its parts stand in its files. */
public final class LintSubject {

    private final Connector connector;
    private final Map<String, SpecNode> roots = new LinkedHashMap<>();

    LintSubject(Connector connector, Collection<SourceText> sources) {
        this.connector = connector;
        // What is wrong with the files was reported when the connector was read, and it has no errors.
        YamlReader yaml = new YamlReader(new Diagnostics(), ReadLimits.DEFAULT);
        for (SourceText source : sources) {
            yaml.read(source).ifPresent(document -> roots.put(source.file(), document.root()));
        }
    }

    /** The connector. */
    public Connector connector() {
        return connector;
    }

    /**
     * The key in {@code connector.yaml}, or in the file of a type, at the end of a path of keys; where there is none, the last
     * one before it.
     */
    public Span inConnector(String... path) {
        NamedType type =
                path.length > 1 && path[0].equals("types") ? connector.types().get(path[1]) : null;
        return span(type == null ? SpecFolder.CONNECTOR : type.position().file(), List.of(path));
    }

    /** Likewise in the file of an action. */
    public Span in(Action action, String... path) {
        return span(action.position().file(), List.of(path));
    }

    /** Likewise in a step of an action, which may be the action itself. */
    public Span in(Action action, Step step, String... path) {
        List<String> whole = new ArrayList<>(stepPath(action, step));
        whole.addAll(List.of(path));
        return span(action.position().file(), whole);
    }

    /** Whether an action's file has a key at the end of this path. */
    public boolean has(Action action, String... path) {
        SpecNode node = roots.get(action.position().file());
        for (String key : path) {
            Optional<Entry> entry = node == null ? Optional.empty() : entry(node, key);
            if (entry.isEmpty()) {
                return false;
            }
            node = entry.get().value();
        }
        return true;
    }

    private List<String> stepPath(Action action, Step step) {
        return has(action, "steps")
                ? List.of("steps", Integer.toString(action.steps().indexOf(step)))
                : List.of();
    }

    private Span span(String file, List<String> path) {
        SpecNode node = roots.get(file);
        if (node == null) {
            return Span.ofFile(file);
        }
        Span span = node.span();
        for (String part : path) {
            Optional<Entry> entry = entry(node, part);
            if (entry.isPresent()) {
                span = entry.get().key().span();
                node = entry.get().value();
            } else if (node instanceof Sequence sequence && part.matches("[0-9]{1,6}")) {
                int index = Integer.parseInt(part);
                if (index >= sequence.items().size()) {
                    return span;
                }
                node = sequence.items().get(index);
                span = node.span();
            } else {
                return span;
            }
        }
        return span;
    }

    private static Optional<Entry> entry(SpecNode node, String key) {
        return node instanceof Mapping mapping ? mapping.entry(key) : Optional.empty();
    }
}
