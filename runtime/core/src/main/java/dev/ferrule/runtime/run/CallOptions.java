package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one call does differently from the others of its connection. */
public final class CallOptions {

    /** Nothing. */
    public static final CallOptions NONE = builder().build();

    /** Headers that frame the message; one of them could make two requests of one (RFC 9112, 6). */
    private static final Set<String> FRAMING = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final Optional<Duration> timeout;
    private final OptionalInt attempts;
    private final Optional<String> idempotencyKey;
    private final List<Header> headers;
    private final List<Query> query;
    private final Downloads downloads;
    private final @Nullable Cancellation cancellation;
    private final @Nullable Consumer<RawAnswer> answers;

    private CallOptions(Builder builder) {
        timeout = Optional.ofNullable(builder.timeout);
        attempts = builder.attempts == 0 ? OptionalInt.empty() : OptionalInt.of(builder.attempts);
        idempotencyKey = Optional.ofNullable(builder.idempotencyKey);
        headers = List.copyOf(builder.headers);
        query = List.copyOf(builder.query);
        downloads = builder.downloads;
        cancellation = builder.cancellation;
        answers = builder.answers;
    }

    /** One value of an address's query, not yet encoded. */
    record Query(String name, String value) {}

    /** Options, to be put together. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether a header frames the message or says where it goes, so that only what sends a request may set it. */
    static boolean isFraming(String header) {
        return FRAMING.contains(header.toLowerCase(Locale.ROOT));
    }

    Optional<Duration> timeout() {
        return timeout;
    }

    OptionalInt attempts() {
        return attempts;
    }

    Optional<String> idempotencyKey() {
        return idempotencyKey;
    }

    List<Header> headers() {
        return headers;
    }

    /** What must not be seen of these options. */
    List<JsonSecret> secrets() {
        return headers.stream()
                .filter(Header::secret)
                .map(header -> new JsonSecret(Secret.of(header.value())))
                .toList();
    }

    List<Query> query() {
        return query;
    }

    Downloads downloads() {
        return downloads;
    }

    /** Tells of an answer whoever wants to know. */
    void answered(String step, StepAnswer answer) {
        if (answers != null) {
            answers.accept(new RawAnswer(step, answer.status(), answer.headers(), answer.body()));
        }
    }

    /** These options, with one more who wants to know of answers. */
    CallOptions telling(Consumer<RawAnswer> other) {
        Builder builder = new Builder();
        timeout.ifPresent(builder::timeout);
        attempts.ifPresent(builder::attempts);
        builder.idempotencyKey = idempotencyKey.orElse(null);
        builder.headers.addAll(headers);
        builder.query.addAll(query);
        builder.downloads = downloads;
        builder.cancellation = cancellation;
        builder.answers = answers == null ? other : answers.andThen(other);
        return builder.build();
    }

    /** Does a part of the call, which the handle for cancelling ends. */
    <T> T during(Supplier<T> part) {
        return cancellation == null ? part.get() : cancellation.during(part);
    }

    /** Puts options together. Not safe for use by several threads. */
    public static final class Builder {
        private @Nullable Duration timeout;
        private int attempts;
        private @Nullable String idempotencyKey;
        private final List<Header> headers = new ArrayList<>();
        private final List<Query> query = new ArrayList<>();
        private Downloads downloads = Downloads.IN_MEMORY;
        private @Nullable Cancellation cancellation;
        private @Nullable Consumer<RawAnswer> answers;

        private Builder() {}

        /**
         * The longest time of the call, in place of that of the connection; of a list that is read page by page, of each page.
         *
         * @throws IllegalArgumentException when it is not above zero
         */
        public Builder timeout(Duration longest) {
            if (longest.isNegative() || longest.isZero()) {
                throw new IllegalArgumentException("A time limit must be above zero.");
            }
            timeout = longest;
            return this;
        }

        /**
         * How often each request is sent at most, in place of what the connection says; 1 sends nothing again.
         *
         * @throws IllegalArgumentException when it is below 1
         */
        public Builder attempts(int most) {
            if (most < 1) {
                throw new IllegalArgumentException("There is at least one attempt.");
            }
            attempts = most;
            return this;
        }

        /**
         * The key by which the service recognises the call when it is made again, in place of a new one for each call: a
         * program that dies and begins again must not do the same thing twice. It counts for the steps that carry a key; where
         * there are several, each adds its id, as a key must not be used for two things.
         *
         * @throws IllegalArgumentException when a header cannot carry it
         */
        public Builder idempotencyKey(String key) {
            if (key.isBlank()) {
                throw new IllegalArgumentException("A key must not be blank.");
            }
            idempotencyKey = Header.of("Idempotency-Key", key).value();
            return this;
        }

        /**
         * A header for each request to the connection's server, in place of one of this name that the action sends. What
         * proves who calls stays as it is.
         *
         * @throws IllegalArgumentException when it is no header, or one that frames the message
         */
        public Builder header(String name, String value) {
            if (isFraming(name)) {
                throw new IllegalArgumentException("The header " + name + " is set by what sends the request.");
            }
            boolean secret = name.equalsIgnoreCase("authorization") || name.equalsIgnoreCase("cookie");
            headers.add(new Header(name, value, secret));
            return this;
        }

        /**
         * The same with a value that is masked wherever it is shown and goes to no other server.
         *
         * @throws IllegalArgumentException when it is no header, or one that frames the message
         */
        public Builder header(String name, Secret value) {
            header(name, value.reveal());
            Header last = headers.remove(headers.size() - 1);
            headers.add(Header.secret(last.name(), last.value()));
            return this;
        }

        /** A value in the query of each request to the connection's server, beside those that the action sends. */
        public Builder query(String name, String value) {
            query.add(new Query(name, value));
            return this;
        }

        /** Where a file goes that the call returns; in memory unless set, where it has at most 10 MiB. */
        public Builder downloads(Downloads place) {
            downloads = place;
            return this;
        }

        /** The handle by which another thread can end the call. */
        public Builder cancellation(Cancellation handle) {
            cancellation = handle;
            return this;
        }

        /**
         * Who is told of each answer of the service to the call, in their order, before anything is made of it: of each step, page and
         * attempt, failures included. It runs in the thread of the call, which waits for it; what it throws ends the call.
         */
        public Builder onAnswer(Consumer<RawAnswer> told) {
            answers = told;
            return this;
        }

        /** The options. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
