package dev.ferrule.spec;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came out of reading a connector's folder. */
public final class SpecReading {

    private final @Nullable Connector connector;
    private final List<Diagnostic> diagnostics;
    private final List<SourceText> sources;
    private final Map<String, Needs> needs;
    private final Set<String> files;

    SpecReading(
            @Nullable Connector connector,
            List<Diagnostic> diagnostics,
            List<SourceText> sources,
            Map<String, Needs> needs,
            Set<String> files) {
        this.connector = connector;
        this.needs = Map.copyOf(needs);
        this.files = Set.copyOf(files);
        this.diagnostics = List.copyOf(diagnostics);
        this.sources = List.copyOf(sources);
    }

    /** The connector; there only when no problem is an error. */
    public Optional<Connector> connector() {
        return Optional.ofNullable(connector);
    }

    /** All problems, by file, line and column. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What actions need beside their own files, by their ids. */
    public Map<String, Needs> needs() {
        return needs;
    }

    /** The files that the connector's own file names, below the connector's folder. */
    public Set<String> files() {
        return files;
    }

    /** The files that could be read as text, for excerpts. */
    public List<SourceText> sources() {
        return sources;
    }

    /**
     * What an action needs beside its own file.
     *
     * @param connection the fields of the connection that it refers to, as {@code connection.ID}
     * @param files the files that it names, such as that of its example, below the connector's folder
     */
    public record Needs(Set<String> connection, Set<String> files) {

        /** Nothing. */
        public static final Needs NOTHING = new Needs(Set.of(), Set.of());

        /** Copies the sets. */
        public Needs {
            connection = Set.copyOf(connection);
            files = Set.copyOf(files);
        }
    }
}
