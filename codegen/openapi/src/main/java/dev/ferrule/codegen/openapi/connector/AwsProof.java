package dev.ferrule.codegen.openapi.connector;

import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.spec.grammar.NameRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the keys of {@code aws-sigv4} for a document that asks for {@link dev.ferrule.codegen.openapi.document.AwsSignature}. */
final class AwsProof {

    /** Of an API that somebody runs behind the gateway. */
    private static final String GATEWAY = "execute-api";

    /** Services that take the path as it is sent, not encoded once more. */
    private static final Set<String> ONCE = Set.of("s3", "s3-outposts", "s3-object-lambda");

    private AwsProof() {}

    /** The keys of {@code aws-sigv4}, with fields of the connection for what only its owner knows. */
    static Map<String, Object> keys(ApiDocument document, ConnectionFields fields) {
        Node info = document.root().get("info");
        String service = Stream.of(info.text("x-aws-signingName"), info.text("x-serviceName"))
                .filter(NameRule.KEBAB::allows)
                .findFirst()
                .orElse(GATEWAY);
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("service", service);
        // The address of the server names it in most documents.
        String region = "region";
        if (fields.isFree(region)) {
            region = fields.add(region, ConnectionFields.text("The region, such as `us-east-1`."));
        }
        keys.put("region", "connection." + region);
        String id = fields.add("access_key_id", ConnectionFields.text("The id of the access key."));
        keys.put("access-key", "connection." + id);
        String secret = fields.add("secret_access_key", ConnectionFields.secret("The secret access key."));
        keys.put("secret-key", "connection." + secret);
        Map<String, Object> token = ConnectionFields.secret("The token of temporary credentials.");
        token.remove("required");
        keys.put("session-token", "connection." + fields.add("session_token", token));
        if (ONCE.contains(service)) {
            keys.put("path", "once");
        }
        return keys;
    }
}
