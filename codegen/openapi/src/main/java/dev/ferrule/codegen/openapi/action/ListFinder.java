package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.SchemaView;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the list that an answer is about. */
final class ListFinder {

    /** What wraps the list of an answer. */
    static final Set<String> WRAPPED = Set.of("data", "result", "results", "response", "payload", "_embedded");

    /** Lists beside that of the items that tell of the page. */
    private static final Set<String> FACTS = Set.of("order", "sort", "links", "errors", "warnings", "messages");

    private final TypeBook types;

    ListFinder(TypeBook types) {
        this.types = types;
    }

    /** A list in an answer. */
    record Items(List<String> path, Node schema) {}

    /** The only list of an answer: the answer itself, the one member that is a list, or that of the one member that wraps it. */
    Optional<Items> find(SchemaView view) {
        if (view.isArray()) {
            return Optional.of(new Items(List.of(), view.fact("items")));
        }
        List<Items> lists = lists(view, List.of());
        if (lists.isEmpty()) {
            view.members(Direction.OUT).forEach((name, schema) -> {
                if (WRAPPED.contains(name)) {
                    lists.addAll(lists(types.view(schema), List.of(name)));
                }
            });
        }
        return lists.size() == 1 && lists.get(0).path().stream().allMatch(ListFinder::isWritten)
                ? Optional.of(lists.get(0))
                : Optional.empty();
    }

    private static boolean isWritten(String name) {
        return TypeBook.wireProblem(name).isEmpty();
    }

    /** The members that are lists, without those that tell of the page where others are left. */
    private List<Items> lists(SchemaView view, List<String> above) {
        List<Items> lists = new ArrayList<>();
        view.members(Direction.OUT).forEach((name, schema) -> {
            SchemaView member = types.view(schema);
            if (member.isArray()) {
                List<String> path = new ArrayList<>(above);
                path.add(name);
                lists.add(new Items(path, member.fact("items")));
            }
        });
        if (lists.size() > 1) {
            lists.removeIf(list ->
                    FACTS.contains(list.path().get(list.path().size() - 1).toLowerCase(Locale.ROOT)));
        }
        return lists;
    }
}
