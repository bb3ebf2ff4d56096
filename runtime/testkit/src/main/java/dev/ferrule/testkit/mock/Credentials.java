package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import java.util.List;

/** Tells whether a request carries what one of the auth schemes adds. What it proves is not checked. */
record Credentials(List<AuthScheme> schemes) {

    boolean areIn(SandboxRequest request) {
        return schemes.isEmpty() || schemes.stream().anyMatch(scheme -> adds(scheme.recipe(), request));
    }

    private static boolean adds(AuthRecipe recipe, SandboxRequest request) {
        if (recipe instanceof AuthRecipe.Basic) {
            return startsWith(request, "Basic ");
        }
        if (recipe instanceof AuthRecipe.Bearer) {
            return startsWith(request, "Bearer ");
        }
        if (recipe instanceof AuthRecipe.ApiKey key) {
            return switch (key.place()) {
                case HEADER -> request.headers().has(key.name());
                case QUERY -> request.query().has(key.name());
                case COOKIE -> request.headers().first("Cookie").orElse("").contains(key.name() + "=");
            };
        }
        return true;
    }

    private static boolean startsWith(SandboxRequest request, String scheme) {
        return request.headers().first("Authorization").orElse("").startsWith(scheme);
    }
}
