package dev.ferrule.codegen.openapi.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.codegen.openapi.report.LossCode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where the calls of operations go that have servers of their own. */
class OtherServersTest {

    private static final String REGION = "region: {default: eu, enum: [eu, us]}";

    @Test
    void aVariableOfTheUsualServerIsAskedForOnce() {
        ImportedSpec spec = imported(
                "{url: 'https://{region}.example.com', variables: {" + REGION + "}}",
                "{url: 'https://files.{region}.example.com', variables: {" + REGION + "}}");

        assertThat(server(spec)).isEqualTo("""
                server:
                  url: https://{connection.region}.example.com
                  others:
                    files: https://files.{connection.region}.example.com
                """);
        assertThat(spec.files().get("actions/list-files.yaml")).contains("\nserver: files\n");
        assertThat(spec.connector().connection()).hasSize(1);
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void aVariableOfOtherValuesIsAskedForUnderTheNameOfItsServer() {
        ImportedSpec spec = imported(
                "{url: 'https://{host}.example.com', variables: {host: {default: api}}}",
                "{url: 'https://{host}.example.com', variables: {host: {default: files.eu}}}");

        assertThat(server(spec)).isEqualTo("""
                server:
                  url: https://{connection.host}.example.com
                  others:
                    files: https://{connection.files_host}.example.com
                """);
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void whatIsRelativeIsBelowTheAddressThatIsAskedFor() {
        ImportedSpec spec = imported("{url: /v1}", "{url: /v2}");

        assertThat(server(spec)).isEqualTo("""
                server: {url: '{connection.base_url}/v1', others: {v2: '{connection.base_url}/v2'}}
                """);
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsAskedForByItself() {
        ImportedSpec spec = imported("{url: /v1}", "{url: 'ftp://files.example.com'}");

        assertThat(server(spec)).isEqualTo("""
                server: {url: '{connection.base_url}/v1', others: {files: '{connection.files_base_url}'}}
                """);
        assertThat(spec.report().counts()).containsOnlyKeys(LossCode.SERVER);
    }

    /** The key {@code server} of the connector as it is written. */
    private static String server(ImportedSpec spec) {
        Matcher server = Pattern.compile("(?m)^server:.*\n(?: .*\n)*")
                .matcher(spec.files().getOrDefault("connector.yaml", ""));
        return server.find() ? server.group() : "";
    }

    private static ImportedSpec imported(String usual, String other) {
        return new OpenApiImport().run("""
                openapi: 3.0.4
                info: {title: Shop, version: '1'}
                servers: [%s]
                paths:
                  /things: {get: {operationId: listThings, responses: {'204': {description: None.}}}}
                  /files: {servers: [%s], get: {operationId: listFiles, responses: {'204': {description: None.}}}}
                """.formatted(usual, other).getBytes(StandardCharsets.UTF_8));
    }
}
