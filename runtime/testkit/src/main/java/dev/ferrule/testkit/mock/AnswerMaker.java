package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.sample.SampleValues;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the answers that let an action succeed and return its example. The body of an answer holds the example where the
 * output is taken from, something wherever else the action looks, and what the rules about answers want or do not want.
 */
final class AnswerMaker {

    private static final JsonValue SAMPLE = JsonValue.of("sample");
    private static final JsonValue LIST = new JsonArray(List.of(SAMPLE));

    private final ConnectorDefinition connector;
    private final ActionDefinition action;
    private final Optional<JsonValue> example;
    private final List<Origin> origins;
    private final List<BodyDefinition> bodies;
    private final List<Expression.Each> lists;
    private final List<Expression.Reference> references;

    /**
     * Makes answers for an action.
     *
     * @param example what the action is to return; empty to make something up
     */
    AnswerMaker(ConnectorDefinition connector, ActionDefinition action, Optional<JsonValue> example) {
        this.connector = connector;
        this.action = action;
        this.example = example;
        this.origins = Reads.all(action, Origin.class);
        this.bodies = Reads.all(action, BodyDefinition.class);
        this.lists = Reads.all(action, Expression.Each.class);
        this.references = Reads.all(action, Expression.Reference.class);
    }

    /** The answer that says that there is no such thing. */
    static SandboxResponse absent(StepDefinition step) {
        int status = step.absent().stream().sorted().findFirst().orElse(404);
        return SandboxResponse.json(status, "{}");
    }

    /** The answer that lets the action go on. */
    SandboxResponse success(StepDefinition step) {
        int status = status(step);
        Sketch body = new Sketch(JsonNull.NULL);
        example(step, body);
        List<Origin> reads = Reads.of(origins, step);
        for (Origin read : reads) {
            if (read instanceof Origin.Body part) {
                JsonValue told = fetched(part).orElseGet(() -> sample(part));
                boolean own = part.step().equals(Origin.THIS);
                EachAnswer.Place place =
                        own ? new EachAnswer.Place(part.path(), told) : EachAnswer.of(step, part.path(), told);
                if (!body.has(place.path())) {
                    body.put(place.path(), place.value());
                }
            }
        }
        suit(step, body, status);
        SandboxResponse answer = AnswerBody.of(step, body.value(), status);
        for (Origin read : reads) {
            if (read instanceof Origin.Header header
                    && !isNextPage(step, header)
                    && answer.headers().first(header.name()).isEmpty()) {
                String told = fetched(header).flatMap(AnswerMaker::text).orElseGet(() -> header(header.name()));
                answer = answer.withHeader(header.name(), told);
            }
        }
        return answer;
    }

    /** What is sent back is an object, what is gone through is a list, and what a function takes fits it. */
    private JsonValue sample(Origin.Body part) {
        if (bodies.stream().anyMatch(body -> body.startFrom().equals(Optional.of(part)))) {
            return new JsonObject(Map.of("sample", SAMPLE));
        }
        if (EachAnswer.isGoneThrough(action, part)) {
            return new JsonArray(List.of(EachAnswer.entry(origins, SAMPLE)));
        }
        boolean list = lists.stream().anyMatch(each -> each.from().equals(part));
        JsonValue sample = list
                ? LIST
                : functions(part).findFirst().map(AnswerMaker::taken).orElse(SAMPLE);
        // What is found in several places is a list already.
        boolean collected = part.path().parts().stream().anyMatch(Pointer.Each.class::isInstance);
        return collected && sample.equals(LIST) ? SAMPLE : sample;
    }

    /** The first function that is applied to what stands there, wherever it is read. */
    private Stream<String> functions(Origin.Body part) {
        return references.stream()
                .filter(reference -> reference.origin().equals(part))
                .flatMap(reference -> reference.functions().stream().limit(1));
    }

    private static JsonValue taken(String function) {
        return switch (function) {
            case "number", "increment" -> JsonValue.of(1);
            case "first", "last", "count", "join", "join-space", "join-pipe", "join-nothing" -> LIST;
            case "base64-decode" -> JsonValue.of("c2FtcGxl");
            case "parse-json" -> JsonValue.of("\"sample\"");
            case "only-key" -> new JsonObject(Map.of("sample", SAMPLE));
            default -> SAMPLE;
        };
    }

    private static boolean isNextPage(StepDefinition step, Origin header) {
        return step.pagination()
                .filter(pages -> Reads.all(pages.next(), Origin.class).contains(header))
                .isPresent();
    }

    private static int status(StepDefinition step) {
        boolean body = step.read() != StepDefinition.Read.NOTHING;
        return step.success().stream()
                .sorted()
                .filter(status -> !body || status != 204)
                .findFirst()
                .or(() -> step.success().stream().findFirst())
                .orElse(200);
    }

    private void example(StepDefinition step, Sketch body) {
        if (action.outputValue().isEmpty()) {
            return;
        }
        JsonValue returned = UnshapedExample.of(connector, action, example.orElseGet(this::madeUp));
        for (OutputPlaces.Place place : OutputPlaces.of(action.outputValue().get(), returned)) {
            if (place.origin().step().equals(step.id())) {
                // Behind pagination, the body of a step is the list of the items of all pages, or an object of the
                // lists.
                Pointer path = place.origin().path();
                Pointer way = step.pagination().isPresent()
                        ? step.pagination().get().inAnswer(path).orElse(path)
                        : path;
                EachAnswer.Place own = EachAnswer.of(step, way, place.value());
                body.put(own.path(), own.value());
            }
        }
    }

    private JsonValue madeUp() {
        return new SampleValues(connector)
                .of(ParameterDefinition.builder("output", "The output", action.output())
                        .build());
    }

    /** An address that a later step fetches is one that it may fetch; a file is sent to the server of the connection. */
    private Optional<JsonValue> fetched(Origin part) {
        Optional<JsonValue> read = action.steps().stream()
                .flatMap(step -> step.fetch().stream())
                .filter(fetch -> fetch.url().equals(part))
                .findFirst()
                .map(fetch ->
                        JsonValue.of(MockedCall.FETCHED_FROM + FetchedPath.host(fetch.allow()) + FetchedPath.PATH));
        return read.or(() -> action.steps().stream()
                .flatMap(step -> step.upload().stream())
                .filter(upload -> upload.url().equals(Optional.of(part)))
                .findFirst()
                .map(upload -> JsonValue.of(FetchedPath.SENT_TO)));
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonText text ? Optional.of(text.text()) : Optional.empty();
    }

    private void suit(StepDefinition step, Sketch body, int status) {
        Wishes wishes = new Wishes(body, status);
        step.polling().ifPresent(poll -> {
            poll.failed().ifPresent(wishes::thwart);
            wishes.fulfil(poll.done());
        });
        step.pagination().ifPresent(pages -> lastPage(pages, body, wishes));
        Stream<ResponseRule> shared = step.fetch().isPresent() ? Stream.of() : connector.rules().stream();
        List<ResponseRule> rules = Stream.concat(step.rules().stream(), shared).toList();
        for (ResponseRule rule : new ArrayList<>(rules)) {
            if (rule.verdict() != ResponseRule.Verdict.SUCCEED) {
                wishes.thwart(rule.when());
            }
        }
    }

    private void lastPage(PaginationDefinition pages, Sketch body, Wishes wishes) {
        boolean empty = example.equals(Optional.of(new JsonArray(List.of())));
        for (Origin list : pages.places()) {
            if (empty || !(path(list).find(body.value()).orElse(JsonNull.NULL) instanceof JsonArray)) {
                body.put(path(list), new JsonArray(List.of()));
            }
        }
        Optional<Origin> next = Optional.empty();
        if (pages.next() instanceof PaginationDefinition.Next.Cursor cursor) {
            next = Optional.of(cursor.from());
        } else if (pages.next() instanceof PaginationDefinition.Next.Merge merge) {
            next = Optional.of(merge.from());
        } else if (pages.next() instanceof PaginationDefinition.Next.Url url) {
            next = Optional.of(url.from());
        }
        next.filter(Origin.Body.class::isInstance)
                .filter(from -> !isInItems(from, pages))
                .ifPresent(from -> body.remove(path(from)));
        wishes.thwart(pages.more());
    }

    /** Whether the next page is asked for with a part of an item. */
    static boolean isInItems(Origin from, PaginationDefinition pages) {
        List<Pointer.Part> parts = path(from).parts();
        return from instanceof Origin.Body
                && pages.places().stream()
                        .map(list -> path(list).parts())
                        .anyMatch(items -> parts.size() >= items.size()
                                && parts.subList(0, items.size()).equals(items));
    }

    private static Pointer path(Origin origin) {
        return origin instanceof Origin.Body body ? body.path() : Pointer.WHOLE;
    }

    private static String header(String name) {
        return switch (name) {
            case "location" -> "/sample";
            case "etag" -> "\"1\"";
            case "retry-after" -> "0";
            default -> "sample";
        };
    }
}
