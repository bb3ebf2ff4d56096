package dev.ferrule.spec.format;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/**
 * Puts the keys of a file into the order of the language, indents by two spaces, and drops quotes that nobody needs. It
 * moves the author's own lines and never prints nodes, so comments and line breaks stay as they are.
 */
public final class SpecFormatter {

    private static final List<Pass> PASSES = List.of(new Quotes(), new FlowMappings(), new BlockLayout());

    private final Diagnostics diagnostics;

    /** Makes a formatter that reports why a file is no YAML to the given collector. */
    public SpecFormatter(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** One way to tidy a text up; the node and its marks belong to exactly this text. */
    interface Pass {
        String apply(MarkedText text, Form form);
    }

    /**
     * The file in its canonical layout; a layout that would read differently is not used.
     *
     * @param source {@code connector.yaml}, or a file of an action or of types
     * @return empty when the file cannot be read, the reasons being reported
     */
    public Optional<String> format(SourceText source) {
        Optional<SpecDocument> before = read(source, diagnostics);
        if (before.isEmpty() || diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Form form = form(source.file());
        String text = source.text().replace("\r\n", "\n").replace('\r', '\n');
        for (Pass pass : PASSES) {
            String next = pass.apply(new MarkedText(text), form);
            text = means(new SourceText(source.file(), next), before.get()) ? next : text;
        }
        return Optional.of(text);
    }

    private static boolean means(SourceText after, SpecDocument before) {
        Diagnostics problems = new Diagnostics();
        return read(after, problems)
                .filter(document -> !problems.hasErrors())
                .filter(document -> Meaning.of(document.root()).equals(Meaning.of(before.root())))
                .isPresent();
    }

    private static Optional<SpecDocument> read(SourceText source, Diagnostics diagnostics) {
        return new YamlReader(diagnostics, ReadLimits.DEFAULT).read(source);
    }

    private static Form form(String file) {
        if (file.startsWith(SpecFolder.TYPES + "/")) {
            return new Form.Nested(Grammar.TYPES);
        }
        return new Form.Nested(file.equals(SpecFolder.CONNECTOR) ? Grammar.CONNECTOR : ActionGrammar.ACTION);
    }
}
