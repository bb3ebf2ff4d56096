package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.name.TakenNames;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.spec.grammar.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the operations of a document and gives each an id: its own, without what a framework has added to it where it is still
 * the only one, or where two would be the same, one of method and path. The order of the document plays no part.
 */
public final class OperationFinder {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final ApiDocument document;
    private final Losses losses;
    private int leftOut;

    /** Finds the operations of a document. */
    public OperationFinder(ApiDocument document, Losses losses) {
        this.document = document;
        this.losses = losses;
    }

    /** How many operations were found that are no calls, and so are not among them. */
    public int leftOut() {
        return leftOut;
    }

    /** All operations, by path and method. */
    public List<Operation> find() {
        List<Operation> found = new ArrayList<>();
        Node paths = document.root().get("paths");
        boolean others = document.root().has("webhooks") || document.root().has("components");
        if (!paths.isObject() && !(paths.isMissing() && others)) {
            losses.add(LossCode.MALFORMED, paths, "The document has no paths, and so no operations.");
        }
        for (Node.Member path : paths.members()) {
            if (path.name().startsWith("/")) {
                Node item = losses.follow(document, path.value());
                if (item.isMissing() && path.value().has("$ref")) {
                    leftOut++;
                } else {
                    operations(path.name(), item, found);
                }
            } else if (!path.name().startsWith("x-")) {
                leftOut++;
                losses.add(
                        LossCode.OPERATION_LEFT_OUT,
                        path.value(),
                        "The path does not begin with a slash, so it is no path of the service.");
            }
        }
        for (Node.Member hook : document.root().get("webhooks").members()) {
            losses.add(LossCode.CALLBACK, hook.value(), "A webhook is a call of the service; connectors make calls.");
        }
        found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return named(found);
    }

    private void operations(String path, Node item, List<Operation> found) {
        if (!item.isObject()) {
            losses.add(LossCode.MALFORMED, item, "What stands under a path is an object of operations.");
        }
        for (Node.Member member : item.members()) {
            String method = member.name().toUpperCase(Locale.ROOT);
            if (!METHODS.contains(member.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (!member.value().isObject()) {
                leftOut++;
                losses.add(LossCode.OPERATION_LEFT_OUT, member.value(), "An operation is an object.");
            } else if (!Words.METHODS.contains(method)) {
                leftOut++;
                losses.add(
                        LossCode.OPERATION_LEFT_OUT,
                        member.value(),
                        "The method " + method + " is not one that calls are made with: " + Words.METHODS + ".");
            } else {
                found.add(new Operation("", method, path, member.value(), item));
            }
        }
    }

    private static List<Operation> named(List<Operation> found) {
        Map<Operation, OperationName> names = new LinkedHashMap<>();
        Map<String, Integer> brief = new HashMap<>();
        Map<String, Integer> own = new HashMap<>();
        for (Operation operation : found) {
            OperationName name = OperationName.of(operation);
            names.put(operation, name);
            brief.merge(Naming.folded(name.brief()), 1, Integer::sum);
            own.merge(Naming.folded(name.own()), 1, Integer::sum);
        }
        TakenNames taken = new TakenNames();
        List<Operation> named = new ArrayList<>();
        // Those with a name that is theirs alone keep it, whatever others are called.
        for (boolean alone : new boolean[] {true, false}) {
            names.forEach((operation, name) -> {
                boolean first = isSingle(name.brief(), brief);
                boolean single = first || isSingle(name.own(), own);
                if (single == alone) {
                    String id = first ? name.brief() : single ? name.own() : name.placed();
                    named.add(named(operation, taken.take(id, "-")));
                }
            });
        }
        named.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return named;
    }

    private static boolean isSingle(String name, Map<String, Integer> wanted) {
        return wanted.getOrDefault(Naming.folded(name), 0) == 1;
    }

    private static Operation named(Operation operation, String id) {
        String safe = Words.DEVICE_NAMES.contains(id) ? id + "-action" : id;
        return new Operation(safe, operation.method(), operation.path(), operation.node(), operation.item());
    }
}
