package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks the documents of a connector and makes a connector of them. */
public final class SpecChecker {

    private static final String VERSION = "1";

    private final Diagnostics diagnostics;
    private final SpecDocument connector;
    private final ConnectorMapper mapper;

    /**
     * Checks what stands in the connector's own file and the files of its types; problems go to the given collector, examples
     * are in the folder.
     */
    public SpecChecker(Diagnostics diagnostics, SpecFolder folder, SpecDocument connector, List<SpecDocument> types) {
        this.diagnostics = diagnostics;
        this.connector = connector;
        checkVersion();
        new StructureChecker(diagnostics).check(connector.root(), new Form.Nested(Grammar.CONNECTOR));
        List<Fields> files = types.stream().map(file -> Fields.of(file.root())).toList();
        types.forEach(file -> new StructureChecker(diagnostics).check(file.root(), new Form.Nested(Grammar.TYPES)));
        this.mapper = new ConnectorMapper(diagnostics, folder, Fields.of(connector.root()), files);
    }

    /** Checks one action, its problems going to a collector of its own; several threads may do so at a time. */
    public CheckedAction action(SpecDocument action, Diagnostics own) {
        int before = own.errors();
        new StructureChecker(own).check(action.root(), new Form.Nested(ActionGrammar.ACTION));
        boolean sound = own.errors() == before;
        return mapper.action(action, sound, own);
    }

    /**
     * The connector with all of its actions; it counts only when no error was reported.
     *
     * @param others actions that are not held against these, as that was done before
     * @param exposures why secrets stand in addresses, by the file that says so
     */
    public Connector connector(List<CheckedAction> actions, List<Action> others, Map<String, List<String>> exposures) {
        List<Scalar> ids = new ArrayList<>();
        actions.forEach(action -> action.id().ifPresent(ids::add));
        Names.reportFileCollisions(ids, "action", diagnostics);
        Fields.of(connector.root()).scalar("connector").ifPresent(ids::add);
        Stream<Scalar> slugs = actions.stream().flatMap(action -> action.slug().stream());
        Stream.concat(ids.stream(), slugs)
                .distinct()
                .filter(id -> Words.DEVICE_NAMES.contains(id.text()))
                .forEach(id -> diagnostics.report(
                        DiagnosticCode.RESERVED_NAME,
                        id.span(),
                        Quote.code(id.text()) + " is the name of a device in Windows, so no file can have it",
                        "choose another id"));
        reportSharedPages(actions);
        return mapper.connector(actions, others, exposures);
    }

    /** Ids are told apart before; what is left are pages whose address was chosen. */
    private void reportSharedPages(List<CheckedAction> actions) {
        Map<String, CheckedAction> seen = new HashMap<>();
        for (CheckedAction action : actions) {
            String slug = action.action().slug();
            CheckedAction first = seen.putIfAbsent(slug, action);
            if (first != null && !first.action().id().equals(action.action().id())) {
                CheckedAction chosen = action.action().page().slug() == null ? first : action;
                CheckedAction other = chosen == first ? action : first;
                chosen.slug()
                        .ifPresent(node -> diagnostics.report(
                                DiagnosticCode.DUPLICATE_NAME,
                                node.span(),
                                "the page of the action "
                                        + Quote.code(other.action().id()) + " has the address " + Quote.code(slug)
                                        + " too",
                                "choose another slug, or leave it out: it is the action's id then"));
            }
        }
    }

    private void checkVersion() {
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
