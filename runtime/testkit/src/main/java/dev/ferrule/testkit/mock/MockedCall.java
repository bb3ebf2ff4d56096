package dev.ferrule.testkit.mock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.PaginationDefinition.Next;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.UploadDefinition;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One step of one action, and the answer to its request.
 *
 * @param action the id of the action
 * @param step the step
 * @param answer the answer
 * @param behindTheLast the answer to a request for a page behind the last one, where nothing but such a page ends the list
 */
record MockedCall(String action, StepDefinition step, SandboxResponse answer, Optional<SandboxResponse> behindTheLast) {

    /** How addresses that a step fetches begin. */
    static final String FETCHED_FROM = "https://";

    /** Whether a request can be that of the step: its method, the end of its path, and what stands literally in it. */
    boolean takes(SandboxRequest request) {
        if (step.fetch().isPresent()) {
            return request.method().equals("GET") && request.rawPath().endsWith(FetchedPath.PATH);
        }
        if (step.upload().flatMap(UploadDefinition::url).isPresent()) {
            return request.method().equals(step.method()) && request.rawPath().endsWith(FetchedPath.SENT_TO);
        }
        return request.method().equals(step.method())
                && path(step).matcher(request.rawPath()).matches()
                && step.query().stream()
                        .allMatch(field -> literal(field.value())
                                .map(text -> request.query().first(field.name()).equals(Optional.of(text)))
                                .orElse(true))
                && literals().entrySet().stream().allMatch(member -> says(request, member.getKey(), member.getValue()));
    }

    /** What the path of a request looks like, also where an answer tells its address. */
    static String anyPath(StepDefinition step) {
        if (step.fetch().isPresent()) {
            return ".*" + Pattern.quote(FetchedPath.PATH);
        }
        return step.upload().flatMap(UploadDefinition::url).isPresent()
                ? ".*" + Pattern.quote(FetchedPath.SENT_TO)
                : path(step).pattern();
    }

    /** How much of a request the step pins down; the most certain step answers. */
    int weight() {
        int signs = step.path().stream()
                .flatMap(part -> literal(part).stream())
                .mapToInt(String::length)
                .sum();
        long queries = step.query().stream()
                .filter(field -> literal(field.value()).isPresent())
                .count();
        return signs + 100 * ((int) queries + literals().size());
    }

    SandboxResponse answerTo(SandboxRequest request) {
        return behindTheLast.filter(none -> isBehindTheLast(request)).orElse(answer);
    }

    private boolean isBehindTheLast(SandboxRequest request) {
        Next next = step.pagination().map(PaginationDefinition::next).orElse(null);
        if (next instanceof Next.Page page) {
            return number(request, page.to()) > page.first();
        }
        if (next instanceof Next.Offset offset) {
            return number(request, offset.to()) > offset.first();
        }
        return next instanceof Next.Cursor cursor && has(request, cursor.to());
    }

    private static boolean has(SandboxRequest request, PaginationDefinition.Target target) {
        return switch (target.place()) {
            case QUERY -> request.query().has(target.name());
            case HEADER -> request.headers().has(target.name());
            case BODY -> json(request).filter(body -> body.has(target.name())).isPresent();
        };
    }

    private static long number(SandboxRequest request, PaginationDefinition.Target target) {
        Optional<String> text = switch (target.place()) {
            case QUERY -> request.query().first(target.name());
            case HEADER -> request.headers().first(target.name());
            case BODY -> json(request).map(body -> body.path(target.name()).asText());
        };
        return text.filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** What the paths of a step's requests look like; the server may add something before them. */
    static Pattern path(StepDefinition step) {
        StringBuilder pattern = new StringBuilder(".*");
        for (Expression part : step.path()) {
            pattern.append(
                    literal(part).map(Pattern::quote).orElse(part instanceof Expression.Segments ? ".+" : "[^/]+"));
        }
        return Pattern.compile(pattern.toString());
    }

    /** The texts that stand in a JSON body whatever is given: what GraphQL and other one-address services differ in. */
    private Map<String, String> literals() {
        Map<String, String> literals = new LinkedHashMap<>();
        step.body()
                .filter(body -> body.format() == BodyDefinition.Format.JSON)
                .flatMap(BodyDefinition::json)
                .filter(Expression.Structure.class::isInstance)
                .ifPresent(json -> ((Expression.Structure) json)
                        .members()
                        .forEach((name, value) -> literal(value).ifPresent(text -> literals.put(name, text))));
        return literals;
    }

    private static boolean says(SandboxRequest request, String name, String text) {
        return json(request)
                .filter(body -> body.path(name).asText().equals(text))
                .isPresent();
    }

    private static Optional<JsonNode> json(SandboxRequest request) {
        try {
            return Optional.of(request.json());
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> literal(Expression expression) {
        return expression instanceof Expression.Literal literal && literal.value() instanceof JsonText text
                ? Optional.of(text.text())
                : Optional.empty();
    }
}
