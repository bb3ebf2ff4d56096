package dev.ferrule.benchmarks;

import dev.ferrule.benchmarks.call.CallTables;
import dev.ferrule.benchmarks.load.LoadTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Everything that is measured here, one after the other, as tables in Markdown. */
public final class AllBenchmarks {

    private static final int ROUNDS = 3;
    private static final int SECONDS = 4;
    private static final int STARTS = 20;

    private AllBenchmarks() {}

    /** Takes the homes of further Javas on which calls are held in flight, such as one with virtual threads. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        List<Path> javas = Stream.of(arguments).map(Path::of).toList();
        CallTables calls = new CallTables(ROUNDS, SECONDS);
        title("A call");
        calls.calls();
        title("Many calls at a time");
        calls.inFlight();
        title("Transports");
        calls.transports();
        title("Auth schemes");
        calls.schemes();
        title("Calls in flight");
        LoadTables.inFlight(javas);
        title("Connections");
        LoadTables.connections();
        LoadTables.schemes();
        title("Start");
        LoadTables.startUp(STARTS);
        title("Reading a spec");
        SpecBenchmark.main(new String[0]);
    }

    private static void title(String text) {
        System.out.println();
        System.out.println("### " + text);
        System.out.println();
    }
}
