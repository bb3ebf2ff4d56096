package dev.ferrule.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A script for Node with the packages that it needs. Needs npm, and the network on its first run.
 *
 * @param folder where it runs
 */
public record NodeProject(Path folder) {

    private static final String SCRIPT = "check.mjs";

    /** The script {@code check.mjs} and its {@code package.json}, copied from a folder of resources and ready to run. */
    public static NodeProject of(Path resources, Path folder) throws IOException, InterruptedException {
        for (String file : List.of("package.json", SCRIPT)) {
            Files.copy(resources.resolve(file), folder.resolve(file));
        }
        NodeProject project = new NodeProject(folder);
        project.run("npm", "install", "--no-audit", "--no-fund", "--silent");
        return project;
    }

    /** What the script says of the files in a folder. */
    public String check(String files) throws IOException, InterruptedException {
        return run("node", SCRIPT, files);
    }

    private String run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = process.waitFor();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(status).as(output).isZero();
        return output;
    }
}
