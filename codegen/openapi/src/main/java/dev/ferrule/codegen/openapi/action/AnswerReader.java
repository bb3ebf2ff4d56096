package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.MediaTypes.Kind;
import dev.ferrule.codegen.openapi.action.MediaTypes.Media;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what an operation answers (OpenAPI 3.0.4, 4.7.16). */
final class AnswerReader {

    private static final Pattern SUCCESS = Pattern.compile("2[0-9Xx]{2}");
    private static final Pattern REDIRECT = Pattern.compile("30[12378]");

    private final ApiDocument document;
    private final Losses losses;
    private final TypeBook types;

    AnswerReader(ApiDocument document, Losses losses, TypeBook types) {
        this.document = document;
        this.losses = losses;
        this.types = types;
    }

    /** A response under its status. */
    record Response(String status, Node node) {}

    Answer read(Operation operation, String owner) {
        List<Response> all = responses(operation);
        List<Response> good = all.stream()
                .filter(response -> SUCCESS.matcher(response.status()).matches())
                .toList();
        if (good.isEmpty()) {
            Optional<Response> redirect = all.stream()
                    .filter(response -> REDIRECT.matcher(response.status()).matches())
                    .findFirst();
            if (redirect.isPresent()) {
                return nothing(
                        operation,
                        redirect.get().node(),
                        Integer.parseInt(redirect.get().status()));
            }
            good = all.stream()
                    .filter(response -> response.status().equals("default"))
                    .toList();
        }
        Response chosen = good.stream()
                .filter(response -> !response.node().get("content").members().isEmpty())
                .findFirst()
                .or(() -> all.stream()
                        .filter(response -> SUCCESS.matcher(response.status()).matches())
                        .findFirst())
                .orElse(null);
        if (chosen == null) {
            return nothing(
                    operation,
                    good.isEmpty()
                            ? operation.node().get("responses")
                            : good.get(0).node(),
                    0);
        }
        others(good, chosen);
        headers(chosen);
        if (operation.method().equals("HEAD")) {
            return nothing(operation, chosen.node(), 0);
        }
        return MediaTypes.choose(chosen.node().get("content"), losses)
                .map(media -> answer(media, chosen, owner))
                .orElseGet(() -> nothing(operation, chosen.node(), 0));
    }

    /** All responses by status, the lowest first. */
    List<Response> responses(Operation operation) {
        List<Response> all = new ArrayList<>();
        for (Node.Member member : operation.node().get("responses").members()) {
            if (member.name().startsWith("x-")) {
                continue;
            }
            Node node = losses.follow(document, member.value());
            if (node.isObject()) {
                all.add(new Response(member.name(), node));
            }
            node.get("links")
                    .members()
                    .forEach(link ->
                            losses.add(LossCode.LINK, link.value(), "The language has no links between operations."));
        }
        all.sort(Comparator.comparing(Response::status));
        return all;
    }

    private static Answer nothing(Operation operation, Node response, int redirect) {
        boolean silent = operation.method().equals("HEAD");
        return new Answer(
                silent ? "" : "nothing",
                "",
                response.get(" absent"),
                Optional.empty(),
                response.get(" absent"),
                response,
                redirect);
    }

    private void others(List<Response> good, Response chosen) {
        for (Response other : good) {
            boolean differs = !other.equals(chosen)
                    && !other.node().get("content").members().isEmpty()
                    && schema(other.node()).key() != schema(chosen.node()).key()
                    && !schema(other.node())
                            .text("$ref")
                            .equals(schema(chosen.node()).text("$ref"));
            if (differs) {
                losses.add(
                        LossCode.ANSWER,
                        other.node(),
                        "The output is that of status " + chosen.status() + "; what status " + other.status()
                                + " answers is returned without a documented type.");
            }
        }
    }

    private static Node schema(Node response) {
        List<Node.Member> content = response.get("content").members();
        return content.isEmpty()
                ? response.get("content")
                : content.get(0).value().get("schema");
    }

    private void headers(Response chosen) {
        chosen.node().get("headers").members().stream()
                .filter(header -> !header.name().equalsIgnoreCase("Link"))
                .forEach(header -> losses.add(
                        LossCode.ANSWER_HEADERS,
                        header.value(),
                        "The header " + Losses.shown(header.name()) + " is no part of the output."));
    }

    private Answer answer(Media media, Response response, String owner) {
        Node schema = media.schema();
        Node example = example(media.node());
        if (media.kind() == Kind.JSON) {
            TypeUse use = types.use(schema, Direction.OUT, owner + "Result");
            String accept = media.isExact() && !media.type().equals("application/json") ? media.type() : "";
            if (use.entry().equals("file")) {
                return file(response);
            }
            return new Answer("", accept, schema, Optional.of(use), example, response.node(), 0);
        }
        if (media.kind() == Kind.BYTES) {
            return file(response);
        }
        if (media.kind() == Kind.XML) {
            losses.add(LossCode.ANSWER, media.node(), "XML is read without a documented type.");
            return new Answer("xml", "", schema, Optional.of(TypeUse.ANY), example, response.node(), 0);
        }
        if (media.type().equals("text/event-stream")) {
            losses.add(
                    LossCode.ANSWER,
                    media.node(),
                    "Events are read to the last one, and are returned without a documented type.");
            return stream("sse", media, TypeUse.listOf("any"), response);
        }
        if (MediaTypes.isLines(media.type())) {
            TypeUse line = types.use(schema, Direction.OUT, owner + "Result").bare();
            boolean entry = line.of().isEmpty() && !line.entry().equals("file");
            return stream(
                    "ndjson",
                    media,
                    line.type().equals("list") ? line : TypeUse.listOf(entry ? line.type() : "any"),
                    response);
        }
        String accept = media.isExact() ? media.type() : "";
        return new Answer("text", accept, schema, Optional.of(TypeUse.of("string")), example, response.node(), 0);
    }

    /** What is read entry by entry; an example of it would be a text. */
    private static Answer stream(String read, Media media, TypeUse use, Response response) {
        Node nothing = response.node().get(" absent");
        return new Answer(read, media.type(), nothing, Optional.of(use), nothing, response.node(), 0);
    }

    private static Answer file(Response response) {
        Node nothing = response.node().get(" absent");
        return new Answer("bytes", "", nothing, Optional.of(TypeUse.of("file")), nothing, response.node(), 0);
    }

    private Node example(Node media) {
        Node examples = media.get("examples");
        Node single = media.get("example");
        if (!single.isMissing() || examples.members().isEmpty()) {
            return single.isMissing() ? schemaExample(media.get("schema")) : single;
        }
        Node first = losses.follow(document, examples.members().get(0).value());
        examples.members().stream()
                .skip(1)
                .forEach(other -> losses.add(
                        LossCode.EXAMPLE, other.value(), "An action has one example; the first one is used."));
        return first.get("value");
    }

    private Node schemaExample(Node schema) {
        Node example = types.view(schema).fact("example");
        List<Node> several = types.view(schema).fact("examples").items();
        return example.isMissing() && !several.isEmpty() ? several.get(0) : example;
    }
}
