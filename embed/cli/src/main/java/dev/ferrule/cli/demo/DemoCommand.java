package dev.ferrule.cli.demo;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.generate.Generation;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferrule demo}: shows with the Crowd connector what becomes of a few lines of YAML. */
@Command(
        name = "demo",
        description = "A guided tour: from the YAML of one action to its Java, its page and a real call.")
public final class DemoCommand implements Callable<Integer> {

    private static final String CONNECTOR = "crowd";
    private static final String ACTION = "update-user";

    /** What makes the columns of a table wide. */
    private static final Pattern SPACES = Pattern.compile("(?<= ) +|(?<=---)-+");

    private final Surroundings surroundings;
    private final PrintWriter out;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the generated files go. Default: target/demo where Ferrule is installed.")
    private @Nullable String directory;

    /** The command in these surroundings. */
    public DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.out = surroundings.out();
    }

    @Override
    public Integer call() {
        Connectors.Found found = new Connectors(surroundings).load(CONNECTOR);
        Path folder = directory == null
                ? surroundings
                        .home()
                        .orElse(surroundings.directory())
                        .resolve("target")
                        .resolve("demo")
                : surroundings.path(directory);
        out.println(
                "Ferrule makes a connector from YAML. This tour follows one action, Update User of Atlassian Crowd.");
        Path spec = found.folder().resolve("actions").resolve(ACTION + ".yaml");
        showSpec(spec);
        Path java = showJava(found.connector(), folder.resolve("java"));
        Path page = showPage(found.connector(), folder.resolve("docs"));
        callSandbox(found.connector());
        showNext(spec, java, page);
        return ExitCode.OK.code();
    }

    private void showSpec(Path spec) {
        heading("1. What a person writes");
        out.println("The action is one file of YAML:");
        out.println(spec);
        try {
            lines(Excerpt.of(Files.readString(spec))
                    .from("action: ", 2)
                    .from("  display_name:", 4)
                    .from("# Crowd resets", 2)
                    .from("  - id: update", 5));
        } catch (IOException e) {
            throw Problem.file("read", spec, e);
        }
    }

    private Path showJava(Connector connector, Path folder) {
        heading("2. What Ferrule makes of it");
        Path client = write(connector, "java", folder, "/CrowdClient.java");
        out.println("A typed Java client:");
        out.println(client);
        lines(Excerpt.of(read(client))
                .from("public final class", 1)
                .from("client.updateUser", 1)
                .from("public User updateUser(Consumer", 1));
        return client;
    }

    private Path showPage(Connector connector, Path folder) {
        Path page = write(connector, "mdx", folder, ACTION + ".mdx");
        out.println();
        out.println("Its page, whose tables say what the checks enforce:");
        out.println(page);
        lines(Excerpt.of(SPACES.matcher(read(page)).replaceAll(""))
                .from("# Update User", 3)
                .from("## Basic Parameters", 1)
                .from("| Parameter", 2)
                .from("| Display Name", 1)
                .from("| Username", 1));
        return page;
    }

    private Path write(Connector connector, String emitter, Path folder, String ending) {
        Generation generation = new Generation(connector).emit(List.of(emitter));
        GeneratedFiles files = generation.files();
        generation.write(folder);
        String path = files.files().keySet().stream()
                .filter(file -> file.endsWith(ending))
                .findFirst()
                .orElseThrow(() -> Problem.of(ExitCode.FINDINGS, "The output " + emitter + " has no file " + ending));
        return folder.resolve(path);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw Problem.file("read", file, e);
        }
    }

    private void callSandbox(Connector connector) {
        LoweredConnector lowered = Lowering.lower(connector);
        ActionDefinition action = lowered.action(ACTION)
                .orElseThrow(() -> Problem.of(ExitCode.FINDINGS, "The connector has no action " + ACTION + "."));
        Inputs inputs = Inputs.builder()
                .text("username", "sampleuser")
                .text("display_name", "Sample User the Second")
                .build();
        try (SandboxServer server = SandboxServer.start(CONNECTOR)) {
            ConnectionBuilder builder = Connection.to(lowered.connector());
            server.connectionFields().forEach((id, text) -> builder.field(id, field(connector, id, text)));
            try (Connection connection = builder.open()) {
                JsonValue output = connection.run(action, inputs);
                heading("3. A real call");
                out.println("A made-up Crowd now runs in this process. To change one name, this went over the wire:");
                server.requests().forEach(this::request);
                out.println();
                out.println(
                        "Only the name was given. Crowd would reset every field that a PUT leaves out, so the stored");
                out.println("user was read first and sent back with the change. The action returned:");
                indented(JsonWriter.pretty(output));
            }
        }
    }

    private static JsonValue field(Connector connector, String id, String text) {
        boolean secret = connector.connection().stream()
                .anyMatch(field -> field.id().equals(id) && field.type() == ValueType.Scalar.SECRET);
        return secret ? JsonValue.of(Secret.of(text)) : JsonValue.of(text);
    }

    private void request(RecordedRequest request) {
        out.println();
        out.println("  " + request.method() + " " + request.target());
        request.header("Authorization").ifPresent(value -> out.println("  Authorization: " + Secret.MASK));
        if (request.body().length > 0) {
            indented(body(request));
        }
    }

    private static String body(RecordedRequest request) {
        try {
            return JsonWriter.pretty(JsonReader.read(request.body()));
        } catch (InvalidJsonException e) {
            return "(" + request.body().length + " bytes that are no JSON)";
        }
    }

    private void showNext(Path spec, Path java, Path page) {
        heading("4. Where everything lies");
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("YAML", spec);
        places.put("Java", java);
        places.put("page", page);
        places.forEach((what, where) -> out.println("  " + what + "  " + where));
        String ferrule = command();
        out.println();
        out.println("To try next:");
        out.println("  " + ferrule + " run crowd update-user --help");
        out.println("  " + ferrule + " run crowd update-user --sandbox --explain --username sampleuser --active=false");
        out.println("  " + ferrule + " validate crowd");
    }

    /** How the command is called from where the person stands. */
    private String command() {
        Path here = surroundings.directory().toAbsolutePath().normalize();
        return surroundings
                .home()
                .map(home -> home.toAbsolutePath().normalize())
                .map(home -> home.equals(here)
                        ? "./ferrule"
                        : home.resolve("ferrule").toString())
                .orElse("ferrule");
    }

    private void heading(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    private void lines(Excerpt excerpt) {
        excerpt.lines().forEach(line -> out.println(line.isEmpty() ? "" : "  " + line));
    }

    private void indented(String json) {
        json.lines().forEach(line -> out.println("  " + line.replace("\t", "  ")));
    }
}
