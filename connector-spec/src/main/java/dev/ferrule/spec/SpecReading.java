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

    private final Map<String, Set<String>> uses;

    SpecReading(
            @Nullable Connector connector,
            List<Diagnostic> diagnostics,
            List<SourceText> sources,
            Map<String, Set<String>> uses) {
        this.connector = connector;
        this.uses = Map.copyOf(uses);
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

    /** The fields of the connection that actions refer to, as {@code connection.ID}, by the id of the action. */
    public Map<String, Set<String>> uses() {
        return uses;
    }

    /** The files that could be read as text, for excerpts. */
    public List<SourceText> sources() {
        return sources;
    }
}
