package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressSecretsTest {

    @TempDir
    private Path folder;

    private Connector read(String reason) throws IOException {
        Files.createDirectories(folder.resolve("actions"));
        Files.writeString(folder.resolve("connector.yaml"), """
                ferrule: 1
                connector: letters
                name: Letters
                description: Sends letters.
                connection:
                  stamp: {type: secret, required: true, description: The stamp.}
                server: {url: 'https://letters.example.com'}
                # ferrule-lint: allow secret-in-query -- REASON
                auth:
                  - id: person
                    description: In the name of a person.
                    oauth2:
                      grant: authorization-code
                      authorize-url: https://letters.example.com/authorize
                      token-url: https://letters.example.com/token
                      client: {id: {literal: me}, by: none}
                      authorize-parameters: {stamp: {$from: connection.stamp}}
                """.replace("REASON", reason));
        Files.writeString(folder.resolve("actions/open-letter.yaml"), """
                action: open-letter
                description: Opens a letter.
                parameters:
                  seal: {type: secret, required: true, description: The seal.}
                  # ferrule-lint: allow secret-in-query, no-example -- REASON
                  code: {type: secret, to: query.code, description: The code.}
                  pin: {type: secret, required: true, description: The PIN.}
                  stamp: {type: secret, to: header.X-Stamp, description: The stamp.}
                call: GET /letters/{seal}?pin={pin}  # ferrule-lint: allow secret-in-path
                """.replace("REASON", reason));
        SpecReading reading = new SpecReader().read(folder);
        assertThat(reading.diagnostics()).isEmpty();
        return reading.connector().orElseThrow();
    }

    @Test
    void aPageTellsWhichSecretsStandInAddressesAndWhy() throws IOException {
        PageBuilder pages = new PageBuilder(read("the service takes the code *nowhere* else"));

        assertThat(pages.actions().get(0).notes())
                .extracting(note -> PlainText.line(note.text()))
                .contains(
                        "Secret, and sent as a part of the address: Seal, Code, Pin. Servers and proxies on the way may"
                                + " write addresses into their logs. The service takes the code nowhere else.");
        assertThat(pages.connector().authentication())
                .extracting(scheme -> PlainText.line(scheme.description()))
                .containsExactly(
                        "In the name of a person. Secret, and sent as a part of the address: Stamp. Servers and proxies on"
                                + " the way may write addresses into their logs. The service takes the code nowhere else.");
    }

    @Test
    void aReasonIsNoMarkup() throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        new MdxEmitter().emit(read("<script>alert(1)</script> {process.exit(1)} [x](javascript:alert(1))"), files);

        assertThat(files.files().values().stream().map(bytes -> new String(bytes, StandardCharsets.UTF_8)))
                .filteredOn(page -> page.contains("alert(1)"))
                .hasSize(2)
                .allMatch(page -> page.contains(
                        "\\<script>alert(1)\\</script> \\{process.exit(1)\\} \\[x\\](javascript:alert(1))."));
    }
}
