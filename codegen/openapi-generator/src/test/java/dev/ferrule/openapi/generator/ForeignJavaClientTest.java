package dev.ferrule.openapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** The client that openapi-generator makes of Crowd's document is compiled, and talks to the sandbox of Crowd. */
class ForeignJavaClientTest {

    @TempDir
    private Path folder;

    @Test
    void theClientOfAnotherGeneratorTalksToTheSandbox() throws Exception {
        generate();
        compile();

        try (SandboxServer server = SandboxServer.start("crowd");
                URLClassLoader classes = new URLClassLoader(
                        new URL[] {folder.resolve("classes").toUri().toURL()},
                        getClass().getClassLoader())) {
            assertThat(caller(classes).apply(server.connectionFields()))
                    .isEqualTo("Sample User -> Another Name, active true");
            assertThat(server.requests())
                    .extracting(
                            request -> request.method() + " " + request.target().replaceAll("^.*/rest/|[?].*$", ""))
                    .containsExactly(
                            "GET usermanagement/1/user", "PUT usermanagement/1/user", "GET usermanagement/1/user");
        }
    }

    private void generate() throws IOException {
        Path document =
                Files.writeString(folder.resolve("openapi.json"), ConnectorDocuments.of(ConnectorDocuments.CROWD));
        CodegenConfigurator options = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setOutputDir(folder.resolve("client").toString())
                .addAdditionalProperty("openApiNullable", false)
                .addAdditionalProperty("useJakartaEe", true);
        for (String made : List.of("apis", "models", "supportingFiles")) {
            options.addGlobalProperty(made, "");
        }
        for (String other : List.of("apiTests", "modelTests", "apiDocs", "modelDocs")) {
            options.addGlobalProperty(other, "false");
        }
        new DefaultGenerator().opts(options.toClientOptInput()).generate();
    }

    private void compile() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("client/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        Path caller = folder.resolve("CrowdCaller.java");
        try (InputStream text = Objects.requireNonNull(getClass().getResourceAsStream("CrowdCaller.java"))) {
            Files.copy(text, caller);
        }
        sources.add(caller);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-d",
                    Files.createDirectory(folder.resolve("classes")).toString());
            boolean compiled = javac.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Map<String, String>, String> caller(ClassLoader classes)
            throws ReflectiveOperationException {
        return (Function<Map<String, String>, String>)
                classes.loadClass("CrowdCaller").getDeclaredConstructor().newInstance();
    }
}
