package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.spec.model.AuthScheme.Recipe;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.OAuth2;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What a client of a connector can do with tokens, where its schemes get some. */
final class TokenMethods {

    private final List<OAuth2> schemes;

    TokenMethods(Connector connector) {
        schemes = connector.auth().stream()
                .flatMap(scheme ->
                        scheme.recipe() instanceof Recipe.Token token ? Stream.of(token.oauth2()) : Stream.of())
                .toList();
    }

    /** Where tokens are kept beyond the life of the client. */
    List<MethodSpec> ofSettings(ClassName settings) {
        if (schemes.isEmpty()) {
            return List.of();
        }
        return List.of(MethodSpec.methodBuilder("tokenStore")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Where tokens are kept beyond the life of this client. A refresh token that holds once is lost "
                                + "with the client unless it is set.")
                .returns(settings)
                .addParameter(TokenStore.class, "value")
                .addStatement("connection.tokenStore(value)")
                .addStatement("return this")
                .build());
    }

    /** The two halves of asking a person in a browser. */
    List<MethodSpec> ofClient() {
        if (schemes.stream().noneMatch(oauth2 -> oauth2.grant().equals("authorization-code"))) {
            return List.of();
        }
        MethodSpec begin = MethodSpec.methodBuilder("authorize")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Begins to ask somebody to allow this client to act for them, in a browser that goes to the "
                                + "address of what is returned.\n\n")
                .addJavadoc(
                        "@param redirectUrl where the browser is sent back to; null for the address that the connector "
                                + "names\n")
                .addJavadoc(
                        "@throws $T when the scheme of the connection asks nobody, or no address is known\n",
                        IllegalArgumentException.class)
                .returns(Authorization.class)
                .addParameter(ParameterSpec.builder(String.class, "redirectUrl")
                        .addAnnotation(Nullable.class)
                        .build())
                .addStatement("return connection.authorize(redirectUrl)")
                .build();
        MethodSpec end = MethodSpec.methodBuilder("authorized")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "Goes on where the browser has come back: gets the tokens and saves them in the token store.\n\n")
                .addJavadoc("@param callback the whole address that the browser was sent back to\n")
                .addJavadoc(
                        "@throws $T when it was not allowed, or there are no tokens to be had\n",
                        ConnectorException.class)
                .addParameter(Authorization.class, "authorization")
                .addParameter(URI.class, "callback")
                .addStatement("connection.authorized(authorization, callback)")
                .build();
        return List.of(begin, end);
    }
}
