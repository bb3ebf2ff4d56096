package dev.ferrule.benchmarks.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole process, as somebody starts it. */
record Program(List<String> command) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final long LONGEST_MINUTES = 30;

    /**
     * What became of it.
     *
     * @param time from its start to its end
     * @param mebibytes the most memory that it had at once, as Linux tells it; 0 where nothing tells it
     * @param output what it has printed
     */
    record Run(Duration time, long mebibytes, int exit, String output) {

        double seconds() {
            return time.toMillis() / 1000.0;
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
            boolean ended = false;
            while (!ended) {
                ended = process.waitFor(20, TimeUnit.MILLISECONDS);
                peak = Math.max(peak, peak(process.pid()));
                if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(LONGEST_MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(command.get(0) + " does not end.");
                }
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new Run(time, peak / 1024, process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
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
