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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the operations of a document and gives each an id: its own, or where two would be the same, one of method and
 * path. The order of the document plays no part.
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
        if (!paths.isObject()) {
            losses.add(LossCode.MALFORMED, paths, "The document has no paths, and so no operations.");
        }
        for (Node.Member path : paths.members()) {
            if (path.name().startsWith("/")) {
                operations(path.name(), losses.follow(document, path.value()), found);
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
        Map<String, Integer> wanted = new HashMap<>();
        for (Operation operation : found) {
            wanted.merge(Naming.folded(own(operation)), 1, Integer::sum);
        }
        TakenNames taken = new TakenNames();
        List<Operation> named = new ArrayList<>();
        // Those with a name that is theirs alone keep it, whatever others are called.
        for (boolean alone : new boolean[] {true, false}) {
            for (Operation operation : found) {
                String own = own(operation);
                boolean single = wanted.getOrDefault(Naming.folded(own), 0) == 1;
                if (single == alone) {
                    named.add(named(operation, taken.take(single ? own : placed(operation), "-")));
                }
            }
        }
        named.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return named;
    }

    private static Operation named(Operation operation, String id) {
        String safe = Words.DEVICE_NAMES.contains(id) ? id + "-action" : id;
        return new Operation(safe, operation.method(), operation.path(), operation.node(), operation.item());
    }

    private static String own(Operation operation) {
        String id = operation.operationId();
        String made = id.isBlank() ? "" : Naming.kebab(id, "call");
        return made.isEmpty() || made.equals("call") ? placed(operation) : made;
    }

    /** An id of method and path: {@code get-users-by-id}. */
    private static String placed(Operation operation) {
        String words = operation.path().replaceAll("\\{([^{}/]*)}", "by-$1");
        return Naming.kebab(operation.method().toLowerCase(Locale.ROOT) + "-" + words, "call");
    }
}
