package dev.ferrule.runtime.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a token of OAuth 2 is got (RFC 6749). What servers do in their own way is said here, as data.
 *
 * @param grant by what the token is got
 * @param tokenUrl where it is got; absent for {@link Grant#SELF_SIGNED}
 * @param refreshUrl where it is refreshed, when that is another address
 * @param authorizeUrl where people allow the connection to act for them
 * @param redirectUrl where they are sent back to
 * @param pkce whether the code is bound to who asked for it (RFC 7636)
 * @param client how the program proves who it is
 * @param refreshToken the refresh token that the connection was given
 * @param assertion the statement of {@link Grant#JWT_BEARER} and {@link Grant#SELF_SIGNED}
 * @param scopes what is asked for
 * @param scopeSeparator what stands between two scopes
 * @param authorizeParameters more parameters of the authorize address
 * @param tokenParameters more parameters of the token request
 * @param refreshParameters more parameters of the refresh request
 * @param headers headers of both requests
 * @param format how both requests are written
 * @param answer where their answer has what
 * @param use what is done with the token
 */
public record OAuth2Definition(
        Grant grant,
        Expression tokenUrl,
        Optional<Expression> refreshUrl,
        Optional<Expression> authorizeUrl,
        Optional<Expression> redirectUrl,
        boolean pkce,
        Client client,
        Optional<Expression> refreshToken,
        Optional<AssertionDefinition> assertion,
        List<String> scopes,
        String scopeSeparator,
        Map<String, Expression> authorizeParameters,
        Map<String, Expression> tokenParameters,
        Map<String, Expression> refreshParameters,
        Map<String, Expression> headers,
        Format format,
        Answer answer,
        TokenUse use) {

    /** Copies the lists and maps. */
    public OAuth2Definition {
        scopes = List.copyOf(scopes);
        authorizeParameters = ordered(authorizeParameters);
        tokenParameters = ordered(tokenParameters);
        refreshParameters = ordered(refreshParameters);
        headers = ordered(headers);
    }

    private static Map<String, Expression> ordered(Map<String, Expression> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** By what a token is got. */
    public enum Grant {
        /** What the program itself may do (RFC 6749, 4.4). */
        CLIENT_CREDENTIALS,
        /** A refresh token that the connection was given (RFC 6749, 6). */
        REFRESH_TOKEN,
        /** What somebody allows in a browser (RFC 6749, 4.1). */
        AUTHORIZATION_CODE,
        /** A signed statement (RFC 7523, 2.1). */
        JWT_BEARER,
        /** User and password (RFC 6749, 4.3); they are among the token's parameters. */
        PASSWORD,
        /** A signed statement that is the token itself, so that no server is asked for one. */
        SELF_SIGNED
    }

    /** How token requests are written. */
    public enum Format {
        FORM,
        JSON
    }

    /** How a program proves who it is. */
    public enum ClientProof {
        /** HTTP Basic, both halves encoded (RFC 6749, 2.3.1). */
        BASIC,
        /** Parameters of the request. */
        BODY,
        /** Not at all; its id alone is told. */
        NONE,
        /** A signed statement (RFC 7523, 2.2). */
        PRIVATE_KEY_JWT
    }

    /**
     * The program that asks for tokens.
     *
     * @param by how it proves who it is
     * @param id its id; absent when the service wants none
     * @param secret its secret
     * @param assertion the statement of {@link ClientProof#PRIVATE_KEY_JWT}
     */
    public record Client(ClientProof by, Expression id, Expression secret, Optional<AssertionDefinition> assertion) {
        /** A program with an id and a secret. */
        public static Client of(ClientProof by, Expression id, Expression secret) {
            return new Client(by, id, secret, Optional.empty());
        }

        /** A program that signs. */
        public static Client signing(Expression id, AssertionDefinition.Builder assertion) {
            return new Client(ClientProof.PRIVATE_KEY_JWT, id, Expression.absent(), Optional.of(assertion.build()));
        }
    }

    /**
     * Where the answer of a token request has what.
     *
     * @param accessToken the access token
     * @param refreshToken the refresh token, which need not be there
     * @param expiry how long the access token lasts
     */
    public record Answer(Pointer accessToken, Pointer refreshToken, TokenExpiry expiry) {
        /** As RFC 6749, 5.1 says. */
        public static final Answer USUAL = new Answer(
                Pointer.names("access_token"),
                Pointer.names("refresh_token"),
                TokenExpiry.told(Pointer.names("expires_in"), Delay.Unit.SECONDS));
    }

    /** A token that is got so, there. */
    public static Builder builder(Grant grant, Expression tokenUrl) {
        return new Builder(grant, tokenUrl);
    }

    /** Puts a definition together. */
    public static final class Builder {
        private final Grant grant;
        private final Expression tokenUrl;
        private Optional<Expression> refreshUrl = Optional.empty();
        private Optional<Expression> authorizeUrl = Optional.empty();
        private Optional<Expression> redirectUrl = Optional.empty();
        private boolean pkce = true;
        private Client client = Client.of(ClientProof.NONE, Expression.absent(), Expression.absent());
        private Optional<Expression> refreshToken = Optional.empty();
        private Optional<AssertionDefinition> assertion = Optional.empty();
        private List<String> scopes = List.of();
        private String scopeSeparator = " ";
        private final Map<String, Expression> authorizeParameters = new LinkedHashMap<>();
        private final Map<String, Expression> tokenParameters = new LinkedHashMap<>();
        private final Map<String, Expression> refreshParameters = new LinkedHashMap<>();
        private final Map<String, Expression> headers = new LinkedHashMap<>();
        private Format format = Format.FORM;
        private Answer answer = Answer.USUAL;
        private TokenUse use = TokenUse.USUAL;

        private Builder(Grant grant, Expression tokenUrl) {
            this.grant = grant;
            this.tokenUrl = tokenUrl;
        }

        /** Where the token is refreshed. */
        public Builder refreshUrl(Expression url) {
            refreshUrl = Optional.of(url);
            return this;
        }

        /** Where people allow it. */
        public Builder authorizeUrl(Expression url) {
            authorizeUrl = Optional.of(url);
            return this;
        }

        /** Where they are sent back to. */
        public Builder redirectUrl(Expression url) {
            redirectUrl = Optional.of(url);
            return this;
        }

        /** Leaves the code unbound, for servers that refuse what they do not know. */
        public Builder withoutPkce() {
            pkce = false;
            return this;
        }

        /** How the program proves who it is. */
        public Builder client(Client program) {
            client = program;
            return this;
        }

        /** The refresh token that the connection was given. */
        public Builder refreshToken(Expression token) {
            refreshToken = Optional.of(token);
            return this;
        }

        /** The statement of the grant. */
        public Builder assertion(AssertionDefinition.Builder statement) {
            assertion = Optional.of(statement.build());
            return this;
        }

        /** What is asked for. */
        public Builder scopes(String... names) {
            scopes = List.of(names);
            return this;
        }

        /** What stands between two scopes. */
        public Builder scopeSeparator(String text) {
            scopeSeparator = text;
            return this;
        }

        /** One more parameter of the authorize address. */
        public Builder authorizeParameter(String name, Expression value) {
            authorizeParameters.put(name, value);
            return this;
        }

        /** One more parameter of the token request. */
        public Builder tokenParameter(String name, Expression value) {
            tokenParameters.put(name, value);
            return this;
        }

        /** One more parameter of the refresh request. */
        public Builder refreshParameter(String name, Expression value) {
            refreshParameters.put(name, value);
            return this;
        }

        /** One more header of both requests. */
        public Builder header(String name, Expression value) {
            headers.put(name, value);
            return this;
        }

        /** How both requests are written. */
        public Builder format(Format how) {
            format = how;
            return this;
        }

        /** Where the answer has what. */
        public Builder answer(Pointer accessToken, Pointer refreshTokenThere, TokenExpiry expiry) {
            answer = new Answer(accessToken, refreshTokenThere, expiry);
            return this;
        }

        /** What is done with the token. */
        public Builder use(TokenUse how) {
            use = how;
            return this;
        }

        /** The definition. */
        public OAuth2Definition build() {
            return new OAuth2Definition(
                    grant,
                    tokenUrl,
                    refreshUrl,
                    authorizeUrl,
                    redirectUrl,
                    pkce,
                    client,
                    refreshToken,
                    assertion,
                    scopes,
                    scopeSeparator,
                    authorizeParameters,
                    tokenParameters,
                    refreshParameters,
                    headers,
                    format,
                    answer,
                    use);
        }
    }
}
