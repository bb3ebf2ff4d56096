package dev.ferrule.codegen.openapi.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a connector is called after the title of its document. */
class ConnectorMakerTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    Book Shop API, book-shop
                    GitHub's REST API, git-hub-rest
                    Anna\u2019s things, anna-things
                    L'Oréal, l-oreal
                    !!, service
                    """)
    void theIdIsMadeOfTheTitlesWords(String title, String id) {
        String document = """
                {"openapi": "3.0.4", "info": {"title": "%s", "version": "1"}, "paths": {}}
                """.formatted(title);

        assertThat(ConnectorMaker.id(ApiDocument.read(document.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(id);
    }
}
