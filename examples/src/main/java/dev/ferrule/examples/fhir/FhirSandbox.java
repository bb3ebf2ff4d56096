package dev.ferrule.examples.fhir;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code fhir}. Settings:
 *
 * <ul>
 * <li>{@code error}: the code of the problem with which every search fails; none unless given
 * <li>{@code patients}: how many patients there are; 3 unless given
 * </ul>
 */
public final class FhirSandbox implements Sandbox {

    /** For the service loader. */
    public FhirSandbox() {}

    @Override
    public String connector() {
        return "fhir";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("error", "patients"));
        return new FhirService(options);
    }
}
