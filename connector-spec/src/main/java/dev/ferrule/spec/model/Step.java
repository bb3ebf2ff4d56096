package dev.ferrule.spec.model;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call of an action.
 *
 * @param id the step's id in snake or kebab case, unique within the action
 * @param main whether parameters without a step name are sent here; the only step of an action is main
 * @param when whether the step runs at all
 * @param method the HTTP method in upper case
 * @param path the path below the server's URL: literal parts and slots; each slot is one path segment's text
 * @param query the query in order; an absent value drops its key
 * @param headers the headers in order; an absent value drops the header
 * @param body what is sent, or null for no body
 * @param success the statuses that mean success; empty for any 2xx
 * @param absent the statuses that mean "there is no such thing", which is an answer and no failure
 * @param read how the answer's body is read
 * @param responses what an answer means; these rules come before the connector's
 * @param cookies the cookies in order; an absent value drops the cookie
 * @param fetch the address of an earlier answer that is fetched instead of calling our server, or null
 * @param repeat whether the call may be sent again
 * @param guard the lock against changes of others, or null
 * @param always whether the step runs too when an earlier one failed (clean-up)
 * @param ignore the statuses that are no failure of a clean-up
 * @param take values of the answer that get a name of their own
 * @param polling how the call is made again until something is done, or null
 * @param pagination how a list that comes in parts is read to its end, or null
 * @param readOptions what is told of how the answer's body is read
 * @param upload the file that is all that is sent, and where it goes, or null
 * @param each the list for whose entries the call is made, or null to make it once
 * @param server the name of the other server that takes the call, or null for the usual one
 */
public record Step(
        Position position,
        String id,
        boolean main,
        Test when,
        String method,
        List<Value.Template.Part> path,
        Map<String, Value> query,
        Map<String, Value> headers,
        @Nullable Body body,
        Set<Integer> success,
        Set<Integer> absent,
        Read read,
        List<ResponseRule> responses,
        Map<String, Value> cookies,
        @Nullable Fetch fetch,
        Repeat repeat,
        @Nullable Guard guard,
        boolean always,
        Set<Integer> ignore,
        Map<String, Value> take,
        @Nullable Wait polling,
        @Nullable Pagination pagination,
        ReadOptions readOptions,
        @Nullable Upload upload,
        @Nullable ForEach each,
        @Nullable String server) {

    /** A call that is made once, if nothing before it failed. */
    public static Builder builder(Position position, String id, String method, List<Value.Template.Part> path) {
        return new Builder(position, id, method, path);
    }

    /** What makes a step that is like this one but for what it is told. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Puts a step together; what is not said is as with a call that is made once. */
    public static final class Builder {
        private final Position position;
        private final String id;
        private final String method;
        private final List<Value.Template.Part> path;
        private boolean main = true;
        private Test when = Test.ALWAYS;
        private Map<String, Value> query = Map.of();
        private Map<String, Value> headers = Map.of();
        private @Nullable Body body;
        private Set<Integer> success = Set.of();
        private Set<Integer> absent = Set.of();
        private Read read = Read.JSON;
        private List<ResponseRule> responses = List.of();
        private Map<String, Value> cookies = Map.of();
        private @Nullable Fetch fetch;
        private Repeat repeat = Repeat.BY_METHOD;
        private @Nullable Guard guard;
        private boolean always = false;
        private Set<Integer> ignore = Set.of();
        private Map<String, Value> take = Map.of();
        private @Nullable Wait polling;
        private @Nullable Pagination pagination;
        private ReadOptions readOptions = ReadOptions.NONE;
        private @Nullable Upload upload;
        private @Nullable ForEach each;
        private @Nullable String server;

        private Builder(Position position, String id, String method, List<Value.Template.Part> path) {
            this.position = position;
            this.id = id;
            this.method = method;
            this.path = path;
        }

        private Builder(Step step) {
            this(step.position, step.id, step.method, step.path);
            main = step.main;
            when = step.when;
            query = step.query;
            headers = step.headers;
            body = step.body;
            success = step.success;
            absent = step.absent;
            read = step.read;
            responses = step.responses;
            cookies = step.cookies;
            fetch = step.fetch;
            repeat = step.repeat;
            guard = step.guard;
            always = step.always;
            ignore = step.ignore;
            take = step.take;
            polling = step.polling;
            pagination = step.pagination;
            readOptions = step.readOptions;
            upload = step.upload;
            each = step.each;
            server = step.server;
        }

        /** Whether parameters without a step name are sent here; so it is when nothing is said. */
        public Builder main(boolean main) {
            this.main = main;
            return this;
        }

        /** Whether it runs at all. */
        public Builder when(Test when) {
            this.when = when;
            return this;
        }

        /** The query. */
        public Builder query(Map<String, Value> query) {
            this.query = query;
            return this;
        }

        /** The headers. */
        public Builder headers(Map<String, Value> headers) {
            this.headers = headers;
            return this;
        }

        /** What is sent; null for nothing. */
        public Builder body(@Nullable Body body) {
            this.body = body;
            return this;
        }

        /** The statuses that mean success; empty for any 2xx. */
        public Builder success(Set<Integer> success) {
            this.success = success;
            return this;
        }

        /** The statuses that mean that there is no such thing. */
        public Builder absent(Set<Integer> absent) {
            this.absent = absent;
            return this;
        }

        /** How the answer's body is read; as JSON when nothing is said. */
        public Builder read(Read read) {
            this.read = read;
            return this;
        }

        /** What an answer means. */
        public Builder responses(List<ResponseRule> responses) {
            this.responses = responses;
            return this;
        }

        /** The cookies. */
        public Builder cookies(Map<String, Value> cookies) {
            this.cookies = cookies;
            return this;
        }

        /** The address of an earlier answer that is fetched; null for none. */
        public Builder fetch(@Nullable Fetch fetch) {
            this.fetch = fetch;
            return this;
        }

        /** Whether it may be sent again; its method decides when nothing is said. */
        public Builder repeat(Repeat repeat) {
            this.repeat = repeat;
            return this;
        }

        /** The lock against changes of others; null for none. */
        public Builder guard(@Nullable Guard guard) {
            this.guard = guard;
            return this;
        }

        /** Values of the answer that get a name of their own. */
        public Builder take(Map<String, Value> take) {
            this.take = take;
            return this;
        }

        /** How it is made again until something is done; null for once. */
        public Builder polling(@Nullable Wait polling) {
            this.polling = polling;
            return this;
        }

        /** How a list that comes in parts is read; null for none. */
        public Builder pagination(@Nullable Pagination pagination) {
            this.pagination = pagination;
            return this;
        }

        /** What is told of how the answer's body is read. */
        public Builder readOptions(ReadOptions readOptions) {
            this.readOptions = readOptions;
            return this;
        }

        /** The file that is all that is sent; null for none. */
        public Builder upload(@Nullable Upload upload) {
            this.upload = upload;
            return this;
        }

        /** The list for whose entries the call is made; null to make it once. */
        public Builder each(@Nullable ForEach each) {
            this.each = each;
            return this;
        }

        /** The name of the other server that takes the call; null for the usual one. */
        public Builder server(@Nullable String server) {
            this.server = server;
            return this;
        }

        /** A clean-up, which runs too when an earlier step failed, and the statuses that are no failure of it. */
        public Builder cleanUp(boolean always, Set<Integer> ignore) {
            this.always = always;
            this.ignore = ignore;
            return this;
        }

        /** The step. */
        public Step build() {
            return new Step(
                    position,
                    id,
                    main,
                    when,
                    method,
                    path,
                    query,
                    headers,
                    body,
                    success,
                    absent,
                    read,
                    responses,
                    cookies,
                    fetch,
                    repeat,
                    guard,
                    always,
                    ignore,
                    take,
                    polling,
                    pagination,
                    readOptions,
                    upload,
                    each,
                    server);
        }
    }

    /** How the body of an answer is read. */
    public enum Read {
        /** As JSON; an empty body is a failure unless the status is 204 or 205. */
        JSON,
        /** As text. */
        TEXT,
        /** Not at all. */
        NOTHING,
        /** As a file, when the status means success. */
        BYTES,
        /** As XML, into objects: {@code @name} is an attribute, {@code #text} is text beside others. */
        XML,
        /** As a table, when the status means success. */
        CSV,
        /** As a list of the JSON of its lines, when the status means success. */
        NDJSON,
        /** As a list of its server-sent events, when the status means success. */
        SSE;

        /** Whether what is read has parts that paths can find. */
        public boolean hasParts() {
            return this == JSON || this == XML || this == CSV || this == NDJSON || this == SSE;
        }
    }

    private static final Set<Format> NAMED = EnumSet.of(
            Format.FORM_FLAT,
            Format.FORM_BRACKETS,
            Format.FORM_DOTS,
            Format.FORM_DOTS_FROM_1,
            Format.MULTIPART_FORM,
            Format.MULTIPART_RELATED);

    /** Whether a name of the query, the headers, a form or its parts stands for several: the sign {@code *} in it for their keys. */
    public static boolean isSpread(String name) {
        return name.indexOf('*') >= 0;
    }

    /**
     * A body: what it starts from, without some members, overlaid by {@code json} and by the parameters that are
     * sent into this step's body.
     *
     * @param startFrom an earlier answer's body that is sent back, or null to start from nothing
     * @param without members that are not sent back
     * @param json what is laid over it, or null
     * @param format how the body is written
     * @param parts what is told of the parts of a multipart body, by their names; other parts are told of in the usual way
     */
    public record Body(
            @Nullable Source startFrom,
            List<JsonPath> without,
            @Nullable Value json,
            Format format,
            Map<String, Part> parts) {
        /** The names of its form or its parts that stand for several. */
        public Set<String> spread() {
            return NAMED.contains(format) && json instanceof Value.Structure structure
                    ? structure.members().keySet().stream()
                            .filter(Step::isSpread)
                            .collect(Collectors.toCollection(LinkedHashSet::new))
                    : Set.of();
        }

        /** A body that is sent as JSON. */
        public Body(@Nullable Source startFrom, List<JsonPath> without, @Nullable Value json) {
            this(startFrom, without, json, Format.JSON, Map.of());
        }
    }

    /**
     * What is told of a part of a multipart body.
     *
     * @param fileName the name under which it is sent as a file; null for that of a file, or none
     * @param type its media type, or null for the usual one
     */
    public record Part(@Nullable Value fileName, @Nullable String type) {}

    /** How a body is written. */
    public enum Format {
        /** As JSON. */
        JSON,
        /** As a form of names and values; lists repeat their name, objects have no place in it. */
        FORM_FLAT,
        /** As a form; what is inside objects and lists is named {@code a[b]} and {@code a[0]}. */
        FORM_BRACKETS,
        /** As a form; what is inside objects and lists is named {@code a.b} and {@code a.0}. */
        FORM_DOTS,
        /** As names and values, what is inside as {@code a.b} and {@code a.1}: entries are counted from one. */
        FORM_DOTS_FROM_1,
        /** As the text that it is. */
        TEXT,
        /** As one XML element: members are elements, {@code @name} attributes, {@code #text} is text. */
        XML,
        /** As parts of a form, each member one (RFC 7578). */
        MULTIPART_FORM,
        /** As parts that belong together, the first being the main one (RFC 2387). */
        MULTIPART_RELATED,
        /** As the bytes of a file, or of a text in Base64. */
        BYTES,
        /** As a line of JSON for each entry of a list. */
        NDJSON
    }
}
