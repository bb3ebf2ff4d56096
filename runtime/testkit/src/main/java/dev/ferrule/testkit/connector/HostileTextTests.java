package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Whatever text is given, it arrives as it is and where it belongs, and nothing else changes; or it is refused and not
 * sent. What a harmless text comes to shows where it belongs.
 */
record HostileTextTests(Rig rig) {

    private static final String HARMLESS = "harmless0text";

    /** Signs that mean something in addresses, headers, JSON, XML, forms, templates, shells or queries. */
    private static final List<String> HOSTILE = List.of(
            "a/b",
            "..",
            "../../etc/passwd",
            "%2e%2e%2f",
            "a?b=c&d=e#f",
            "a;b,c|d e",
            "a+b%20c",
            "\"}],{\"x\":\"",
            "x\" onload=\"y",
            "<b>&amp;</b>]]>",
            "{username}${jndi:ldap://x}{{7*7}}",
            "' or '1'='1",
            "\\\\server\\share",
            "\u00e4\u20ac\ud83d\ude00e\u0301",
            " spaces around ",
            "a\tb",
            "a\r\nX-Evil: 1",
            "a\r\n\r\nGET /evil HTTP/1.1",
            "a\u0000b",
            "\ud800");

    Stream<DynamicNode> nodes(Case least, Case most) {
        return Stream.of(DynamicContainer.dynamicContainer(
                "sends every text as it is", Stream.of(1).flatMap(once -> tests(least, most))));
    }

    private Stream<DynamicNode> tests(Case least, Case most) {
        List<DynamicNode> tests = new ArrayList<>();
        for (ParameterDefinition parameter : least.definition().parameters()) {
            Case base = most.inputs().get(parameter.id()).isPresent() ? most : least;
            Optional<JsonValue> sample = base.inputs().get(parameter.id());
            if (sample.isPresent()) {
                for (TextPlace place : TextPlace.of(sample.get())) {
                    Function<String, Inputs> inputs = text -> with(base.inputs(), parameter.id(), place.with(text));
                    if (!place.isText(rig, base, inputs)) {
                        continue;
                    }
                    tests.add(DynamicTest.dynamicTest(
                            parameter.id() + place.name(), () -> verify(base, parameter, inputs)));
                }
            }
        }
        return tests.stream();
    }

    private static Inputs with(Inputs inputs, String id, JsonValue value) {
        Map<String, JsonValue> values = new LinkedHashMap<>(inputs.values());
        values.put(id, value);
        return Inputs.of(values);
    }

    private void verify(Case base, ParameterDefinition parameter, Function<String, Inputs> inputs) {
        // The service as the harmless text needs it, since a text may decide which steps run.
        Case trial = rig.of(base.action(), base.definition(), inputs.apply(HARMLESS));
        Sent harmless = send(trial);
        Arrival arrival = Arrival.of(rig.connector().connector(), base.definition(), parameter.id(), HARMLESS);
        for (String hostile : HOSTILE) {
            Sent sent = send(trial.with(inputs.apply(hostile)));
            arrival.problem(harmless.requests(), sent.requests(), hostile, sent.refused())
                    .ifPresent(problem -> fail(base.action().id() + ", " + parameter.id() + " with the text "
                            + JsonValue.of(hostile) + ": " + problem + "; came " + sent.ending()));
        }
    }

    /** The key by which a service recognises a repetition is another one in each call. */
    private static List<WireView.Leaf> same(StepDefinition step, List<WireView.Leaf> request) {
        Set<String> keys = keys(step);
        return request.stream()
                .map(leaf -> keys.contains(leaf.place()) ? new WireView.Leaf(leaf.place(), "") : leaf)
                .toList();
    }

    /** Where a request carries its key. */
    private static Set<String> keys(StepDefinition step) {
        Set<String> keys = new HashSet<>();
        step.repeat().keyHeader().ifPresent(header -> keys.add("header " + header.toLowerCase(Locale.ROOT)));
        step.query().stream().filter(field -> isKey(field.value())).forEach(field -> keys.add("query " + field.name()));
        step.body().stream()
                .flatMap(body -> body.overlays().stream())
                .filter(overlay -> isKey(overlay.value()))
                .map(overlay -> overlay.path().parts().stream()
                        .map(part -> part instanceof Pointer.Name name ? name.name() : "")
                        .collect(Collectors.joining(".")))
                .forEach(path -> keys.addAll(List.of("body." + path, "body " + path)));
        return keys;
    }

    private static boolean isKey(Expression value) {
        return value instanceof Expression.Reference reference && reference.origin() instanceof Origin.Key;
    }

    /** What was sent, and how it ended. */
    private record Sent(List<List<WireView.Leaf>> requests, Ending ending) {
        boolean refused() {
            return ending.failure()
                    .filter(e -> e.kind().equals(ErrorKind.INVALID))
                    .isPresent();
        }
    }

    private Sent send(Case trial) {
        List<List<WireView.Leaf>> requests = new ArrayList<>();
        SandboxService service = trial.stage()
                .service(
                        // A login or logout has its own texts.
                        scene ->
                                scene.step().ifPresent(step -> requests.add(same(step, WireView.of(scene.request())))));
        Ending ending = rig.run(
                trial.definition(), trial.inputs(), trial.stage().fields(), new ServiceTransport(service), Rig.time());
        return new Sent(requests, ending);
    }
}
