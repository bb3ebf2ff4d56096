package dev.ferrule.examples;

import dev.ferrule.testkit.trap.Marks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of {@code docs/examples.md} that tells how long the examples are, and what others need. */
final class ExampleLines {

    private static final String LENGTHS = """
            <!-- Counted in the connectors of this repository by ExampleNumbersTest; not written by hand. -->

            # Examples in numbers

            The connectors of [examples](../examples) say what is hard about some services without a line of Java;
            [How do I say ...?](how-do-i-say.md) shows how. `./ferrule run stripe list-checkout-sessions --sandbox` runs one against a
            small service inside the process, which is as odd as the real one.

            ## Lines of YAML

            Lines that hold something, without comments. What the actions of a connector share, such as its connection, its types and
            the meaning of its errors, stands in `connector.yaml`.

            | Connector | Action | Lines |
            | --- | --- | ---: |
            """;

    private static final String PEERS = """

            ## What others need

            What other declarative languages need beside lines of their own, where it is known: from the manifests of Airbyte and its
            components (January 2025), from published connectors of Power Platform, and from the documentation of n8n and Camunda. The
            lines of theirs are not counted, as their connectors say other things than these: what is compared is what cannot be said
            in lines at all, or takes a part that was made for it. A dash means that no such thing is known, and not that there is none.

            | Example | Actions | Lines an action | Java | Others need |
            | --- | ---: | ---: | --- | --- |
            """;

    private ExampleLines() {}

    static String page() {
        return lengths() + peers();
    }

    private static String lengths() {
        StringBuilder page = new StringBuilder(LENGTHS);
        List<Long> all = new ArrayList<>();
        for (Path folder : Examples.all()) {
            Marks.in(folder).files().forEach((file, text) -> {
                if (file.endsWith(".yaml")) {
                    page.append("| %s | [%s](../examples/%s/%s) | %d |%n"
                            .formatted(folder, name(file), folder, file, lines(text)));
                }
            });
            all.addAll(actions(folder));
        }
        all.sort(null);
        return page.append("%nThe %d actions have %d lines in the middle, and %d at most.%n"
                        .formatted(all.size(), all.get(all.size() / 2), all.get(all.size() - 1)))
                .toString();
    }

    private static String peers() {
        Map<String, String> needs = TestData.lines("peers.txt").stream()
                .map(line -> line.split(" \\| ", 2))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        StringBuilder page = new StringBuilder(PEERS);
        for (Path folder : Examples.all()) {
            List<Long> actions = actions(folder);
            page.append("| [%s](../examples/%s) | %d | %d | %s | %s |%n"
                    .formatted(
                            folder,
                            folder,
                            actions.size(),
                            Math.round(actions.stream()
                                    .mapToLong(Long::longValue)
                                    .average()
                                    .orElseThrow()),
                            Examples.read(folder).hooks().isEmpty() ? "none" : "a hook",
                            needs.getOrDefault(folder.toString(), "-")));
        }
        return page.toString();
    }

    private static List<Long> actions(Path folder) {
        return Marks.in(folder).files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("actions/"))
                .map(file -> lines(file.getValue()))
                .toList();
    }

    private static String name(String file) {
        return file.equals("connector.yaml") ? "what they share" : file.replaceAll(".*/|\\.yaml", "");
    }

    private static long lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
    }
}
