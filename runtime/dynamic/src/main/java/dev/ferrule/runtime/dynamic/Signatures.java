package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AwsSignatureDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.Clock;
import dev.ferrule.runtime.definition.SignatureDefinition.Digest;
import dev.ferrule.runtime.definition.SignatureDefinition.Encoding;
import dev.ferrule.runtime.definition.SignatureDefinition.KeyFormat;
import dev.ferrule.runtime.definition.SignaturePart;
import dev.ferrule.spec.model.AwsSignature;
import dev.ferrule.spec.model.AwsSignature.PathEncoding;
import dev.ferrule.spec.model.AwsSignature.Payload;
import dev.ferrule.spec.model.Signature;
import dev.ferrule.spec.model.Signature.Part;

/** Lowers signatures. The closed sets of both sides have the same constants. */
final class Signatures {

    private Signatures() {}

    static SignatureDefinition lower(Signature signature) {
        SignatureDefinition lowered = SignatureDefinition.of(
                        Digest.valueOf(signature.digest().name()),
                        Encoding.valueOf(signature.encode().name()))
                .join(between(signature.join()))
                .clock(Clock.valueOf(signature.clock().name()));
        if (signature.key() != null) {
            lowered = lowered.key(
                    Values.lower(signature.key()),
                    KeyFormat.valueOf(signature.keyFormat().name()));
        }
        if (signature.derivation() != null) {
            lowered = lowered.derived(lower(signature.derivation()));
        }
        for (Part part : signature.parts()) {
            lowered = lowered.part(lower(part));
        }
        if (signature.bodyDigest() != null) {
            lowered = lowered.bodyDigest(
                    Digest.valueOf(signature.bodyDigest().digest().name()),
                    Encoding.valueOf(signature.bodyDigest().encode().name()));
        }
        for (Signature.Sent sent : signature.sent()) {
            lowered = lowered.send(lower(sent));
        }
        return lowered;
    }

    private static SignatureDefinition.Derivation lower(Signature.Derivation derivation) {
        SignatureDefinition.Derivation lowered = SignatureDefinition.derivation(
                derivation.prefix() == null ? "" : derivation.prefix(),
                derivation.steps().stream().map(Signatures::lower).toArray(SignaturePart[]::new));
        return derivation.encode() == null
                ? lowered
                : lowered.encoding(Encoding.valueOf(derivation.encode().name()));
    }

    private static SignaturePart lower(Part.Digested digested) {
        SignaturePart.Digested lowered = SignaturePart.digestOf(
                Digest.valueOf(digested.digest().name()),
                between(digested.join()),
                digested.parts().stream().map(Signatures::lower).toArray(SignaturePart[]::new));
        return digested.encode() == null
                ? lowered
                : lowered.encoding(Encoding.valueOf(digested.encode().name()));
    }

    private static SignatureDefinition.Sent lower(Signature.Sent sent) {
        SignatureDefinition.Sent lowered = SignatureDefinition.sent(
                AuthRecipe.Place.valueOf(sent.place().name()), sent.name(), lower(sent.text()));
        if (sent.prefix() != null) {
            lowered = lowered.prefix(sent.prefix());
        }
        return sent.encode() == null
                ? lowered
                : lowered.encoding(Encoding.valueOf(sent.encode().name()));
    }

    private static SignaturePart lower(Part part) {
        if (part instanceof Part.OfRequest request) {
            return SignaturePart.Fact.valueOf(request.fact().name());
        }
        if (part instanceof Part.Header header) {
            return SignaturePart.header(header.name());
        }
        if (part instanceof Part.Headers headers) {
            return SignaturePart.headers(headers.prefix());
        }
        if (part instanceof Part.Literal literal) {
            return SignaturePart.text(literal.text());
        }
        if (part instanceof Part.Field field) {
            return SignaturePart.connection(field.field());
        }
        if (part instanceof Part.Digested digested) {
            return lower(digested);
        }
        return new SignaturePart.Joined(
                ((Part.Text) part).parts().stream().map(Signatures::lower).toList());
    }

    private static String between(Signature.Join join) {
        return switch (join) {
            case NEWLINE -> "\n";
            case NOTHING -> "";
            case BLANK -> " ";
            case COLON -> ":";
            case COMMA -> ",";
            case DOT -> ".";
            case PIPE -> "|";
            case AMPERSAND -> "&";
        };
    }

    static AwsSignatureDefinition lower(AwsSignature aws) {
        AwsSignatureDefinition lowered = AwsSignatureDefinition.of(
                aws.service(),
                Values.lower(aws.region()),
                Values.lower(aws.accessKey()),
                Values.lower(aws.secretKey()));
        if (aws.sessionToken() != null) {
            lowered = lowered.sessionToken(Values.lower(aws.sessionToken()));
        }
        if (aws.payload() == Payload.UNSIGNED) {
            lowered = lowered.unsignedPayload();
        }
        return aws.path() == PathEncoding.ONCE ? lowered.encodingOnce() : lowered;
    }
}
