package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks documents and makes a connector of them. */
public final class SpecChecker {

    private static final String VERSION = "1";

    private final Diagnostics diagnostics;
    private final SpecFolder folder;

    /** Makes a checker that reports to the given collector and finds examples in the given folder. */
    public SpecChecker(Diagnostics diagnostics, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.folder = folder;
    }

    /** The connector; it counts only when no error was reported. */
    public Connector check(SpecDocument connector, List<SpecDocument> actions) {
        checkVersion(connector);
        new StructureChecker(diagnostics).check(connector.root(), new Form.Nested(Grammar.CONNECTOR));
        Set<String> unsound = new HashSet<>();
        actions.parallelStream().map(SpecChecker::structure).toList().forEach(structure -> {
            diagnostics.reportAll(structure.problems());
            if (structure.problems().errors() > 0) {
                unsound.add(structure.file());
            }
        });
        List<Scalar> ids = new ArrayList<>();
        actions.forEach(action -> Fields.of(action.root()).scalar("action").ifPresent(ids::add));
        Names.reportFileCollisions(ids, "action", diagnostics);
        Fields.of(connector.root()).scalar("connector").ifPresent(ids::add);
        ids.stream()
                .filter(id -> Words.DEVICE_NAMES.contains(id.text()))
                .forEach(id -> diagnostics.report(
                        DiagnosticCode.RESERVED_NAME,
                        id.span(),
                        Quote.code(id.text()) + " is the name of a device in Windows, so no file can have it",
                        "choose another id"));
        return new ConnectorMapper(diagnostics, folder).map(connector, actions, unsound);
    }

    /** What is wrong with the keys and kinds of a file. */
    private record Structure(String file, Diagnostics problems) {}

    private static Structure structure(SpecDocument action) {
        Diagnostics own = new Diagnostics();
        new StructureChecker(own).check(action.root(), new Form.Nested(Grammar.ACTION));
        return new Structure(action.file(), own);
    }

    private void checkVersion(SpecDocument connector) {
        SpecNode node = Fields.of(connector.root()).node("ferrule").orElse(null);
        if (node != null && !(node instanceof Scalar scalar && scalar.text().equals(VERSION))) {
            Span span = node.span();
            String written = node instanceof Scalar scalar ? Quote.code(scalar.text()) : node.noun();
            diagnostics.report(
                    DiagnosticCode.LANGUAGE_VERSION,
                    span,
                    written + " is not a version of the language that this release reads",
                    "write `ferrule: 1`, or use a newer release of Ferrule");
        }
    }
}
