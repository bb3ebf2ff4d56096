package dev.ferrule.codegen.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.nio.file.Path;

/** A spec that documents a feature of the language. */
final class FeatureSpec {

    private static final Path FOLDER = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    private final LoweredConnector lowered;

    private FeatureSpec(Connector connector) {
        this.lowered = Lowering.lower(connector);
    }

    static FeatureSpec of(String feature) {
        SpecReading reading = new SpecReader().read(FOLDER.resolve(feature));
        assertThat(reading.diagnostics()).isEmpty();
        return new FeatureSpec(reading.connector().orElseThrow());
    }

    LoweredConnector lowered() {
        return lowered;
    }

    ActionDefinition action(String id) {
        return lowered.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
