package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.spec.model.AuthScheme.Place;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector.ConnectionField;
import java.util.List;

/** Lowers auth schemes and the fields of connections. */
final class Schemes {

    private Schemes() {}

    /** A field that only some schemes need is optional here; those schemes require it. */
    static ParameterDefinition.Builder lower(ConnectionField field) {
        ParameterDefinition.Builder lowered = Parameters.lower(
                field.id(),
                field.name(),
                field.type(),
                field.constraints(),
                field.required() && field.requiredWith().isEmpty());
        if (field.defaultValue() != null) {
            lowered.defaultValue(Values.lower(field.defaultValue()));
        }
        return lowered;
    }

    static AuthScheme lower(dev.ferrule.spec.model.AuthScheme scheme, List<ConnectionField> fields) {
        AuthScheme alone = AuthScheme.of(scheme.id(), scheme.name(), lower(scheme.recipe()));
        AuthRecipe.ApiKey[] also = scheme.also().stream().map(Schemes::key).toArray(AuthRecipe.ApiKey[]::new);
        AuthScheme lowered = also.length == 0 ? alone : alone.also(also);
        String[] required = fields.stream()
                .filter(field -> field.requiredWith().contains(scheme.id()))
                .map(ConnectionField::id)
                .toArray(String[]::new);
        return required.length == 0 ? lowered : lowered.requiring(required);
    }

    static AuthRecipe.Place lower(Place place) {
        return switch (place) {
            case HEADER -> AuthRecipe.Place.HEADER;
            case QUERY -> AuthRecipe.Place.QUERY;
            case COOKIE -> AuthRecipe.Place.COOKIE;
            case FIELD -> AuthRecipe.Place.FIELD;
        };
    }

    private static AuthRecipe.ApiKey key(Recipe.ApiKey key) {
        AuthRecipe.ApiKey lowered = AuthRecipe.apiKey(lower(key.place()), key.field(), Values.lower(key.value()));
        return key.prefix() == null ? lowered : lowered.prefix(key.prefix());
    }

    private static AuthRecipe lower(Recipe recipe) {
        if (recipe instanceof Recipe.Basic basic) {
            return AuthRecipe.basic(Values.lower(basic.user()), Values.lower(basic.password()));
        }
        if (recipe instanceof Recipe.Bearer bearer) {
            return AuthRecipe.bearer(Values.lower(bearer.token()));
        }
        if (recipe instanceof Recipe.ApiKey key) {
            return key(key);
        }
        if (recipe instanceof Recipe.Token token) {
            return AuthRecipe.oauth2(Tokens.lower(token.oauth2()));
        }
        if (recipe instanceof Recipe.Login login) {
            return AuthRecipe.session(Tokens.lower(login.session()));
        }
        if (recipe instanceof Recipe.Signed signed) {
            return AuthRecipe.signed(Signatures.lower(signed.signature()));
        }
        if (recipe instanceof Recipe.AwsSigV4 aws) {
            return AuthRecipe.awsSigV4(Signatures.lower(aws.signature()));
        }
        if (recipe instanceof Recipe.Challenged challenged) {
            return AuthRecipe.challenged(
                    Values.lower(challenged.user()),
                    Values.lower(challenged.password()),
                    challenged.allow().toArray(String[]::new));
        }
        if (recipe instanceof Recipe.Hooked hooked) {
            return AuthRecipe.hooked(hooked.hook());
        }
        return recipe instanceof Recipe.ClientCertificate ? AuthRecipe.clientCertificate() : AuthRecipe.none();
    }
}
