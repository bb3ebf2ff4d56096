package dev.ferrule.benchmarks;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import java.nio.file.Path;

/** One process: reads, checks and lowers the connector of a folder. */
public final class ReadAll {

    private ReadAll() {}

    /** Takes the folder as its argument, and prints how many actions can run. */
    public static void main(String[] arguments) {
        SpecReading reading = new SpecReader().read(Path.of(arguments[0]));
        LoweredConnector connector = Lowering.lower(reading.connector()
                .orElseThrow(
                        () -> new IllegalStateException(reading.diagnostics().toString())));
        System.out.println("done " + connector.actions().size() + " " + Memory.peak());
    }
}
