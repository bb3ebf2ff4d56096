package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressSecretsTest {

    @TempDir
    private Path folder;

    @Test
    void aPageTellsWhichSecretsStandInAddresses() throws IOException {
        Files.createDirectories(folder.resolve("actions"));
        Files.writeString(folder.resolve("connector.yaml"), """
                ferrule: 1
                connector: letters
                name: Letters
                description: Sends letters.
                server: {url: 'https://letters.example.com'}
                auth: [none]
                """);
        Files.writeString(folder.resolve("actions/open-letter.yaml"), """
                action: open-letter
                description: Opens a letter.
                parameters:
                  seal: {type: secret, required: true, description: The seal.}
                  code: {type: secret, to: query.code, description: The code.}
                  pin: {type: secret, required: true, description: The PIN.}
                  stamp: {type: secret, to: header.X-Stamp, description: The stamp.}
                call: GET /letters/{seal}?pin={pin}
                """);

        ActionPage page = new PageBuilder(
                        new SpecReader().read(folder).connector().orElseThrow())
                .actions()
                .get(0);

        assertThat(page.notes())
                .extracting(note -> PlainText.line(note.text()))
                .contains(
                        "Secret, and sent as a part of the address: seal, code, pin. Servers and proxies on the way may"
                                + " write addresses into their logs.");
    }
}
