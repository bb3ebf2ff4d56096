package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recipe in words.
 *
 * @param kind what kind of recipe it is
 * @param parts what it is made of; two recipes that differ in anything that counts have different parts
 */
record AuthTexts(String kind, List<String> parts) {

    AuthTexts {
        parts = List.copyOf(parts);
    }

    /** A scheme with the keys that are sent beside its proof. */
    static String of(AuthScheme scheme) {
        return Stream.concat(Stream.of(scheme.recipe()), scheme.also().stream())
                .map(recipe -> of(recipe).toString())
                .collect(Collectors.joining(", and beside it "));
    }

    static AuthTexts of(Recipe recipe) {
        if (recipe instanceof Recipe.Basic basic) {
            return new AuthTexts(
                    "basic", List.of("user " + Texts.value(basic.user()), "password " + Texts.value(basic.password())));
        }
        if (recipe instanceof Recipe.Bearer bearer) {
            return new AuthTexts("bearer", List.of("token " + Texts.value(bearer.token())));
        }
        if (recipe instanceof Recipe.ApiKey key) {
            String place = key.place().name().toLowerCase(Locale.ROOT) + " " + key.field();
            return new AuthTexts(
                    "api-key",
                    List.of(
                            "in " + place + (key.prefix() == null ? "" : " after " + key.prefix()),
                            "value " + Texts.value(key.value())));
        }
        if (recipe instanceof Recipe.Challenged challenged) {
            return new AuthTexts(
                    "challenge",
                    List.of(
                            "user " + Texts.value(challenged.user()),
                            "password " + Texts.value(challenged.password()),
                            "allow " + String.join(", ", challenged.allow())));
        }
        if (recipe instanceof Recipe.Token token) {
            return TokenTexts.oauth2(token.oauth2());
        }
        if (recipe instanceof Recipe.Login login) {
            return TokenTexts.session(login.session());
        }
        return new AuthTexts(recipe instanceof Recipe.ClientCertificate ? "mtls" : RecipeTexts.of(recipe), List.of());
    }

    /** What the other one does not have; all of it when the other one is of another kind. */
    AuthTexts unlike(AuthTexts other) {
        return kind.equals(other.kind)
                ? new AuthTexts(
                        kind,
                        parts.stream()
                                .filter(part -> !other.parts.contains(part))
                                .toList())
                : this;
    }

    @Override
    public String toString() {
        return parts.isEmpty() ? kind : kind + " " + String.join(", ", parts);
    }
}
