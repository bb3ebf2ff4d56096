package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.AwsSignature;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.NamedShape;
import dev.ferrule.codegen.openapi.schema.Prose;
import dev.ferrule.codegen.openapi.schema.SchemaView;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.grammar.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parameters of an operation that stand in its path, query, headers and cookies (OpenAPI 3.0.4, 4.7.12). */
final class ParameterReader {

    /** Headers that OpenAPI says to ignore as parameters. */
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    private final ApiDocument document;
    private final Losses losses;
    private final TypeBook types;
    private final Set<List<String>> keys = new HashSet<>();

    ParameterReader(ApiDocument document, Losses losses, TypeBook types) {
        this.document = document;
        this.losses = losses;
        this.types = types;
        for (Node.Member scheme :
                document.root().get("components").get("securitySchemes").members()) {
            Node key = document.resolve(scheme.value()).node();
            if (key.text("type").equals("apiKey")) {
                keys.add(place(key));
            }
            if (AwsSignature.isMeant(key)) {
                AwsSignature.headers().forEach(name -> keys.add(List.of("header", name)));
            }
        }
    }

    private static List<String> place(Node node) {
        String name = node.text("name");
        return List.of(node.text("in"), node.text("in").equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    /** The parameters; those of the operation take the place of those of its path. */
    List<Input> read(Operation operation, String owner) {
        Map<List<String>, Node> all = new LinkedHashMap<>();
        for (Node level :
                List.of(operation.item().get("parameters"), operation.node().get("parameters"))) {
            for (Node written : level.items()) {
                Node node = losses.follow(document, written);
                if (keys.contains(place(node))) {
                    // The connection sends it: it proves who calls.
                    continue;
                }
                if (node.isObject() && node.get("name").isText()) {
                    all.put(List.of(node.text("in"), node.text("name")), node);
                } else if (!node.isMissing() || !written.has("$ref")) {
                    losses.add(LossCode.MALFORMED, written, "A parameter is an object with `name` and `in`.");
                }
            }
        }
        Map<List<Object>, Input> inputs = new LinkedHashMap<>();
        all.values().forEach(node -> {
            for (Input input : input(node, owner)) {
                String wire = input.place() == Place.HEADER ? input.wire().toLowerCase(Locale.ROOT) : input.wire();
                if (inputs.putIfAbsent(List.of(input.place(), wire), input) != null) {
                    leftOut(node, "Another parameter is sent as " + Losses.shown(wire) + " already.");
                }
            }
        });
        return new ArrayList<>(inputs.values());
    }

    private List<Input> input(Node node, String owner) {
        String name = node.text("name");
        Optional<String> problem = TypeBook.wireProblem(name);
        if (problem.isPresent()) {
            return leftOut(node, "The parameter cannot be written: " + problem.get());
        }
        return switch (node.text("in")) {
            case "path" -> List.of(described(pathInput(node, name, owner), node).required(true));
            case "query" -> query(node, name, owner);
            case "header" -> header(node, name, owner);
            case "cookie" ->
                NameRule.COOKIE.allows(name)
                        ? List.of(placed(node, Place.COOKIE, name, one(use(node, name, owner), node)))
                        : leftOut(node, "No cookie can have this name.");
            default -> {
                losses.add(LossCode.MALFORMED, node, "A parameter is in the path, query, header or cookie.");
                yield List.of();
            }
        };
    }

    private List<Input> leftOut(Node node, String reason) {
        losses.add(LossCode.PARAMETER_LEFT_OUT, node, reason);
        return List.of();
    }

    /** The schema of a parameter, which may stand under its only media type. */
    private static Node schema(Node node) {
        Node content = node.get("content");
        return content.members().isEmpty()
                ? node.get("schema")
                : content.members().get(0).value().get("schema");
    }

    private TypeUse use(Node node, String name, String owner) {
        return types.use(schema(node), Direction.IN, owner + Naming.type(name, "Value"));
    }

    private static Input pathInput(Node node, String name, TypeUse use) {
        return new Input(Place.PATH, name, use, schema(node));
    }

    private Input pathInput(Node node, String name, String owner) {
        TypeUse use = use(node, name, owner);
        if (use.type().equals("boolean") || isPlain(use)) {
            TypeUse plain = use.type().equals("any") ? TypeUse.of("string") : use;
            return styled(pathInput(node, name, plain), style(node, "simple"), false, explodes(node, "simple"));
        }
        boolean object = isObject(use) || use.type().equals("map");
        if (object || (use.type().equals("list") && isPlain(TypeUse.of(use.of())))) {
            return styled(pathInput(node, name, use), style(node, "simple"), object, explodes(node, "simple"));
        }
        losses.add(
                LossCode.PARAMETER_CHANGED,
                node,
                "A part of a path is one value, a plain list or an object; this is given as the text that is sent.");
        return pathInput(node, name, TypeUse.of("string"));
    }

    /** The input as the path writes it; what stands before it there is for {@link CallPath} to add. */
    private static Input styled(Input input, String style, boolean object, boolean explode) {
        boolean list = input.use().type().equals("list");
        return switch (style) {
            case "label" -> input.with("style", "label");
            case "matrix" ->
                (list || object) && explode
                        ? input.with("style", "matrix").before(list ? ";" + input.wire() + "=" : ";")
                        : (object ? input.with("style", "comma") : input).before(";" + input.wire() + "=");
            default -> object ? input.with("style", explode ? "members" : "comma") : input;
        };
    }

    private static String style(Node node, String usual) {
        return node.text("style").isEmpty() ? usual : node.text("style");
    }

    private static boolean explodes(Node node, String usual) {
        return node.has("explode") ? node.flag("explode") : style(node, usual).equals("form");
    }

    private static boolean isPlain(TypeUse use) {
        return use.of().isEmpty() && !use.isNamed() && !use.type().equals("file");
    }

    /** What is one text on the wire, where lists and objects have no place. */
    private TypeUse single(TypeUse use, Node node) {
        if (use.type().equals("list") && isPlain(TypeUse.of(use.of()))) {
            return use;
        }
        if (isPlain(use)) {
            return use;
        }
        losses.add(
                LossCode.PARAMETER_CHANGED,
                node,
                "Its value is given as the text that is sent, as it is no plain value.");
        return TypeUse.of("string");
    }

    /** What is one text on the wire and cannot be put together of several, as what would stand between has no place there. */
    private TypeUse one(TypeUse use, Node node) {
        TypeUse single = single(use, node);
        if (!single.type().equals("list")) {
            return single;
        }
        losses.add(
                LossCode.PARAMETER_CHANGED,
                node,
                "A cookie carries no commas (RFC 6265, 4.1.1), so its list is given as the text that is sent.");
        return TypeUse.of("string");
    }

    private List<Input> header(Node node, String name, String owner) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (IGNORED.contains(lower)) {
            // OpenAPI says that these say nothing: media types and security schemes do.
            return List.of();
        }
        if (!NameRule.HEADER.allows(name) || Words.RUNTIME_HEADERS.contains(lower)) {
            return leftOut(node, "The header is set by the runtime, or no header can have this name.");
        }
        TypeUse given = use(node, name, owner);
        if (isObject(given) || given.type().equals("map")) {
            return List.of(placed(node, Place.HEADER, name, given)
                    .with("style", explodes(node, "simple") ? "members" : "comma"));
        }
        TypeUse use = single(given, node);
        Input input = placed(node, Place.HEADER, name, use);
        return List.of(use.type().equals("list") ? input.with("style", "comma") : input);
    }

    private List<Input> query(Node node, String name, String owner) {
        TypeUse use = use(node, name, owner);
        SchemaView view = types.view(schema(node));
        String style = style(node, "form");
        boolean explode = explodes(node, "form");
        if (!node.get("content").members().isEmpty()) {
            Input input = placed(node, Place.QUERY, name, use);
            boolean parts = !use.of().isEmpty() || use.isNamed();
            return List.of(parts ? input.with("style", "json") : input);
        }
        if (use.type().equals("list")) {
            return List.of(list(node, name, use, style, explode));
        }
        boolean object = use.type().equals("map") || isObject(use);
        if (object && style.equals("deepObject")) {
            return List.of(placed(node, Place.QUERY, name, use).with("style", "brackets"));
        }
        if (object && style.equals("form") && explode && view.isObject(Direction.IN)) {
            return members(node, view, owner);
        }
        if (object && style.equals("form")) {
            return List.of(placed(node, Place.QUERY, name, use).with("style", explode ? "members" : "comma"));
        }
        if (object && (style.equals("spaceDelimited") || style.equals("pipeDelimited"))) {
            String word = style.startsWith("space") ? "space" : "pipe";
            return List.of(placed(node, Place.QUERY, name, use).with("style", word));
        }
        if (object) {
            losses.add(
                    LossCode.PARAMETER_CHANGED,
                    node,
                    "An object is written as `" + style + "` here, which the language does not write; the text that is"
                            + " sent is given.");
            return List.of(placed(node, Place.QUERY, name, TypeUse.of("string")));
        }
        Input input = placed(node, Place.QUERY, name, single(scalarOf(use), node));
        boolean open = node.flag("allowReserved") && input.use().type().equals("string");
        return List.of(open ? input.with("style", "reserved") : input);
    }

    private boolean isObject(TypeUse use) {
        return types.types().get(use.type()) instanceof NamedShape.ObjectShape;
    }

    /** Of several plain forms, the one that all texts are of. */
    private TypeUse scalarOf(TypeUse use) {
        if (types.types().get(use.type()) instanceof NamedShape.ChoiceShape choice
                && choice.forms().stream().allMatch(form -> isPlain(form.use()))) {
            return TypeUse.of("string");
        }
        return use;
    }

    /** Each member of an exploded object is a query parameter of its own (OpenAPI 3.0.4, 4.7.12.3). */
    private List<Input> members(Node node, SchemaView view, String owner) {
        List<Input> inputs = new ArrayList<>();
        for (Map.Entry<String, Node> member : view.members(Direction.IN).entrySet()) {
            if (TypeBook.wireProblem(member.getKey()).isPresent()) {
                losses.add(LossCode.PARAMETER_LEFT_OUT, member.getValue(), "Its name cannot be written.");
                continue;
            }
            TypeUse use = types.use(member.getValue(), Direction.IN, owner + Naming.type(member.getKey(), "Value"));
            SchemaView schema = types.view(member.getValue());
            TypeUse plain = use.type().equals("list") && isPlain(TypeUse.of(use.of())) ? use : single(use, node);
            inputs.add(new Input(Place.QUERY, member.getKey(), plain, member.getValue())
                    .required(node.flag("required") && view.requires(member.getKey()))
                    .deprecated(schema.flag("deprecated"))
                    .description(schema.description())
                    .with("to", Places.path("query", List.of(member.getKey()))));
        }
        return inputs;
    }

    private Input list(Node node, String name, TypeUse use, String style, boolean explode) {
        if (use.isNamed()) {
            losses.add(
                    LossCode.PARAMETER_CHANGED,
                    node,
                    "A list of objects in a query is written as JSON, as OpenAPI says no other way.");
            return placed(node, Place.QUERY, name, use).with("style", "json");
        }
        String word = switch (style + node.text("collectionFormat")) {
            case "spaceDelimited", "formssv" -> "space";
            case "pipeDelimited", "formpipes" -> "pipe";
            case "formcsv" -> "comma";
            case "formmulti" -> "repeat";
            case "deepObject" -> "brackets";
            case "formtsv" -> {
                losses.add(LossCode.PARAMETER_CHANGED, node, "Tabs between values are commas.");
                yield "comma";
            }
            default -> explode && !isTwo() ? "repeat" : "comma";
        };
        TypeUse plain = use.of().equals("file") ? TypeUse.listOf("string") : use;
        Input input = placed(node, Place.QUERY, name, plain);
        return word.equals("repeat") ? input : input.with("style", word);
    }

    /** In version 2.0, lists are joined by commas when nothing is said. */
    private boolean isTwo() {
        return document.version().startsWith("2");
    }

    private Input placed(Node node, Place place, String name, TypeUse use) {
        TypeUse sent = use.type().equals("file") ? TypeUse.of("string") : use;
        return described(new Input(place, name, sent, schema(node)), node)
                .with("to", Places.path(place.name().toLowerCase(Locale.ROOT), List.of(name)));
    }

    private Input described(Input input, Node node) {
        SchemaView schema = types.view(schema(node));
        String own = Prose.of(node.get("description"));
        return input.required(node.flag("required"))
                .deprecated(node.flag("deprecated") || schema.flag("deprecated"))
                .description(own.isEmpty() ? schema.description() : own)
                .example(example(node));
    }

    /** The example that a parameter has beside its schema. */
    private Node example(Node node) {
        Node examples = node.get("examples");
        return examples.members().isEmpty()
                ? node.get("example")
                : losses.follow(document, examples.members().get(0).value()).get("value");
    }
}
