package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which ways to prove who calls are used together (OpenAPI 3.0.4, 4.8.30): one entry of {@code security} needs all that it
 * names. A connection proves itself in one way, and sends keys beside it.
 */
final class Together {

    private static final Set<String> TOKENS = Set.of("oauth2", "openIdConnect");

    private final Map<String, Node> schemes;
    private final Map<String, Set<String>> beside = new LinkedHashMap<>();
    private final Set<String> companions = new TreeSet<>();

    private Together(Map<String, Node> schemes) {
        this.schemes = schemes;
    }

    /**
     * Finds out what a document uses together.
     *
     * @param schemes the ways that it knows, by their names
     * @param losses is told what cannot be said
     */
    static Together of(ApiDocument document, Map<String, Node> schemes, Losses losses) {
        Together together = new Together(schemes);
        List<Node> needs = new ArrayList<>(document.root().get("security").items());
        document.root()
                .get("paths")
                .members()
                .forEach(path -> path.value()
                        .members()
                        .forEach(operation ->
                                needs.addAll(operation.value().get("security").items())));
        Set<String> alone = new TreeSet<>();
        needs.stream().map(together::names).filter(names -> names.size() == 1).forEach(alone::addAll);
        for (Node need : needs) {
            List<String> names = together.names(need);
            if (names.size() > 1 && !together.isOneToken(names) && !together.join(names, alone)) {
                losses.add(
                        LossCode.AUTH,
                        need,
                        "A connection proves who calls in one way, with keys beside it; these ways are to be used together.");
            }
        }
        together.companions.removeAll(together.beside.keySet());
        return together;
    }

    /** Whether a way only goes with others. */
    boolean isCompanion(String name) {
        return companions.contains(name);
    }

    /** The keys that are sent beside a way, by their names. */
    Set<String> beside(String name) {
        return beside.getOrDefault(name, Set.of());
    }

    private List<String> names(Node need) {
        return need.members().stream()
                .map(Node.Member::name)
                .filter(schemes::containsKey)
                .toList();
    }

    /** Several flows of which each gets the same token: any of them does. */
    private boolean isOneToken(List<String> names) {
        return names.stream().allMatch(name -> TOKENS.contains(type(name)));
    }

    private boolean join(List<String> names, Set<String> alone) {
        List<String> keys = names.stream()
                .filter(name -> type(name).equals("apiKey") && !alone.contains(name))
                .toList();
        List<String> others =
                names.stream().filter(name -> !keys.contains(name)).toList();
        if (others.size() > 1) {
            return false;
        }
        String main = others.isEmpty() ? keys.get(0) : others.get(0);
        Set<String> with = beside.computeIfAbsent(main, unused -> new LinkedHashSet<>());
        keys.stream().filter(key -> !key.equals(main)).forEach(key -> {
            with.add(key);
            companions.add(key);
        });
        return true;
    }

    private String type(String name) {
        Node scheme = schemes.get(name);
        return scheme == null ? "" : scheme.text("type");
    }
}
