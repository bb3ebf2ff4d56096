package dev.ferrule.codegen.openapi.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ferrule.codegen.apidoc.GapCode;
import dev.ferrule.codegen.apidoc.OpenApiDocument;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the feature specs send is what connectors send that were imported from their OpenAPI documents: for each action of one
 * call, with as little as it needs and with all that it takes.
 */
class RoundTripTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    /** Calls of which a document does not say all, and what it does not say. */
    private static final Map<String, String> UNSAID = Map.of(
            "bodies/send-cover", "which of the parts that belong together is the main one",
            "bodies/send-list", "under which name a part is sent as a file",
            "entries-beside-members/add-card", "that a parameter gives entries beside members that stand",
            "names-of-callers/keep-list", "names of which callers give a part",
            "names-of-callers/move-box", "the same of headers",
            "names-of-callers/send-post", "the same of parts",
            "names-of-callers/store-box", "the same of headers and the query",
            "nested-queries/find-ships", "objects in lists and names with dots",
            "requests-for-entries/send-photos", "that a file is one of a list, with a name and type of its own",
            "times/list-events", "a time with milliseconds");

    /** Calls whose header Accept asks for more than one media type, or for none because the answer is unpacked. */
    private static final Set<String> ACCEPT = Set.of(
            "lines-of-json/export-documents",
            "reading/export-archive",
            "reading/export-people",
            "reading/read-summary",
            "requests/read-paper",
            "server-sent-events/ask",
            "server-sent-events/list-events");

    /** Calls that do not take all that their parameters may be: an input of any type, and entries that are asked for. */
    private static final Set<String> LEAST = Set.of("values/send-mail", "told-entries/create-issue");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> features() throws IOException {
        try (Stream<Path> specs = Files.list(FEATURES)) {
            return specs.sorted().toList().stream()
                    .filter(spec -> isAlone(read(spec)))
                    .map(spec -> dynamicTest(spec.getFileName().toString(), () -> holds(spec)));
        }
    }

    private static Connector read(Path spec) {
        return new SpecReader().read(spec).connector().orElseThrow();
    }

    /** Whether it calls without code of a program and without an answer that tells where the server is. */
    private static boolean isAlone(Connector connector) {
        boolean told = connector.server() instanceof Value.Template template
                && template.parts().stream()
                        .anyMatch(part -> part instanceof Part.Slot slot && slot.from() instanceof Source.Kept);
        return connector.hooks().isEmpty() && !told;
    }

    private static void holds(Path spec) {
        Connector connector = read(spec);
        RoundTrip trip;
        try {
            trip = RoundTrip.of(connector, folder.resolve(spec.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> twice = OpenApiDocument.of(connector).gaps().stream()
                .filter(gap -> gap.code() == GapCode.SAME_CALL)
                .map(gap -> gap.action())
                .toList();
        for (Action action : connector.actions()) {
            if (action.steps().size() == 1 && !twice.contains(action.id())) {
                holds(spec.getFileName() + "/" + action.id(), trip, action);
            }
        }
    }

    private static void holds(String name, RoundTrip trip, Action action) {
        if (UNSAID.containsKey(name)) {
            assertThat(differs(trip, action)).as(name).isTrue();
            return;
        }
        List<RoundTrip.Pair> pairs = new ArrayList<>(List.of(trip.least(action)));
        if (!LEAST.contains(name)) {
            pairs.add(trip.most(action));
        }
        for (RoundTrip.Pair pair : pairs) {
            if (ACCEPT.contains(name)) {
                assertThat(withoutAccept(pair.after())).as(name).isEqualTo(withoutAccept(pair.before()));
                assertThat(pair.after()).as(name).isNotEqualTo(pair.before());
            } else {
                assertThat(pair.after()).as(name).isEqualTo(pair.before());
            }
        }
    }

    private static boolean differs(RoundTrip trip, Action action) {
        try {
            RoundTrip.Pair most = trip.most(action);
            return !most.before().equals(most.after());
        } catch (InvalidJsonException e) {
            // Parts without names are taken for each other.
            return true;
        }
    }

    private static String withoutAccept(String request) {
        return request.replaceAll("(?m)^Accept: .*\n", "");
    }
}
