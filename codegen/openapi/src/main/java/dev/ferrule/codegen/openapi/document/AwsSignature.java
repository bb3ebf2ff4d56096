package dev.ferrule.codegen.openapi.document;

import java.util.Set;

/**
 * AWS Signature Version 4, for which OpenAPI has no word: documents of Amazon's services and of its API Gateway call it a key in a
 * header and say what it is in
 * <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authtype.html">x-amazon-apigateway-authtype</a>.
 */
public final class AwsSignature {

    private static final String MARK = "x-amazon-apigateway-authtype";

    private static final Set<String> HEADERS = Set.of(
            "x-amz-algorithm",
            "x-amz-content-sha256",
            "x-amz-credential",
            "x-amz-date",
            "x-amz-security-token",
            "x-amz-signature",
            "x-amz-signedheaders");

    private AwsSignature() {}

    /** Whether a security scheme is this one. */
    public static boolean isMeant(Node scheme) {
        return scheme.text("type").equals("apiKey") && scheme.text(MARK).equalsIgnoreCase("awsSigv4");
    }

    /** The headers, in lower case, that the signature sets, and that documents have as parameters of each call. */
    public static Set<String> headers() {
        return HEADERS;
    }
}
