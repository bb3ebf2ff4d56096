package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.action.PagingFinder.Paging;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.Prose;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an action of an operation. */
public final class ActionMaker {

    private static final int LONGEST_NAME = 80;
    private static final String IDEMPOTENCY = "idempotency-key";

    private final Losses losses;
    private final TypeBook types;
    private final ParameterReader parameters;
    private final BodyReader bodies;
    private final AnswerReader answers;
    private final PagingFinder paging;
    private final InputWriter writer;

    /** Makes actions of the operations of a document, with types of a book. */
    public ActionMaker(ApiDocument document, Losses losses, TypeBook types) {
        this.losses = losses;
        this.types = types;
        this.parameters = new ParameterReader(document, losses, types);
        this.bodies = new BodyReader(document, losses, types);
        this.answers = new AnswerReader(document, losses, types);
        this.paging = new PagingFinder(types);
        this.writer = new InputWriter(losses, types);
    }

    /** The action of an operation. */
    public ActionPlan make(Operation operation) {
        String owner = BodyReader.owner(operation.id());
        List<Input> inputs = new ArrayList<>(parameters.read(operation, owner));
        CallPath path = CallPath.of(operation, inputs, losses);
        BodyPlan body = bodies.read(operation, owner);
        inputs.addAll(body.inputs());
        Answer answer = answers.read(operation, owner);
        Optional<Paging> pages = paging.find(operation, answer, inputs);
        pages.ifPresent(found -> inputs.removeAll(found.replaced()));
        boolean keyed = inputs.removeIf(
                input -> input.place() == Place.HEADER && input.wire().equalsIgnoreCase(IDEMPOTENCY));
        Map<String, Object> query = fixed(inputs, Place.QUERY);
        Map<String, Object> header = fixed(inputs, Place.HEADER);
        InputNames.assign(inputs);
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("action", operation.id());
        name(operation).ifPresent(name -> keys.put("name", name));
        keys.put("description", description(operation));
        reference(operation).ifPresent(url -> keys.put("reference", url));
        Map<String, Object> written = writer.write(inputs, operation.method());
        if (!written.isEmpty()) {
            keys.put("parameters", written);
        }
        List<Object> rules = body.rules(inputs);
        if (!rules.isEmpty()) {
            keys.put("rules", rules);
        }
        keys.put("call", operation.method() + " " + path.written());
        if (!query.isEmpty()) {
            keys.put("query", query);
        }
        if (!header.isEmpty()) {
            keys.put("header", header);
        }
        call(keys, answer, body, pages, keyed);
        Optional<TypeUse> use = output(keys, answer, pages, owner);
        about(keys, operation);
        notes(operation);
        boolean shown = !answer.read().equals("text")
                && use.filter(type -> !type.entry().equals("file")).isPresent();
        return new ActionPlan(operation, keys, shown ? use : Optional.empty(), shownExample(answer, pages));
    }

    /** Takes out what is always the same, by its names on the wire. */
    private static Map<String, Object> fixed(List<Input> inputs, Place place) {
        Map<String, Object> fixed = new LinkedHashMap<>();
        inputs.removeIf(input -> {
            Optional<String> text = input.place() == place ? InputWriter.fixed(input) : Optional.empty();
            text.ifPresent(same -> fixed.put(input.wire(), same));
            return text.isPresent();
        });
        return fixed;
    }

    private static void call(
            Map<String, Object> keys, Answer answer, BodyPlan body, Optional<Paging> pages, boolean keyed) {
        if (!answer.accept().isEmpty()) {
            keys.put("accept", answer.accept());
        }
        Map<String, Object> sent = body.body().get();
        if (!sent.isEmpty()) {
            keys.put("body", sent);
        }
        if (answer.redirect() != 0) {
            keys.put("success", answer.redirect());
        }
        if (!answer.read().isEmpty()) {
            keys.put("read", answer.read());
        }
        if (keyed) {
            keys.put("repeat", Map.of("key", "Idempotency-Key"));
        }
        pages.ifPresent(found -> keys.put("pagination", found.keys()));
    }

    private Optional<TypeUse> output(Map<String, Object> keys, Answer answer, Optional<Paging> pages, String owner) {
        Optional<TypeUse> use = pages.isEmpty() ? answer.use() : pages.map(found -> listOf(found, owner));
        if (use.isPresent()) {
            // An output has a type, and no rules about its value.
            keys.put("output", new LinkedHashMap<>(use.get().bare().keys()));
        }
        return use.map(TypeUse::bare);
    }

    private TypeUse listOf(Paging found, String owner) {
        TypeUse item = types.use(found.items(), Direction.OUT, owner + "Item");
        return TypeUse.listOf(item.of().isEmpty() && !item.type().equals("file") ? item.type() : "any");
    }

    private static Node shownExample(Answer answer, Optional<Paging> pages) {
        Node example = answer.example();
        if (pages.isEmpty() || example.isArray()) {
            return example;
        }
        Node at = example;
        for (String name : pages.get().path()) {
            at = at.get(name);
        }
        return at;
    }

    /** The summary where it is short enough for a title. */
    private static Optional<String> name(Operation operation) {
        String summary = Prose.line(operation.node().get("summary"), LONGEST_NAME);
        String plain = summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
        boolean usual = plain.isBlank() || plain.equals(Naming.title(operation.id(), "Call"));
        return usual ? Naming.spelled(operation.id()) : Optional.of(plain);
    }

    private static String description(Operation operation) {
        String call = "Calls `" + operation.method() + " " + operation.path().replace('`', '\'') + "`.";
        String text = Prose.of(operation.node().get("description"));
        String summary = Prose.of(operation.node().get("summary"));
        return text.isEmpty() && summary.isEmpty() ? call : text.isEmpty() ? summary : text;
    }

    private static Optional<String> reference(Operation operation) {
        return Links.of(operation.node().get("externalDocs").get("url"));
    }

    private static void about(Map<String, Object> keys, Operation operation) {
        if (operation.node().flag("deprecated")) {
            keys.put("deprecated", "The service's own documentation marks it as deprecated.");
        }
        List<String> tags = operation.tags();
        if (tags.size() > 1) {
            keys.put(
                    "keywords",
                    tags.subList(1, Math.min(tags.size(), 20)).stream()
                            .distinct()
                            .toList());
        }
        if (!tags.isEmpty()) {
            keys.put("category", tags.get(0));
        }
    }

    private void notes(Operation operation) {
        for (Node.Member callback : operation.node().get("callbacks").members()) {
            losses.add(
                    LossCode.CALLBACK, callback.value(), "A callback is a call of the service; connectors make calls.");
        }
    }
}
