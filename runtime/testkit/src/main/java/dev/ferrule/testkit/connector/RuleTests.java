package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.mock.Scene;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Inputs that break a rule of the spec are refused before anything is sent, and the message names the parameter. */
record RuleTests(Rig rig) {

    Stream<DynamicNode> nodes(Case least, Case most) {
        return Stream.of(DynamicContainer.dynamicContainer(
                "refuses what breaks a rule", Stream.of(1).flatMap(once -> tests(least, most))));
    }

    private Stream<DynamicNode> tests(Case least, Case most) {
        RuleBreaks breaks = new RuleBreaks(rig.connector().connector(), least, most);
        List<RuleBreak> all = new ArrayList<>();
        for (ParameterDefinition parameter : least.definition().parameters()) {
            all.addAll(breaks.of(parameter));
        }
        all.addAll(breaks.together());
        return all.stream().map(broken -> DynamicTest.dynamicTest(broken.name(), () -> verify(least, broken)));
    }

    private void verify(Case least, RuleBreak broken) {
        String cell = least.action().id() + ", " + broken.name() + ": ";
        Inputs inputs = broken.inputs()
                .orElseThrow(() -> new AssertionError(cell + "no value was found that this rule refuses."));
        List<Scene> scenes = new ArrayList<>();
        Ending ending = rig.run(
                least.definition(),
                inputs,
                least.stage().fields(),
                new ServiceTransport(least.stage().service(scenes::add)),
                Rig.time());
        if (!(ending.failure().orElse(null) instanceof InvalidInputException refused)) {
            fail(cell + "expected " + inputs + " to be refused; came " + ending);
            return;
        }
        assertTrue(scenes.isEmpty(), () -> cell + "expected nothing to be sent; " + scenes.size() + " requests were");
        List<Violation> named = refused.violations().stream()
                .filter(violation -> broken.parameters().contains(violation.parameter()))
                .filter(violation -> violation.rule().equals(broken.rule()))
                .toList();
        assertTrue(
                !named.isEmpty() && String.valueOf(refused.getMessage()).contains(broken.label()),
                () -> cell + "expected the rule " + broken.rule() + " to be named with " + broken.label() + "; came "
                        + refused.getMessage());
    }
}
