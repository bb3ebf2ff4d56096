package dev.ferrule.spec;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came out of reading a connector's folder. */
public final class SpecReading {

    private final @Nullable Connector connector;
    private final List<Diagnostic> diagnostics;
    private final List<SourceText> sources;

    SpecReading(@Nullable Connector connector, List<Diagnostic> diagnostics, List<SourceText> sources) {
        this.connector = connector;
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

    /** The files that could be read as text, for excerpts. */
    public List<SourceText> sources() {
        return sources;
    }
}
