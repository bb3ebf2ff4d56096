package dev.ferrule.benchmarks.generation;

import dev.ferrule.benchmarks.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole process, as somebody starts it. */
record Program(List<String> command) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LONGEST_MINUTES = 30;
    private static final long LOOKS_MILLIS = 5;

    /**
     * What became of it.
     *
     * @param time from its start to its end
     * @param cpu the time of processors that it took, but for its last moment; zero where nothing tells it
     * @param mebibytes the most memory that it had at once, as Linux tells it; 0 where nothing tells it
     * @param output what it has printed
     */
    record Run(Duration time, Duration cpu, long mebibytes, int exit, String output) {

        double seconds() {
            return time.toMillis() / 1000.0;
        }

        double cpuSeconds() {
            return cpu.toMillis() / 1000.0;
        }

        /** The median of a number of some runs. */
        static double median(List<Run> runs, ToDoubleFunction<Run> number) {
            return Numbers.median(runs.stream().map(number::applyAsDouble).toList());
        }

        /** This run, which must have ended well. */
        Run good() {
            if (exit != 0) {
                throw new IllegalStateException("A program ended with " + exit + ":\n" + output);
            }
            return this;
        }
    }

    static Program of(String... command) {
        return new Program(List.of(command));
    }

    Run run() throws IOException, InterruptedException {
        Path log = Files.createTempFile("ferrule-benchmark", ".log");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            long peak = 0;
            Duration cpu = Duration.ZERO;
            boolean ended = false;
            while (!ended) {
                // Asked while it runs, as nothing tells it afterwards.
                peak = Math.max(peak, peak(process.pid()));
                cpu = process.info().totalCpuDuration().orElse(cpu);
                ended = process.waitFor(LOOKS_MILLIS, TimeUnit.MILLISECONDS);
                if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(LONGEST_MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(command.get(0) + " does not end.");
                }
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new Run(time, cpu, peak / 1024, process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
        } finally {
            Files.delete(log);
        }
    }

    private static long peak(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            Matcher peak = PEAK.matcher(Files.readString(status));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
