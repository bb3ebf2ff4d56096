package dev.ferrule.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs what needs processes of its own, and prints tables. */
public final class LoadTables {

    private static final int CALLS = 10_000;
    private static final int CONNECTIONS = 1_000;
    private static final List<String> SCHEMES =
            List.of("none", "basic", "bearer", "api-key", "oauth2", "session", "signature", "aws-sigv4", "mtls");

    private static final Duration DELAY = Duration.ofMillis(100);

    private LoadTables() {}

    /** The first call of a process; medians of so many runs. */
    public static void startUp(int runs) throws IOException, InterruptedException {
        StartUp.measure(runs);
    }

    /** Calls in flight, on this Java and on others. */
    public static void inFlight(List<Path> others) throws IOException, InterruptedException {
        System.out.println(
                "| Java | calls at once | connections | all answered after | failed | memory of the process | "
                        + "platform threads |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<JavaProgram> programs = new ArrayList<>(List.of(JavaProgram.here("-Xmx1g")));
        others.forEach(home -> programs.add(new JavaProgram(home, List.of("-Xmx1g"))));
        try (ServerProcess server = ServerProcess.start(DELAY)) {
            for (JavaProgram program : programs) {
                for (int connections : List.of(64, 1_000, CALLS)) {
                    System.out.println(program.run(
                            ManyCalls.class,
                            List.of(server.url(), Integer.toString(CALLS), Integer.toString(connections))));
                }
            }
        }
    }

    /** Connections that are open in one process, by how they prove who calls. */
    public static void schemes() throws IOException, InterruptedException {
        System.out.println(
                "| scheme | live bytes of each, opened | live bytes of each, used once | threads of all, opened | "
                        + "threads of all, five seconds after use |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        try (ServerProcess server = ServerProcess.start(Duration.ZERO)) {
            for (String scheme : SCHEMES) {
                System.out.println(JavaProgram.here("-Xmx1g")
                        .run(SchemeConnections.class, List.of(server.url(), Integer.toString(CONNECTIONS), scheme)));
            }
        }
    }

    /** Connections that are open in one process. */
    public static void connections() throws IOException, InterruptedException {
        System.out.println(
                "| connections | heap of each, opened | heap of each, used | threads, opened | threads, used | "
                        + "threads, five seconds later |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: |");
        try (ServerProcess server = ServerProcess.start(Duration.ZERO)) {
            System.out.println(JavaProgram.here("-Xmx1g")
                    .run(ManyConnections.class, List.of(server.url(), Integer.toString(CONNECTIONS))));
        }
    }
}
