package dev.ferrule.testkit.connector;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The service that an action is tried against.
 *
 * @param fresh starts it anew
 * @param fields the fields of a connection to it
 * @param problem why the action cannot end well there, as far as it is known
 */
record Service(Supplier<SandboxService> fresh, Map<String, String> fields, Optional<String> problem) {

    private static final String NOWHERE = "http://127.0.0.1";

    /** The connector's own sandbox, or else a mock for the action. */
    static Service of(Rig rig, Optional<Sandbox> sandbox, Case example) {
        if (sandbox.isEmpty()) {
            Case mocked = rig.of(example.action(), example.definition(), example.inputs());
            return new Service(
                    mocked.stage()::service,
                    mocked.stage().fields(),
                    mocked.stage().problem());
        }
        Sandbox own = sandbox.get();
        return new Service(
                () -> own.start(SandboxOptions.defaults()),
                own.start(SandboxOptions.defaults()).connectionFields(NOWHERE),
                Optional.empty());
    }
}
