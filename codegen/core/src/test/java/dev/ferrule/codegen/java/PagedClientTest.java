package dev.ferrule.codegen.java;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.feature.PlayedService;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of a connector whose lists come in pages. */
class PagedClientTest {

    @TempDir
    private Path temporary;

    private static Connector lists() {
        return new SpecReader()
                .read(Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/pagination"))
                .connector()
                .orElseThrow();
    }

    @Test
    void itsListsAreTheOnesThatTheInterpreterReads() throws Exception {
        Connector lists = lists();
        LoweredConnector lowered = Lowering.lower(lists);
        assertThat(compiled(lists)).isEmpty();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {temporary.resolve("classes").toUri().toURL()},
                getClass().getClassLoader())) {
            Class<?> definitions = loader.loadClass(lists.javaPackage() + ".ListsDefinitions");
            for (ActionDefinition action : lowered.actions()) {
                Field field = definitions.getDeclaredField(
                        action.id().toUpperCase(Locale.ROOT).replace('-', '_'));
                field.setAccessible(true);
                assertThat(field.get(null)).isEqualTo(action);
            }
        }
    }

    private static String file(String name) {
        return new String(
                emitted(lists()).files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith("/" + name))
                        .findFirst()
                        .orElseThrow()
                        .getValue(),
                StandardCharsets.UTF_8);
    }

    @Test
    void itsCallsAreBegunOnOtherThreads() {
        assertThat(file("ListsClient.java"))
                .contains(
                        "public AsyncClient<ListsClient> async() { return new AsyncClient<>(this, connection.async()); }");
    }

    @Test
    void itHandsOutItemsPageByPage() {
        assertThat(file("ListsClient.java"))
                .contains("public List<Entry> listChannels(ListChannelsInput input)")
                .contains("public Paged paged()")
                .contains("public Pages<Entry> listChannels(ListChannelsInput input)");
    }

    @Test
    void aListOnItsWayOutIsSoPageByPageToo() throws IOException {
        Path spec = temporary.resolve("spec");
        Files.createDirectories(spec.resolve("actions"));
        Files.writeString(spec.resolve("connector.yaml"), """
                ferrule: 1
                connector: shop
                description: A shop.
                server: {url: 'https://shop.example.com'}
                """);
        Files.writeString(spec.resolve("actions/list-things.yaml"), """
                action: list-things
                description: Lists things.
                deprecated: Things are gone.
                call: GET /things
                pagination: {items: body.things, next: {link: next}}
                output: {type: list, of: any}
                """);
        Connector shop = new SpecReader().read(spec).connector().orElseThrow();

        // The compiler warns of what only its comment calls deprecated.
        assertThat(compiled(shop)).isEmpty();
        assertThat(new String(emitted(shop).files().get("connectors/shop/ShopClient.java"), StandardCharsets.UTF_8))
                .containsSubsequence("class Paged", "@Deprecated", "@Deprecated", "@Deprecated", "class Settings");
    }

    /** A caller of the generated client, which is compiled with it. */
    private static final String CALLER = """
            package %s;

            import dev.ferrule.runtime.run.AsyncClient;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.Optional;
            import java.util.function.Supplier;

            public final class Caller implements Supplier<List<String>> {
                private final String server;

                public Caller(String server) {
                    this.server = server;
                }

                @Override
                public List<String> get() {
                    List<String> seen = new ArrayList<>();
                    try (ListsClient lists = ListsClient.connect(settings -> settings.baseUrl(server))) {
                        AsyncClient<ListsClient> async = lists.async();
                        ListChannelsInput all = ListChannelsInput.builder().build();
                        async.pages(client -> client.paged().listChannels(all)).forEach(entry -> seen.add(entry.id())).join();
                        seen.add("then");
                        async.pages(client -> client.paged().listChannels(all)).first()
                                .thenCompose(page -> {
                                    page.items().forEach(entry -> seen.add(entry.id()));
                                    return page.nextPage();
                                })
                                .thenAccept(page -> page.items().forEach(entry -> seen.add(entry.id())))
                                .join();
                        seen.add("then");
                        lists.paged().listChannels(all).stream().map(Entry::id).forEach(seen::add);
                    }
                    return seen;
                }
            }
            """;

    @Test
    void aCallerGetsItemsOfAllPagesInEachForm() throws Exception {
        Connector lists = lists();
        GeneratedFiles files = emitted(lists);
        String folder = lists.javaPackage().replace('.', '/');
        files.add(folder + "/Caller.java", CALLER.formatted(lists.javaPackage()));
        assertThat(GeneratedJava.compile(files, temporary)).isEmpty();
        SandboxResponse first =
                json(200, "{\"channels\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"meta\": {\"next_cursor\": \"x\"}}");
        SandboxResponse last = json(200, "{\"channels\": [{\"id\": \"c\"}], \"meta\": {\"next_cursor\": \"\"}}");
        try (SandboxServer server =
                        SandboxServer.start(PlayedService.answering(first, last, first, last, first, last));
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {temporary.resolve("classes").toUri().toURL()},
                        getClass().getClassLoader())) {
            Object caller = loader.loadClass(lists.javaPackage() + ".Caller")
                    .getConstructor(String.class)
                    .newInstance(server.baseUrl());
            assertThat(((Supplier<?>) caller).get())
                    .isEqualTo(List.of("a", "b", "c", "then", "a", "b", "c", "then", "a", "b", "c"));
        }
    }

    private String compiled(Connector connector) throws IOException {
        return GeneratedJava.compile(emitted(connector), temporary);
    }

    private static GeneratedFiles emitted(Connector connector) {
        GeneratedFiles files = new GeneratedFiles();
        new JavaEmitter().emit(connector, files);
        return files;
    }
}
