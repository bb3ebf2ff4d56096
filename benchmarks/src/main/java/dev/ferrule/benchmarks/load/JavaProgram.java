package dev.ferrule.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs of this module, run in processes of their own on a Java of choice.
 *
 * @param home where that Java is installed
 * @param options what its virtual machine is told
 */
public record JavaProgram(Path home, List<String> options) {

    /** On the Java that runs this. */
    public static JavaProgram here(String... options) {
        return new JavaProgram(Path.of(System.getProperty("java.home")), List.of(options));
    }

    /** A process that begins to run; what it writes as errors is seen. */
    Process start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(options);
        // Libraries that miss a logger would say so on each start.
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the program prints, without blanks around it. */
    public String run(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
        Process process = start(main, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit + " and said " + output);
        }
        return output;
    }

    /** The version of that Java's language, such as {@code 17}. */
    String version() throws IOException, InterruptedException {
        return run(Version.class, List.of());
    }

    /** Prints the version. */
    static final class Version {
        private Version() {}

        public static void main(String[] arguments) {
            System.out.println(Runtime.version().feature());
        }
    }
}
