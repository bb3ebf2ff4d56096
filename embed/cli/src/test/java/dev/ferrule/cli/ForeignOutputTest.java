package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An output that somebody else brings on the class path is listed in the help and made by its name. */
class ForeignOutputTest {

    @TempDir
    private Path folder;

    /** What a jar of somebody else holds. */
    public static final class Titles implements Emitter {

        @Override
        public String id() {
            return "titles";
        }

        @Override
        public String description() {
            return "the titles of the actions";
        }

        @Override
        public void emit(Connector connector, GeneratedFiles files) {
            StringBuilder titles = new StringBuilder();
            connector.actions().forEach(action -> titles.append(action.name()).append('\n'));
            files.add(connector.id() + ".titles.txt", titles.toString());
        }
    }

    private Outcome run(String... args) throws IOException {
        Path services = Files.createDirectories(folder.resolve("jar/META-INF/services"));
        Files.writeString(services.resolve(Emitter.class.getName()), Titles.class.getName() + "\n");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader more = new URLClassLoader(
                new URL[] {folder.resolve("jar").toUri().toURL()}, getClass().getClassLoader())) {
            thread.setContextClassLoader(more);
            return Ferrule.command().in(folder).run(args);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void itIsListedInTheHelp() throws IOException {
        assertThat(run("generate", "--help").out().replaceAll("\\s+", " ")).contains("openapi, titles, wiremock");
        assertThat(Ferrule.command().run("generate", "--help").out()).doesNotContain("titles");
    }

    @Test
    void itIsMadeByItsName() throws IOException {
        Outcome outcome = run("generate", "crowd", "--out", "out", "--emit", "titles");

        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("out/crowd.titles.txt")).content().contains("\nUpdate User\n");
    }
}
