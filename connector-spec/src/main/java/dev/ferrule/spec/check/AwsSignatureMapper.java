package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.AwsSignature;
import dev.ferrule.spec.model.AwsSignature.PathEncoding;
import dev.ferrule.spec.model.AwsSignature.Payload;

/** Reads the recipe {@code aws-sigv4}. */
final class AwsSignatureMapper {

    private final Credentials credentials;

    AwsSignatureMapper(Diagnostics diagnostics) {
        this.credentials = new Credentials(diagnostics);
    }

    Recipe map(Fields recipe, Scope scope) {
        return new Recipe.AwsSigV4(new AwsSignature(
                recipe.text("service", ""),
                credentials.read(recipe, "region", scope),
                credentials.read(recipe, "access-key", scope),
                credentials.read(recipe, "secret-key", scope),
                recipe.has("session-token") ? credentials.read(recipe, "session-token", scope) : null,
                SignatureMapper.word(recipe, "payload", Payload.SIGNED),
                SignatureMapper.word(recipe, "path", PathEncoding.TWICE)));
    }
}
