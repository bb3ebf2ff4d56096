package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.AuthRecipe.Place;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.TokenUse;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.CookieText;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.retry.Time;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens of one connection. However many calls want a new one at a time, one request gets it, and the others
 * wait for it within their own time. A failure to get one is told to all of them, and is forgotten after a second.
 */
public final class TokenKeeper implements RenewableAuthentication {

    /** How long a failure is told before the server is asked again. */
    private static final Duration FAILURE = Duration.ofSeconds(1);

    /** Answers may still repeat tokens that were replaced; so many are remembered. */
    private static final int REMEMBERED = 8;

    private final TokenSource source;
    private final TokenUse use;
    private final Time time;
    private final ReentrantLock getting = new ReentrantLock();
    private final ConcurrentLinkedDeque<Tokens> known = new ConcurrentLinkedDeque<>();
    private final AtomicReference<@Nullable Pass> current = new AtomicReference<>();
    private volatile long lastUse;
    private @Nullable AuthFailure failure;
    private long failedAt;

    /** Keeps what comes from there. */
    public TokenKeeper(TokenSource source, TokenUse use, Time time) {
        this.source = source;
        this.use = use;
        this.time = time;
    }

    /** The proof by one token, or by what later answers have made of its cookies. */
    private final class Pass implements Authentication {
        private final Tokens tokens;
        private final Optional<Instant> due;
        private final AtomicBoolean refused;

        Pass(Tokens tokens, Optional<Instant> due) {
            this(tokens, due, new AtomicBoolean());
        }

        private Pass(Tokens tokens, Optional<Instant> due, AtomicBoolean refused) {
            this.tokens = tokens;
            this.due = due;
            this.refused = refused;
        }

        /** The same token, due at another time. */
        Pass dueAt(Instant instant) {
            return new Pass(tokens, Optional.of(instant), refused);
        }

        /** The same token, with other cookies. */
        Pass withCookies(List<Cookie> cookies) {
            return new Pass(tokens.cookies(cookies), due, refused);
        }

        /** Whether both are of one token, so that they are refused together. */
        boolean isOf(Pass other) {
            return refused.equals(other.refused);
        }

        @Override
        public List<Credential> prove(HttpRequest finished) {
            return tokens.cookies().isEmpty()
                    ? planned()
                    : credentials(Cookies.fitting(tokens.cookies(), finished.uri(), time.now()));
        }

        @Override
        public List<Credential> planned() {
            return credentials(tokens.cookies());
        }

        private List<Credential> credentials(List<Cookie> cookies) {
            List<Credential> credentials = new ArrayList<>();
            use.send().ifPresent(place -> credentials.add(credential(place, tokens)));
            cookies.forEach(cookie -> credentials.add(
                    new Credential(Place.COOKIE, cookie.name(), cookie.value().reveal())));
            credentials.addAll(tokens.credentials());
            return credentials;
        }
    }

    private static Credential credential(TokenUse.Sending place, Tokens tokens) {
        String token = tokens.access().map(Secret::reveal).orElse("");
        return new Credential(place.place(), place.name(), place.prefix() + token);
    }

    @Override
    public Authentication current(Door door) {
        Pass pass = pass(door);
        lastUse = time.nanos();
        return pass;
    }

    private Pass pass(Door door) {
        Optional<Pass> pass = kept().filter(this::lasts);
        if (pass.isPresent()) {
            return pass.get();
        }
        lock(door);
        try {
            Optional<Pass> last = kept();
            return last.filter(this::lasts).orElseGet(() -> next(last, door));
        } finally {
            getting.unlock();
        }
    }

    private Optional<Pass> kept() {
        return Optional.ofNullable(current.get());
    }

    private void lock(Door door) {
        boolean locked;
        try {
            locked = getting.tryLock(door.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            locked = false;
        }
        if (!locked) {
            throw AuthFailure.ofCall(
                    ErrorKind.UNAVAILABLE, "The time of the call is over, and another call was still getting a token.");
        }
    }

    private Pass next(Optional<Pass> last, Door door) {
        AuthFailure before = failure;
        if (before != null && time.nanos() - failedAt < FAILURE.toNanos()) {
            throw before.again();
        }
        try {
            Tokens tokens = source.obtain(last.map(pass -> pass.tokens), door);
            check(tokens);
            remember(tokens);
            failure = null;
            lastUse = time.nanos();
            return keep(new Pass(tokens, tokens.expires().map(this::due)));
        } catch (AuthFailure e) {
            // A token that is to be renewed a little early is still good when its server is not there.
            if (e.kind().equals(ErrorKind.UNAVAILABLE)
                    && last.filter(this::isGood).isPresent()) {
                return keep(last.get().dueAt(time.now().plus(FAILURE)));
            }
            if (e.lasting()) {
                failure = e;
                failedAt = time.nanos();
            }
            throw e;
        }
    }

    private Pass keep(Pass pass) {
        current.set(pass);
        return pass;
    }

    /** A token is sent as it is, so it must be one that its place can carry. */
    private void check(Tokens tokens) {
        if (!isSendable(new Pass(tokens, Optional.empty()))) {
            throw AuthFailure.of(ErrorKind.UNEXPECTED_ANSWER, "The token holds signs that its place cannot carry.");
        }
    }

    private static boolean isSendable(Pass pass) {
        try {
            return pass.planned().stream().allMatch(TokenKeeper::isSendable);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isSendable(Credential credential) {
        return switch (credential.place()) {
            case HEADER ->
                !Header.secret(credential.name(), credential.text()).name().isEmpty();
            case COOKIE -> CookieText.allows(credential.text());
            case QUERY, FIELD -> StandardCharsets.UTF_8.newEncoder().canEncode(credential.text());
        };
    }

    private Instant due(Instant end) {
        Duration left = Duration.between(time.now(), end);
        Duration half = left.isNegative() ? Duration.ZERO : left.dividedBy(2);
        return end.minus(use.leeway().compareTo(half) < 0 ? use.leeway() : half);
    }

    private boolean lasts(Pass pass) {
        return !pass.refused.get() && pass.due.map(time.now()::isBefore).orElse(true) && isInUse();
    }

    private boolean isGood(Pass pass) {
        Optional<Instant> end = pass.tokens.expires();
        return !pass.refused.get() && end.filter(time.now()::isBefore).isPresent() && isInUse();
    }

    private boolean isInUse() {
        return use.idle().map(most -> time.nanos() - lastUse < most.toNanos()).orElse(true);
    }

    private void remember(Tokens tokens) {
        known.addLast(tokens);
        while (known.size() > REMEMBERED) {
            known.pollFirst();
        }
    }

    @Override
    public void refused(Authentication proof) {
        if (proof instanceof Pass pass) {
            pass.refused.set(true);
        }
    }

    @Override
    public void answered(Authentication proof, URI asked, List<Header> headers) {
        if (!source.keepsCookies() || !(proof instanceof Pass pass)) {
            return;
        }
        for (Pass now = current.get(); now != null && pass.isOf(now); now = current.get()) {
            // What a call with an older session is told does not belong to this one.
            Pass changed = now.withCookies(Cookies.after(now.tokens.cookies(), asked, headers, time.now()));
            if (changed.tokens.equals(now.tokens)) {
                return;
            }
            if (current.compareAndSet(now, changed)) {
                remember(changed.tokens);
                if (!isSendable(changed)) {
                    changed.refused.set(true);
                }
                return;
            }
        }
    }

    @Override
    public void beginAnew() {
        getting.lock();
        try {
            failure = null;
            current.set(null);
        } finally {
            getting.unlock();
        }
    }

    @Override
    public Condition sign() {
        return use.renew();
    }

    @Override
    public Optional<String> kept(String name, Door door) {
        return Optional.ofNullable(pass(door).tokens.kept().get(name));
    }

    @Override
    public List<Secret> secrets() {
        Set<Secret> secrets = new LinkedHashSet<>(source.secrets());
        known.forEach(tokens -> tokens.secrets().forEach(secrets::add));
        return List.copyOf(secrets);
    }

    @Override
    public void end(Door door) {
        Optional.ofNullable(current.getAndSet(null))
                .filter(pass -> !pass.refused.get())
                .ifPresent(pass -> source.end(pass, door));
    }

    @Override
    public List<Credential> planned() {
        return use.send()
                .map(place -> List.of(credential(place, Tokens.of(Secret.of("{token}")))))
                .orElse(List.of());
    }
}
