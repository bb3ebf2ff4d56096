package dev.ferrule.spec.diff;

import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.AwsSignature;
import dev.ferrule.spec.model.Signature;
import dev.ferrule.spec.model.Signature.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recipes that are more than a value at a place, in words. */
final class RecipeTexts {

    private RecipeTexts() {}

    static String of(Recipe recipe) {
        if (recipe instanceof Recipe.Signed signed) {
            return signature(signed.signature());
        }
        if (recipe instanceof Recipe.AwsSigV4 aws) {
            return aws(aws.signature());
        }
        return recipe instanceof Recipe.Hooked hooked ? "hook " + hooked.hook() : "none";
    }

    private static String signature(Signature signature) {
        String parts = signature.parts().stream().map(RecipeTexts::part).collect(Collectors.joining(", "));
        String sent = signature.sent().stream()
                .map(place -> Words.of(place.place()) + " " + place.name() + " "
                        + (place.prefix() == null ? "" : place.prefix()) + part(place.text())
                        + (place.encode() == null ? "" : " in " + Words.of(place.encode())))
                .collect(Collectors.joining(", "));
        return "signature by " + Words.of(signature.digest())
                + (signature.key() == null
                        ? ""
                        : " with key " + Texts.value(signature.key()) + " in " + Words.of(signature.keyFormat()))
                + (signature.derivation() == null ? "" : derivation(signature.derivation()))
                + " in " + Words.of(signature.encode()) + " of " + parts + " joined by "
                + Words.of(signature.join()) + " at " + Words.of(signature.clock())
                + (signature.bodyDigest() == null
                        ? ""
                        : " with the body's " + Words.of(signature.bodyDigest().digest()) + " in "
                                + Words.of(signature.bodyDigest().encode()))
                + ", sent in " + sent;
    }

    private static String derivation(Signature.Derivation derivation) {
        String steps = derivation.steps().stream().map(RecipeTexts::part).collect(Collectors.joining(", "));
        return " derived" + (derivation.prefix() == null ? "" : " behind \"" + derivation.prefix() + "\"") + " by "
                + steps + " in " + written(derivation.encode());
    }

    private static String digested(Part.Digested digested) {
        String parts = digested.parts().stream().map(RecipeTexts::part).collect(Collectors.joining(", "));
        return "(" + Words.of(digested.digest()) + " in " + written(digested.encode()) + " of " + parts + " joined by "
                + Words.of(digested.join()) + ")";
    }

    private static String written(Signature.@Nullable Encoding encode) {
        return encode == null ? "bytes" : Words.of(encode);
    }

    private static String part(Part part) {
        if (part instanceof Part.OfRequest request) {
            return Words.of(request.fact());
        }
        if (part instanceof Part.Header header) {
            return "header " + header.name();
        }
        if (part instanceof Part.Headers headers) {
            return "headers " + headers.prefix();
        }
        if (part instanceof Part.Digested digested) {
            return digested(digested);
        }
        return part instanceof Part.Text text ? "\"" + pieces(text.parts()) + "\"" : pieces(List.of(part));
    }

    private static String pieces(List<Part> parts) {
        return parts.stream()
                .map(part -> {
                    if (part instanceof Part.Literal literal) {
                        return literal.text();
                    }
                    return part instanceof Part.Field field
                            ? "{connection." + field.field() + "}"
                            : "{" + part(part) + "}";
                })
                .collect(Collectors.joining());
    }

    private static String aws(AwsSignature aws) {
        return "aws-sigv4 for " + aws.service() + " in " + Texts.value(aws.region()) + " with access-key "
                + Texts.value(aws.accessKey()) + ", secret-key " + Texts.value(aws.secretKey())
                + (aws.sessionToken() == null ? "" : ", session-token " + Texts.value(aws.sessionToken()))
                + ", payload " + Words.of(aws.payload()) + ", path " + Words.of(aws.path());
    }
}
