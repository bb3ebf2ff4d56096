package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.testkit.connector.WireView.Leaf;
import dev.ferrule.testkit.mock.Reads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares what a text has come to with what a harmless one came to.
 *
 * @param harmless the harmless text
 * @param plain whether the text is sent as it is; what a spec turns into something else is compared by its places alone
 * @param segments whether its slashes divide the path
 * @param signed whether something else in a request depends on the text
 */
record Arrival(String harmless, boolean plain, boolean segments, boolean signed) {

    static Arrival of(ConnectorDefinition connector, ActionDefinition action, String parameter, String harmless) {
        boolean converted = Reads.all(action, Expression.Reference.class).stream()
                .filter(reference -> concerns(reference.origin(), parameter))
                .anyMatch(reference -> !reference.isPlain());
        boolean cut = Reads.all(action, Expression.Each.class).stream()
                .filter(each -> concerns(each.from(), parameter))
                .anyMatch(each -> each.as().isPresent());
        boolean segments = Reads.all(action, Expression.Segments.class).stream()
                .anyMatch(path -> Reads.all(path, Origin.class).stream().anyMatch(from -> concerns(from, parameter)));
        boolean signed = connector.auth().stream()
                .map(scheme -> scheme.recipe())
                .anyMatch(recipe -> recipe instanceof AuthRecipe.Signed
                        || recipe instanceof AuthRecipe.AwsSigV4
                        || recipe instanceof AuthRecipe.Hooked);
        return new Arrival(harmless, !converted && !cut, segments, signed);
    }

    /** An entry may be one of any list, and what a step has taken may be anything. */
    private static boolean concerns(Origin origin, String parameter) {
        return origin instanceof Origin.Item
                || origin instanceof Origin.Taken
                || (origin instanceof Origin.Input input && input.parameter().equals(parameter))
                || (origin instanceof Origin.Worked worked
                        && Reads.all(worked.value(), Origin.class).stream()
                                .anyMatch(from -> concerns(from, parameter)));
    }

    /** What is wrong with what was sent, if something is. */
    Optional<String> problem(List<List<Leaf>> expected, List<List<Leaf>> sent, String text, boolean refused) {
        if (sent.size() < expected.size() && !refused) {
            return Optional.of(
                    "expected " + expected.size() + " requests or a refusal, and " + sent.size() + " were sent");
        }
        if (sent.size() > expected.size()) {
            return Optional.of("expected " + expected.size() + " requests, and " + sent.size() + " were sent");
        }
        for (int request = 0; request < sent.size(); request++) {
            Optional<String> problem = request(wanted(expected.get(request), text), whole(sent.get(request)), text);
            if (problem.isPresent()) {
                return Optional.of("request " + (request + 1) + " " + problem.get());
            }
        }
        return Optional.empty();
    }

    private List<Leaf> wanted(List<Leaf> request, String text) {
        return whole(request).stream()
                .map(leaf -> new Leaf(
                        leaf.place().replace(harmless, text), leaf.text().replace(harmless, text)))
                .toList();
    }

    /** A path whose number of segments is up to the text counts as one text. */
    private List<Leaf> whole(List<Leaf> request) {
        if (!segments) {
            return request;
        }
        List<Leaf> leaves = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (Leaf leaf : request) {
            if (leaf.place().startsWith("path ")) {
                path.add(leaf.text());
            } else {
                leaves.add(leaf);
            }
        }
        leaves.add(new Leaf("path", String.join("/", path)));
        return leaves;
    }

    /** What a spec makes of a text may be a list or an object: of bodies, what is inside of their members is left out. */
    private List<String> places(List<Leaf> leaves) {
        Stream<String> places = leaves.stream().map(Leaf::place);
        return plain
                ? places.toList()
                : places.map(place -> place.replaceFirst("^(body\\.[^.]*).*", "$1"))
                        .distinct()
                        .toList();
    }

    private Optional<String> request(List<Leaf> wanted, List<Leaf> sent, String text) {
        List<String> places = places(wanted);
        List<String> found = places(sent);
        if (!places.equals(found)) {
            return Optional.of("should have " + places + " and has " + found);
        }
        for (int at = 0; plain && at < wanted.size(); at++) {
            Leaf want = wanted.get(at);
            boolean compared = !signed || want.text().contains(text);
            if (compared && !want.text().equals(sent.get(at).text())) {
                return Optional.of("should have " + want + " and has " + sent.get(at));
            }
        }
        return Optional.empty();
    }
}
