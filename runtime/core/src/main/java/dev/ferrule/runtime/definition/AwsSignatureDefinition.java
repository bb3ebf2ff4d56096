package dev.ferrule.runtime.definition;

import java.util.Optional;

/**
 * AWS Signature Version 4 in the header Authorization.
 *
 * @param service the name of the service in the credential scope
 * @param region the region
 * @param accessKey the id of the access key
 * @param secretKey the secret access key
 * @param sessionToken the token of temporary credentials
 * @param payloadSigned whether the body is signed
 * @param encodedOnce whether the path is percent-encoded once in what is signed, as for S3, and not twice
 */
public record AwsSignatureDefinition(
        String service,
        Expression region,
        Expression accessKey,
        Expression secretKey,
        Optional<Expression> sessionToken,
        boolean payloadSigned,
        boolean encodedOnce) {

    /** A signature that covers the body and encodes the path twice. */
    public static AwsSignatureDefinition of(
            String service, Expression region, Expression accessKey, Expression secretKey) {
        return new AwsSignatureDefinition(service, region, accessKey, secretKey, Optional.empty(), true, false);
    }

    /** This signature with temporary credentials. */
    public AwsSignatureDefinition sessionToken(Expression token) {
        return new AwsSignatureDefinition(
                service, region, accessKey, secretKey, Optional.of(token), payloadSigned, encodedOnce);
    }

    /** This signature without the body. */
    public AwsSignatureDefinition unsignedPayload() {
        return new AwsSignatureDefinition(service, region, accessKey, secretKey, sessionToken, false, encodedOnce);
    }

    /** This signature in the way of S3. */
    public AwsSignatureDefinition encodingOnce() {
        return new AwsSignatureDefinition(service, region, accessKey, secretKey, sessionToken, payloadSigned, true);
    }
}
