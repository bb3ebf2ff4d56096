package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Authentications;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.RenewableAuthentication;
import dev.ferrule.runtime.auth.TokenKeeper;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.TokenUse;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that the service tells where to get when it turns a call away. A call begins with the token that was good last, or
 * with none; each challenge has tokens of its own, which are kept, so that calls of two scopes do not take them from each other.
 */
final class ChallengedAuthentication implements RenewableAuthentication {

    /** So many challenges are remembered; a service that tells another one each time takes no more memory than that. */
    private static final int REMEMBERED = 64;

    private final Function<Challenge, TokenKeeper> made;
    private final Map<Challenge, TokenKeeper> keepers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Challenge, TokenKeeper> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final AtomicReference<@Nullable TokenKeeper> last = new AtomicReference<>();

    /** Proves with what is kept for challenges. */
    ChallengedAuthentication(Function<Challenge, TokenKeeper> made) {
        this.made = made;
    }

    /**
     * The proof of one attempt.
     *
     * @param keeper what keeps its token; null for none
     * @param proof the token, or nothing
     * @param told what the answer to the attempt asks for
     */
    private record Attempt(
            @Nullable TokenKeeper keeper, Authentication proof, AtomicReference<@Nullable Challenge> told)
            implements Authentication {

        static Attempt of(@Nullable TokenKeeper keeper, Door door) {
            return new Attempt(
                    keeper, keeper == null ? Authentications.none() : keeper.current(door), new AtomicReference<>());
        }

        @Override
        public List<Credential> prove(HttpRequest finished) throws IOException {
            return proof.prove(finished);
        }

        @Override
        public List<Credential> planned() {
            return proof.planned();
        }
    }

    @Override
    public Authentication current(Door door) {
        return Attempt.of(last.get(), door);
    }

    @Override
    public Authentication next(Authentication refused, Door door) {
        if (!(refused instanceof Attempt attempt)) {
            return current(door);
        }
        Challenge told = attempt.told().get();
        TokenKeeper keeper = told == null ? attempt.keeper() : keeper(told);
        last.set(keeper);
        return Attempt.of(keeper, door);
    }

    private TokenKeeper keeper(Challenge challenge) {
        synchronized (keepers) {
            return keepers.computeIfAbsent(challenge, made);
        }
    }

    @Override
    public void answered(Authentication proof, URI asked, List<Header> headers) {
        if (proof instanceof Attempt attempt) {
            Challenge.of(headers).ifPresent(attempt.told()::set);
        }
    }

    /** A token that was refused for another scope is still good for its own. */
    @Override
    public void refused(Authentication proof) {
        if (proof instanceof Attempt attempt && attempt.keeper() != null) {
            Challenge told = attempt.told().get();
            if (told == null || attempt.keeper().equals(keeper(told))) {
                attempt.keeper().refused(attempt.proof());
            }
        }
    }

    @Override
    public void beginAnew() {
        last.set(null);
    }

    @Override
    public Condition sign() {
        return TokenUse.USUAL.renew();
    }

    @Override
    public Optional<String> kept(String name, Door door) {
        return Optional.empty();
    }

    @Override
    public List<Secret> secrets() {
        synchronized (keepers) {
            return keepers.values().stream()
                    .flatMap(keeper -> keeper.secrets().stream())
                    .toList();
        }
    }

    @Override
    public void end(Door door) {
        last.set(null);
    }

    /** A plan does not know whether the service asks for a token. */
    @Override
    public List<Credential> planned() {
        return List.of(Credential.header("Authorization", "Bearer {token}"));
    }
}
