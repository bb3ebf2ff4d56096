package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.testkit.fault.Expected;
import dev.ferrule.testkit.fault.NetworkFault;
import dev.ferrule.testkit.fault.SkippingTime;
import dev.ferrule.testkit.mock.Scene;

/**
 * One fault at one request of an action.
 *
 * @param least the action
 * @param good how it ends on a good network
 * @param request the number of the request, from 0
 * @param scene the request and its good answer
 * @param fault what goes wrong
 */
record FaultCell(Rig rig, Case least, Ending good, int request, Scene scene, NetworkFault fault) implements Runnable {

    @Override
    public void run() {
        StepDefinition step = scene.step().orElseThrow();
        Expected.Outcome expected = new FaultTable(rig.connector().connector()).of(fault, step, scene.answer());
        try (Transport carrier = new ApacheTransport();
                FaultyTransport network = new FaultyTransport(least.stage(), carrier, fault, request, step)) {
            Ending ending =
                    rig.run(least.definition(), least.inputs(), least.stage().fields(), network, new SkippingTime());
            int seen = network.seen(fault.isSlow() ? expected.least() : 0);
            if (!ends(ending, step, expected) || seen < expected.least() || seen > expected.most()) {
                fail(least.action().id() + ", step " + step.id() + " (" + step.method() + "), " + fault.name()
                        + ": expected " + expected + "; came " + ending + " with " + seen + " requests");
            }
        }
    }

    /** A failure of a later step says that this one has succeeded. */
    private boolean ends(Ending ending, StepDefinition step, Expected.Outcome expected) {
        if (ending.failure().isEmpty()) {
            // The failure of a clean-up does not hide what the action has come to.
            boolean same = !FaultTable.isUnspoilt(fault, step) || ending.text().equals(good.text());
            return (expected.orSuccess() && same) || step.always();
        }
        ConnectorException e = ending.failure().get();
        return expected.kinds().contains(e.kind()) || (expected.orSuccess() && later(e, step));
    }

    private static boolean later(ConnectorException e, StepDefinition step) {
        return e.step().filter(step.id()::equals).isEmpty();
    }
}
