package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.Expiry;
import dev.ferrule.runtime.auth.TokenSource;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.TokenExpiry;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.retry.Time;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gets the tokens that one challenge asks for: with a GET request to its realm, which tells who asks if somebody is named. */
final class ChallengeTokens implements TokenSource {

    /** How long a token lasts of which its server does not tell it. */
    private static final long USUAL_MILLIS = 60_000;

    private static final TokenExpiry EXPIRY =
            TokenExpiry.told(Pointer.names("expires_in"), Delay.Unit.SECONDS).otherwise(USUAL_MILLIS);

    private final Challenge challenge;
    private final AddressGate gate;
    private final List<Credential> caller;
    private final Time time;

    /**
     * Gets tokens for a challenge.
     *
     * @param gate the addresses that may give tokens
     * @param caller what tells who asks; empty for nobody
     */
    ChallengeTokens(Challenge challenge, AddressGate gate, List<Credential> caller, Time time) {
        this.challenge = challenge;
        this.gate = gate;
        this.caller = caller;
        this.time = time;
    }

    @Override
    public Tokens obtain(Optional<Tokens> last, Door door) {
        List<Header> headers = List.of(Header.of("Accept", "application/json"), Header.of("User-Agent", "Ferrule"));
        HttpRequest request = Proof.on(new HttpRequest("GET", address(), headers, Optional.empty()), caller);
        Door.Answer answer = door.send(request, true);
        if (answer.status() < 200 || answer.status() > 299) {
            throw refused(answer.status());
        }
        Secret token = Stream.of("token", "access_token")
                .flatMap(name -> answer.body().flatMap(Pointer.names(name)::find).stream())
                .flatMap(found -> Evaluator.text(found).stream())
                .filter(text -> !text.isBlank())
                .map(Secret::of)
                .findFirst()
                .orElseThrow(() -> AuthFailure.of(
                        ErrorKind.UNEXPECTED_ANSWER, "The server of tokens was asked, and its answer has no token."));
        return Tokens.of(token).expires(Expiry.of(EXPIRY, answer.body(), time.now()));
    }

    private static AuthFailure refused(int status) {
        boolean down = status >= 500 || CallDoor.LATER.contains(status);
        return AuthFailure.of(
                        down ? ErrorKind.UNAVAILABLE : ErrorKind.AUTHENTICATION,
                        "The server of tokens gives none; it answers the status " + status + ".")
                .answered(OptionalInt.of(status), Optional.empty());
    }

    /** The realm, with what the challenge tells among its parameters. */
    private URI address() {
        URI realm;
        try {
            realm = gate.admit(gate.server(), challenge.realm());
        } catch (RequestWriter.UnusableAnswer e) {
            throw AuthFailure.of(
                    ErrorKind.UNEXPECTED_ANSWER,
                    "The service tells where to get a token. " + String.valueOf(e.getMessage()));
        }
        String parameters = Stream.of(
                        challenge.service().map(service -> Map.entry("service", service)),
                        challenge.scope().map(scope -> Map.entry("scope", scope)))
                .flatMap(Optional::stream)
                .map(told -> told.getKey() + "=" + encoded(told.getValue()))
                .collect(Collectors.joining("&"));
        String text = realm.toString();
        if (parameters.isEmpty()) {
            return realm;
        }
        return URI.create(text + (realm.getRawQuery() == null ? "?" : "&") + parameters);
    }

    private static String encoded(String text) {
        try {
            return UriText.query(text);
        } catch (IllegalArgumentException e) {
            throw AuthFailure.of(
                    ErrorKind.UNEXPECTED_ANSWER, "The service tells a scope of tokens that holds half a sign.");
        }
    }

    @Override
    public List<Secret> secrets() {
        return List.of();
    }

    @Override
    public void end(Authentication proof, Door door) {
        // These tokens end by themselves.
    }

    @Override
    public boolean keepsCookies() {
        return false;
    }
}
