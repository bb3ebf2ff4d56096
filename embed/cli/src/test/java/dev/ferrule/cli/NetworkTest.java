package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.Ferrule.Outcome;
import dev.ferrule.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network settings of a connection file: what they do, and what is said when they are wrong. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class NetworkTest {

    private static final Path CERTIFICATES =
            Path.of("../../runtime/core/src/test/resources/dev/ferrule/runtime/network");

    private static final String FIELDS =
            "base_url=https://crowd.example.com\napplication_name=a\napplication_password=p\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void certificates() throws IOException {
        for (String name : new String[] {"ca.pem", "client.pem", "client-key.pem", "other-key.pem", "client.p12"}) {
            Files.copy(CERTIFICATES.resolve(name), folder.resolve(name));
        }
    }

    private Outcome explain(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Ferrule.command()
                .run("run", "crowd", "update-user", "--username", "x", "--explain", "--connection", file.toString());
    }

    private Outcome properties(String settings) throws IOException {
        return explain("crowd.properties", FIELDS + settings.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource({
        "network.ca=ca.pem|network.timeout=20s|network.attempts=2|network.longest_pause=5m",
        "network.certificate=client.pem|network.key=client-key.pem|network.connect_timeout=500ms",
        "network.certificate=client.p12|network.key_password=only-for-tests",
        "network.proxy=http://proxy.example.com:3128|network.proxy_user=me|network.proxy_password=x",
        "network.proxy=proxy.example.com:3128|network.no_proxy=*.internal",
        "network.allowed_hosts=*.example.com|network.plain_http=true|network.public_only=true"
    })
    void goodSettingsAreTaken(String settings) throws IOException {
        assertThat(properties(settings).code()).isEqualTo(ExitCode.OK.code());
    }

    @Test
    void jsonHasThemAsAnObject() throws IOException {
        Outcome outcome = explain(
                "crowd.json",
                "{\"base_url\": \"http://crowd.example.com\", \"application_name\": \"a\", \"application_password\": \"p\","
                        + " \"network\": {\"plain_http\": true, \"attempts\": 5, \"allowed_hosts\": [\"crowd.example.com\"]}}");

        assertThat(outcome.code()).as(outcome.all()).isEqualTo(ExitCode.OK.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "network.proxi=x:1; INVALID; did you mean `proxy`?",
                "network.ca=none.pem; FILE; none.pem: there is no such file",
                "network.ca=client-key.pem; INVALID; certificate",
                "network.certificate=client.pem|network.key=other-key.pem; INVALID; belongs to another certificate",
                "network.certificate=client.pem; INVALID; needs `key`",
                "network.certificate=client.p12|network.key_password=planted; INVALID; password of the client certificate",
                "network.key=client-key.pem; INVALID; needs `certificate`",
                "network.proxy=https://proxy.example.com:1; INVALID; must be a host and a port",
                "network.proxy=http://me:planted@proxy.example.com:1; INVALID; must not hold a user name",
                "network.proxy_user=me; INVALID; needs `proxy`",
                "network.proxy=p:1|network.proxy_user=me; INVALID; the other half",
                "network.timeout=soon; INVALID; must be a time such as",
                "network.timeout=0s; INVALID; above zero",
                "network.attempts=0; INVALID; from 1 to 99",
                "network.plain_http=yes; INVALID; true or false",
                "network.allowed_hosts=https://x; INVALID; must be hosts"
            })
    void whatIsWrongIsSaid(String settings, ExitCode code, String message) throws IOException {
        Outcome outcome = properties(settings);

        assertThat(outcome.code()).as(outcome.all()).isEqualTo(code.code());
        assertThat(outcome.err()).contains(message).doesNotContain("planted");
    }

    @Test
    void credentialsGoUnencryptedOnlyWhenThatIsAllowed() throws IOException {
        Outcome outcome = explain("crowd.properties", FIELDS.replace("https:", "http:"));

        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID.code());
        assertThat(outcome.err()).contains("would go unencrypted to crowd.example.com");
    }
}
