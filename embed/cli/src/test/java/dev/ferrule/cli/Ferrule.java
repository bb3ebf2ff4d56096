package dev.ferrule.cli;

import dev.ferrule.cli.console.Prompt;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.Secret;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the command within the test, in surroundings of the test's own. */
final class Ferrule {

    /** The module's folder, which Maven runs tests in. */
    static final Path MODULE = Path.of("").toAbsolutePath();

    static final Path CROWD =
            MODULE.resolve("../../actions-crowd/src/main/connector").normalize();
    static final Path CONNECTORS = MODULE.resolve("src/test/resources/dev/ferrule/cli/connectors");

    private final Map<String, String> environment = new TreeMap<>();
    private String input = "";
    private Path directory = MODULE;
    private Prompt prompt = Prompt.NOBODY;

    private Ferrule() {}

    /** How a command ended and what it printed. */
    record Outcome(int code, String out, String err) {

        /** Everything, with what differs from run to run made equal. */
        String transcript() {
            String text = "exit " + code + "\n" + section("stdout", out) + section("stderr", err);
            return text.replace(MODULE.resolve("../..").normalize().toString(), "FERRULE")
                    .replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1:PORT");
        }

        String all() {
            return out + err;
        }

        private static String section(String name, String text) {
            return text.isEmpty() ? "" : "--- " + name + "\n" + text;
        }
    }

    static Ferrule command() {
        return new Ferrule().with("FERRULE_PATH", CROWD + ":" + CONNECTORS.resolve("clashes"));
    }

    /** With an environment variable. */
    Ferrule with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** With the fields of a connection to Crowd in the environment. */
    Ferrule connectedTo(Map<String, String> fields) {
        fields.forEach((field, value) -> with("FERRULE_CROWD_" + field.toUpperCase(Locale.ROOT), value));
        return this;
    }

    /** With this on standard input. */
    Ferrule given(String text) {
        input = text;
        return this;
    }

    /** With a person at the terminal who types this wherever a secret is asked for. */
    Ferrule typing(String secret) {
        prompt = question -> Optional.of(Secret.of(secret));
        return this;
    }

    /** In this folder. */
    Ferrule in(Path folder) {
        directory = folder;
        return this;
    }

    /** Surroundings in which nothing is read and nothing shows. */
    static Surroundings surroundings() {
        return command().writing(new StringWriter(), new StringWriter());
    }

    private Surroundings writing(StringWriter out, StringWriter err) {
        return new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                directory,
                Optional.empty(),
                false,
                prompt);
    }

    Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Cli.execute(List.of(args), writing(out, err));
        return new Outcome(code, out.toString(), err.toString());
    }
}
