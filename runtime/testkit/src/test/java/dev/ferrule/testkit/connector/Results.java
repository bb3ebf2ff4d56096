package dev.ferrule.testkit.connector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * What came of tests.
 *
 * @param run how many were run
 * @param failures the messages of those that failed, by the way to the test
 */
record Results(int run, Map<String, String> failures) {

    /** Runs all tests, or those below containers and tests of this name. */
    static Results of(Stream<? extends DynamicNode> nodes, String part) {
        Map<String, String> failures = new LinkedHashMap<>();
        int run = nodes.mapToInt(node -> run("", node, part, failures)).sum();
        return new Results(run, failures);
    }

    private static int run(String way, DynamicNode node, String part, Map<String, String> failures) {
        String here = way.isEmpty() ? node.getDisplayName() : way + " > " + node.getDisplayName();
        if (node instanceof DynamicContainer container) {
            // A part is a child of an action; the others are not made at all.
            boolean wanted = way.isEmpty() || here.contains(part);
            return wanted
                    ? container
                            .getChildren()
                            .mapToInt(child -> run(here, child, part, failures))
                            .sum()
                    : 0;
        }
        if (!here.contains(part)) {
            return 0;
        }
        try {
            ((DynamicTest) node).getExecutable().execute();
        } catch (Throwable e) {
            failures.put(here, String.valueOf(e.getMessage()));
        }
        return 1;
    }
}
