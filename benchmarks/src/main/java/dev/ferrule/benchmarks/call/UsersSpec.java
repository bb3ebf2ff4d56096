package dev.ferrule.benchmarks.call;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The connector as its YAML says it. */
public final class UsersSpec {

    private UsersSpec() {}

    /** The connector, read and lowered anew. */
    public static LoweredConnector lowered() {
        try {
            URL there = Objects.requireNonNull(UsersSpec.class.getResource("/META-INF/ferrule/users/connector.yaml"));
            Path folder = Objects.requireNonNull(Path.of(there.toURI()).getParent());
            return Lowering.lower(new SpecReader().read(folder).connector().orElseThrow());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of its actions. */
    public static ActionDefinition action(LoweredConnector connector, String id) {
        return connector.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
