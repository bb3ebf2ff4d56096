package dev.ferrule.spec.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * AWS Signature Version 4 in the header Authorization.
 *
 * @param service the name of the service in the credential scope, such as {@code execute-api}
 * @param region the region
 * @param accessKey the id of the access key
 * @param secretKey the secret access key
 * @param sessionToken the token of temporary credentials; null for none
 * @param payload whether the body is signed
 * @param path how often the path is percent-encoded in what is signed
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS</a>
 */
public record AwsSignature(
        String service,
        Value region,
        Value accessKey,
        Value secretKey,
        @Nullable Value sessionToken,
        Payload payload,
        PathEncoding path) {

    /** The values that it is made with. */
    public List<Value> values() {
        return Stream.of(region, accessKey, secretKey, sessionToken)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the body is signed. */
    public enum Payload {
        SIGNED,
        UNSIGNED
    }

    /** How often the path is percent-encoded in what is signed. */
    public enum PathEncoding {
        TWICE,
        ONCE
    }
}
