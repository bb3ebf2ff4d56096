package dev.ferrule.codegen.openapi.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.ImportedSpec;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Parameter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What becomes of documents of Amazon's services. */
class AwsProofTest {

    private static final String DOCUMENT = """
            {"openapi": "3.0.0",
             "info": {"title": "Queue", "version": "1", "x-serviceName": "queue", "x-aws-signingName": "%s"},
             "servers": [{"url": "https://queue.%s.amazonaws.com", "variables": {"region": {"default": "us-east-1"}}}],
             "components": {
               "parameters": {"X-Amz-Date": {"name": "X-Amz-Date", "in": "header", "schema": {"type": "string"}},
                              "X-Amz-SignedHeaders": {"name": "X-Amz-SignedHeaders", "in": "header", "schema": {"type": "string"}}},
               "securitySchemes": {"hmac": {"type": "apiKey", "in": "header", "name": "Authorization",
                                            "x-amazon-apigateway-authtype": "awsSigv4"}}},
             "security": [{"hmac": []}],
             "paths": {"/#X-Amz-Target=Queue.Send": {
               "parameters": [{"$ref": "#/components/parameters/X-Amz-Date"}, {"$ref": "#/components/parameters/X-Amz-SignedHeaders"}],
               "post": {"operationId": "Send",
                 "parameters": [{"name": "X-Amz-Target", "in": "header", "required": true, "schema": {"type": "string", "enum": ["Queue.Send"]}},
                                {"name": "Version", "in": "query", "required": true, "schema": {"type": "string", "enum": ["2012-11-05"]}},
                                {"name": "Mode", "in": "query", "schema": {"type": "string", "enum": ["fast"]}}],
                 "responses": {"200": {"description": "Sent."}}}}}}
            """;

    private static ImportedSpec imported(String signing, String region) {
        return new OpenApiImport().run(DOCUMENT.formatted(signing, region).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theKeyIsASignatureOfTheServiceInTheRegionOfItsAddress() {
        ImportedSpec spec = imported("sqs", "{region}");

        assertThat(spec.connector().auth()).extracting(AuthScheme::id).containsExactly("hmac");
        assertThat(spec.connector().connection())
                .extracting(field -> field.id())
                .containsExactly("region", "access_key_id", "secret_access_key", "session_token");
        assertThat(spec.files().get("connector.yaml"))
                .contains(
                        "aws-sigv4:",
                        "service: sqs",
                        "region: connection.region",
                        "session-token: connection.session_token");
        assertThat(spec.report().losses()).isEmpty();
    }

    @Test
    void theRegionIsAskedForWhereNoAddressNamesIt() {
        assertThat(imported("s3", "eu-west-1").files().get("connector.yaml"))
                .contains("The region, such as `us-east-1`.", "region: connection.region", "path: once");
    }

    @Test
    void aServiceWhoseNameCannotBeOneIsCalledByTheOtherName() {
        assertThat(imported("Queue Service", "{region}").files().get("connector.yaml"))
                .contains("service: queue");
    }

    @Test
    void whatTheSignatureSetsAndWhatIsAlwaysTheSameIsNoParameter() {
        Action send = imported("sqs", "{region}").connector().action("send").orElseThrow();

        assertThat(send.parameters()).extracting(Parameter::id).containsExactly("mode");
        assertThat(imported("sqs", "{region}").files().get("actions/send.yaml"))
                .contains("X-Amz-Target: Queue.Send", "Version: 2012-11-05");
    }
}
