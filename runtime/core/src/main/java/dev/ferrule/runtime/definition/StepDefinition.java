package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One call of an action.
 *
 * @param id the id, unique within the action
 * @param when whether the step runs
 * @param method the HTTP method in upper case
 * @param path the path below the server's URL; what is no literal is encoded as one path segment's text
 * @param query the query in order; absent values drop their key, arrays repeat it
 * @param headers the headers in order; absent values drop them
 * @param body what is sent
 * @param success the statuses that mean success; empty for any 2xx
 * @param absent the statuses that mean "there is no such thing"
 * @param read how the answer is read
 * @param rules what an answer means, before the connector's rules
 * @param repeat whether the call may be sent again
 * @param cookies the cookies in order; absent values drop them
 * @param guard what is done when others change what an earlier step has read
 * @param fetch the address that is read in place of a call
 * @param polling how the call is made again until something is done
 * @param always whether it runs when an earlier step has failed, too; such steps come last
 * @param take values of the answer that get a name of their own, in order; absent values get none
 * @param pagination how a list that comes in parts is read to its end; the step's body is then the list
 * @param readOptions what is told of how the answer is read
 * @param upload that the body is one file, and where it goes
 * @param each that the call is made for each entry of a list
 * @param server the name of the connector's other server that takes the call; empty for the usual one
 */
public record StepDefinition(
        String id,
        Condition when,
        String method,
        List<Expression> path,
        List<Field> query,
        List<Field> headers,
        Optional<BodyDefinition> body,
        Set<Integer> success,
        Set<Integer> absent,
        Read read,
        List<ResponseRule> rules,
        Repeat repeat,
        List<Field> cookies,
        Optional<GuardDefinition> guard,
        Optional<FetchDefinition> fetch,
        Optional<PollDefinition> polling,
        boolean always,
        List<Field> take,
        Optional<PaginationDefinition> pagination,
        ReadOptions readOptions,
        Optional<UploadDefinition> upload,
        Optional<EachDefinition> each,
        Optional<String> server) {

    /** The id of the step of an action that makes one call. */
    public static final String ONE_CALL = "call";

    /** Copies the lists. */
    public StepDefinition {
        path = List.copyOf(path);
        query = List.copyOf(query);
        headers = List.copyOf(headers);
        success = Set.copyOf(success);
        absent = Set.copyOf(absent);
        rules = List.copyOf(rules);
        cookies = List.copyOf(cookies);
        take = List.copyOf(take);
    }

    /** How an answer's body is read. */
    public enum Read {
        JSON,
        TEXT,
        NOTHING,
        /** As a file when the status means success, else like text. */
        BYTES,
        /** As XML, into objects: {@code @name} is an attribute, {@code #text} is text beside others. */
        XML,
        /** As a table when the status means success, else as it is labelled. */
        CSV,
        /** As an array of the JSON of its lines, when the status means success. */
        NDJSON,
        /** As an array of its server-sent events, when the status means success. */
        SSE
    }

    /** A named part of a query, of the headers, of the cookies or of an answer. */
    public record Field(String name, Expression value, Inside inside) {
        /** A part whose value is one text, or a list of such. */
        public Field(String name, Expression value) {
            this(name, value, Inside.NOTHING);
        }
    }

    /** How a query names the values inside of an object; headers know {@code NAMES} alone. */
    public enum Inside {
        /** Not at all: the value is no object. */
        NOTHING,
        /** As {@code a[b]} and {@code a[0]}. */
        BRACKETS,
        /** As {@code a.b} and {@code a.0}. */
        DOTS,
        /** Not at all: they are one text, {@code a,b} or {@code name,value}. */
        COMMA,
        /** Each member by its own name, with nothing before it. */
        MEMBERS,
        /** Each entry by the field's name, whose {@code *} stands for the key, or for the number in an array. */
        NAMES,
        /** Not at all: it is a text, in which the signs that mean nothing in a query stay as they are. */
        RESERVED
    }

    /** Whether the call can change something at the service (RFC 9110, 9.2.1: safe methods do not). */
    public boolean hasEffect() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** Whether the status means success, as far as no rule says otherwise. */
    public boolean isSuccess(int status) {
        return success.isEmpty() ? status / 100 == 2 : success.contains(status);
    }

    /** This step, sending this. */
    public StepDefinition sending(
            List<Field> otherQuery, List<Field> otherHeaders, Optional<BodyDefinition> otherBody) {
        Builder other = new Builder(this);
        replace(other.query, otherQuery);
        replace(other.headers, otherHeaders);
        other.body = otherBody;
        return other.build();
    }

    /** This step without its headers and cookies. */
    public StepDefinition withoutHeaders() {
        Builder other = new Builder(this);
        other.headers.clear();
        other.cookies.clear();
        return other.build();
    }

    private static <T> void replace(List<T> old, List<T> values) {
        old.clear();
        old.addAll(values);
    }

    /**
     * Whether sending the call twice does no more than sending it once: methods that RFC 9110, 9.2.2 calls idempotent, unless
     * the step says otherwise.
     */
    public boolean repeatable() {
        return switch (repeat.how()) {
            case BY_METHOD -> !method.equals("POST") && !method.equals("PATCH");
            case SAFE, KEY -> true;
            case NEVER -> false;
        };
    }

    /**
     * The call of an action that makes one.
     *
     * @param path as in {@link Builder#path(String)}
     */
    public static Builder call(String method, String path) {
        return builder(ONE_CALL, method).path(path);
    }

    /** A step of this id and method. */
    public static Builder builder(String id, String method) {
        return new Builder(id, method);
    }

    /** Puts a step together. */
    public static final class Builder {
        private final String id;
        private final String method;
        private Condition when = Condition.ALWAYS;
        private List<Expression> path = List.of();
        private final List<Field> query = new ArrayList<>();
        private final List<Field> headers = new ArrayList<>();
        private Optional<BodyDefinition> body = Optional.empty();
        private final Set<Integer> success = new TreeSet<>();
        private final Set<Integer> absent = new TreeSet<>();
        private Read read = Read.JSON;
        private final List<ResponseRule> rules = new ArrayList<>();
        private final List<Field> cookies = new ArrayList<>();
        private Repeat repeat = Repeat.BY_METHOD;
        private Optional<GuardDefinition> guard = Optional.empty();
        private Optional<FetchDefinition> fetch = Optional.empty();
        private Optional<PollDefinition> polling = Optional.empty();
        private boolean always;
        private final List<Field> take = new ArrayList<>();
        private Optional<PaginationDefinition> pagination = Optional.empty();
        private ReadOptions readOptions = ReadOptions.NONE;
        private Optional<UploadDefinition> upload = Optional.empty();
        private Optional<EachDefinition> each = Optional.empty();
        private Optional<String> server = Optional.empty();

        private Builder(String id, String method) {
            this.id = id;
            this.method = method;
        }

        private Builder(StepDefinition step) {
            this(step.id, step.method);
            when = step.when;
            path = step.path;
            query.addAll(step.query);
            headers.addAll(step.headers);
            body = step.body;
            success.addAll(step.success);
            absent.addAll(step.absent);
            read = step.read;
            rules.addAll(step.rules);
            cookies.addAll(step.cookies);
            repeat = step.repeat;
            guard = step.guard;
            fetch = step.fetch;
            polling = step.polling;
            always = step.always;
            take.addAll(step.take);
            pagination = step.pagination;
            readOptions = step.readOptions;
            upload = step.upload;
            each = step.each;
            server = step.server;
        }

        /** Runs only when this holds. */
        public Builder when(Condition condition) {
            when = condition;
            return this;
        }

        /** The parts of the path below the server's URL. */
        public Builder path(Expression... parts) {
            path = Arrays.asList(parts);
            return this;
        }

        /** The path below the server's URL, with the ids of parameters in braces: {@code /items/{id}}. */
        public Builder path(String template) {
            path = PathTemplate.parse(template);
            return this;
        }

        /** Parts of the query that are called as the parameters whose values they have. */
        public Builder queryInputs(String... parameters) {
            for (String parameter : parameters) {
                query(parameter, Expression.input(parameter));
            }
            return this;
        }

        /** One more part of the query, which has the value of a parameter. */
        public Builder query(String name, String parameter) {
            return query(name, Expression.input(parameter));
        }

        /** One more part of the query. */
        public Builder query(String name, Expression value) {
            query.add(new Field(name, value));
            return this;
        }

        /** One more query parameter for each value inside of an object. */
        public Builder query(String name, Expression value, Inside inside) {
            query.add(new Field(name, value, inside));
            return this;
        }

        /** More parts of the query, of which there may be hundreds. */
        public Builder queries(Field... fields) {
            query.addAll(List.of(fields));
            return this;
        }

        /** One more header. */
        public Builder header(String name, Expression value) {
            headers.add(new Field(name, value));
            return this;
        }

        /** One more header for each value inside of an object. */
        public Builder header(String name, Expression value, Inside inside) {
            headers.add(new Field(name, value, inside));
            return this;
        }

        /** More headers, of which there may be hundreds. */
        public Builder headers(Field... fields) {
            headers.addAll(List.of(fields));
            return this;
        }

        /** One more cookie. */
        public Builder cookie(String name, Expression value) {
            cookies.add(new Field(name, value));
            return this;
        }

        /** More cookies, of which there may be hundreds. */
        public Builder cookies(Field... fields) {
            cookies.addAll(List.of(fields));
            return this;
        }

        /** What is sent. */
        public Builder body(BodyDefinition definition) {
            body = Optional.of(definition);
            return this;
        }

        /** One more status that means success. */
        public Builder success(int status) {
            success.add(status);
            return this;
        }

        /** One more status that means "there is no such thing". */
        public Builder absent(int status) {
            absent.add(status);
            return this;
        }

        /** How the answer is read. */
        public Builder read(Read how) {
            read = how;
            return this;
        }

        /** What is told of how the answer is read. */
        public Builder readOptions(ReadOptions options) {
            readOptions = options;
            return this;
        }

        /** One more rule about answers. */
        public Builder rule(ResponseRule rule) {
            rules.add(rule);
            return this;
        }

        /** Whether the call may be sent again. */
        public Builder repeat(Repeat grounds) {
            repeat = grounds;
            return this;
        }

        /** What is done when others change what an earlier step has read. */
        public Builder guard(GuardDefinition definition) {
            guard = Optional.of(definition);
            return this;
        }

        /** Reads an address in place of a call. */
        public Builder fetch(FetchDefinition definition) {
            fetch = Optional.of(definition);
            return this;
        }

        /** Says that the body is one file, and where it goes. */
        public Builder upload(UploadDefinition definition) {
            upload = Optional.of(definition);
            return this;
        }

        /** Makes the call for each entry of a list. */
        public Builder each(EachDefinition definition) {
            each = Optional.of(definition);
            return this;
        }

        /** Sends the call to another server of the connector. */
        public Builder server(String name) {
            server = Optional.of(name);
            return this;
        }

        /** Makes the call again until something is done. */
        public Builder polling(PollDefinition definition) {
            polling = Optional.of(definition);
            return this;
        }

        /** Runs when an earlier step has failed, too. */
        public Builder always() {
            always = true;
            return this;
        }

        /** One more value of the answer that gets a name of its own. */
        public Builder take(String name, Expression value) {
            take.add(new Field(name, value));
            return this;
        }

        /** How a list that comes in parts is read to its end. */
        public Builder pagination(PaginationDefinition definition) {
            pagination = Optional.of(definition);
            return this;
        }

        /** The step. */
        public StepDefinition build() {
            return new StepDefinition(
                    id,
                    when,
                    method,
                    path,
                    query,
                    headers,
                    body,
                    success,
                    absent,
                    read,
                    rules,
                    repeat,
                    cookies,
                    guard,
                    fetch,
                    polling,
                    always,
                    take,
                    pagination,
                    readOptions,
                    upload,
                    each,
                    server);
        }
    }
}
