package dev.ferrule.examples;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.snapshot.Snapshots;
import dev.ferrule.testkit.trap.Mark;
import dev.ferrule.testkit.trap.Marks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/how-do-i-say.md} is made of the marked places of the examples. */
class HowDoISayTest {

    private static final String BEGINNING = """
            <!-- Generated from the marked places of the examples by HowDoISayTest; not written by hand. -->

            # How do I say ...?

            What is hard to say of a service, and how the connectors of [examples](../examples) say it. Each of these places is needed:
            a test takes the lines out and sees the action fail against a sandbox that is as odd as the service. The keys are
            explained in [the language](language.md).

            Some things need no words, as the runtime does them for every service:

            - a cursor that is empty or null ends a list like one that is absent (Slack ends with an empty text),
            - a page that is empty or short is not taken for the last one where the service tells a next one,
            - the same next page twice is a failure, and no list without end,
            - 429 and `Retry-After` are obeyed, and what the service has refused is sent again, a POST too,
            - an address of an answer gets the credentials of the connection on the origin of the server alone.

            | What is hard | What says it | In the example |
            | --- | --- | --- |
            """;

    /** First keys of entries that tell nothing of what the entry says. */
    private static final Set<String> NAMELESS = Set.of("when", "id", "name");

    private record Place(Path folder, String name, Mark mark, String keys) {}

    @Test
    void thePageIsWhatTheExamplesSay() {
        Map<String, List<Place>> places = places();
        StringBuilder page = new StringBuilder(BEGINNING);
        places.forEach((how, all) -> page.append("| [%s](#%s) | %s | %s |%n"
                .formatted(
                        how,
                        anchor(how),
                        all.stream()
                                .map(place -> "`" + place.keys() + "`")
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        all.stream().map(HowDoISayTest::link).collect(Collectors.joining(", ")))));
        places.forEach((how, all) -> {
            page.append("%n## %s%n".formatted(capitalized(how)));
            for (Place place : all) {
                page.append("%n%s, in `%s`:%n%n```yaml%n%s```%n"
                        .formatted(
                                link(place), parent(place.keys()), place.mark().yaml()));
            }
        });
        Snapshots.in(Path.of("../docs")).verify("how-do-i-say.md", page.toString());
    }

    /** The marked places by what is hard, and those of one difficulty by example. */
    private static Map<String, List<Place>> places() {
        Map<String, List<Place>> places = new TreeMap<>();
        for (Path folder : Examples.all()) {
            Connector connector = Examples.read(folder);
            Marks marks = Marks.in(folder);
            for (Mark mark : marks.all()) {
                List<String> lines = Objects.requireNonNull(marks.files().get(mark.file()))
                        .lines()
                        .toList();
                places.computeIfAbsent(mark.how(), how -> new ArrayList<>())
                        .add(new Place(folder, connector.name(), mark, keys(lines, mark.line() + 1)));
            }
        }
        return places;
    }

    /** The keys that lead to a line, the innermost last. */
    private static String keys(List<String> lines, int line) {
        List<String> keys = new ArrayList<>();
        int indent = Integer.MAX_VALUE;
        for (int each = line; each >= 0; each--) {
            String text = lines.get(each);
            String entry = text.strip();
            int own = text.length() - text.stripLeading().length();
            if (entry.isEmpty() || entry.startsWith("#") || own >= indent) {
                continue;
            }
            String key = entry.startsWith("- ") ? entry.substring(2) : entry;
            // The first key of an entry of a list is no parent of what stands beside it; an entry is named by its list.
            boolean isKey =
                    key.contains(":") && !(entry.startsWith("- ") && (each < line || NAMELESS.contains(first(key))));
            if (isKey) {
                keys.add(first(key));
            }
            indent = own;
        }
        Collections.reverse(keys);
        return String.join(".", keys);
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf(':'));
    }

    private static String parent(String keys) {
        return keys.contains(".") ? keys.substring(0, keys.lastIndexOf('.')) : keys;
    }

    private static String link(Place place) {
        return "[%s](../examples/%s/%s)"
                .formatted(place.name(), place.folder(), place.mark().file());
    }

    private static String anchor(String how) {
        return how.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static String capitalized(String how) {
        return how.substring(0, 1).toUpperCase(Locale.ROOT) + how.substring(1);
    }
}
