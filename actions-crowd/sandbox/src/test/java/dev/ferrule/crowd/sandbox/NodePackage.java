package dev.ferrule.crowd.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A package for Node in a folder of its own, and the scripts that use it. */
record NodePackage(Path folder) {

    private static final Path SCRIPTS = Path.of("src", "test", "node");

    /** The package in this version, which npm takes from the registry or from what it keeps. */
    static NodePackage installed(String nameAndVersion) throws IOException, InterruptedException {
        Path folder = Path.of("target", "npm", nameAndVersion.replace('@', '-'));
        Files.createDirectories(folder);
        run(folder, "npm", "install", "--no-audit", "--no-fund", "--prefix", folder.toString(), nameAndVersion);
        return new NodePackage(folder);
    }

    /** What a script prints of its calls to a sandbox. */
    JsonNode run(String script, SandboxServer server) throws IOException, InterruptedException {
        Map<String, String> connection = server.connectionFields();
        return CrowdFixture.json(run(
                folder,
                "node",
                SCRIPTS.resolve(script).toString(),
                folder.toString(),
                connection.getOrDefault("base_url", ""),
                connection.getOrDefault("application_name", ""),
                connection.getOrDefault("application_password", "")));
    }

    /** Runs a program to its end and returns what it wrote to its standard output. */
    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process process = new ProcessBuilder(List.of(command))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(Arrays.toString(command) + " did not end");
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as("%s\n%s\n%s", Arrays.toString(command), text, Files.readString(errors, StandardCharsets.UTF_8))
                .isZero();
        return text;
    }
}
