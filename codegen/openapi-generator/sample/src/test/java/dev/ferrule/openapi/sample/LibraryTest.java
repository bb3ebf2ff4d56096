package dev.ferrule.openapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import connectors.library.Book;
import connectors.library.LibraryClient;
import dev.ferrule.runtime.Secret;
import dev.ferrule.testkit.connector.ConnectorTests;
import dev.ferrule.testkit.mock.ExampleSandbox;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What this build has made of an OpenAPI document: a connector that passes its tests, and a client that calls. */
class LibraryTest {

    private static final Path CONNECTOR = Path.of(System.getProperty("connector.folder", "target/connector"));

    @TestFactory
    Stream<DynamicNode> connector() {
        return ConnectorTests.of(CONNECTOR).all();
    }

    @Test
    void theGeneratedClientCallsTheService() {
        try (SandboxServer server = SandboxServer.start(ExampleSandbox.of(CONNECTOR));
                LibraryClient client = LibraryClient.connect(
                        c -> c.keyAuth(Secret.of("card-7")).transport(server.transport()))) {
            Book book = client.getBook(input -> input.isbn("9783150000007"));
            List<Book> books = client.listBooks(input -> input.author("Fontane"));

            assertThat(book.title()).isEqualTo("Effi Briest");
            assertThat(books).extracting(Book::isbn).containsExactly("9783150000007");
            assertThat(server.requests())
                    .extracting(request -> request.method() + " " + request.target())
                    .containsExactly("GET /v1/books/9783150000007", "GET /v1/books?author=Fontane");
        }
    }

    @Test
    void theReportSaysThatNothingIsMissing() throws IOException {
        assertThat(Files.readString(CONNECTOR.resolveSibling("import.json")))
                .contains("\"imported\": 4", "\"losses\": []");
    }
}
