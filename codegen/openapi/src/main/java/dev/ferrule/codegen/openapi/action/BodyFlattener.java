package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.SchemaView;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes parameters of the members of a body. A member that is an object itself becomes several, {@code link.href} a parameter
 * {@code link_href}, where that asks no more of callers than the document does.
 */
final class BodyFlattener {

    private static final int DEEPEST = 3;
    /** A larger object is clearer as one. */
    private static final int MOST_MEMBERS = 12;

    private static final int MOST_INPUTS = 400;

    private final Losses losses;
    private final TypeBook types;
    private final String owner;
    private final boolean json;
    private final List<Input> inputs = new ArrayList<>();

    BodyFlattener(Losses losses, TypeBook types, String owner, boolean json) {
        this.losses = losses;
        this.types = types;
        this.owner = owner;
        this.json = json;
    }

    /** The parameters for the members of a body, which is JSON or a form. */
    List<Input> inputs(SchemaView object, boolean required) {
        members(object, List.of(), required, List.of(object.key()));
        return inputs;
    }

    /** The parameters for the parts of a multipart body. */
    List<Input> parts(SchemaView object) {
        for (Map.Entry<String, Node> member : object.members(Direction.IN).entrySet()) {
            if (isWritten(member.getKey(), member.getValue())) {
                TypeUse use = types.use(member.getValue(), Direction.IN, owner + Naming.type(member.getKey(), "Part"));
                SchemaView view = types.view(member.getValue());
                boolean file = isFile(view) || (view.isArray() && isFile(view.items()));
                TypeUse part = file ? (view.isArray() ? TypeUse.listOf("file") : TypeUse.of("file")) : use;
                inputs.add(new Input(Place.BODY, member.getKey(), part, member.getValue())
                        .required(object.requires(member.getKey()))
                        .deprecated(view.flag("deprecated"))
                        .description(view.description()));
            }
        }
        return inputs;
    }

    /** Bytes as 2.0, 3.0 and 3.1 describe them. */
    private static boolean isFile(SchemaView view) {
        return view.fact("type").text().equals("file")
                || view.fact("format").text().equals("binary")
                || (view.isText()
                        && !view.fact("contentMediaType").isMissing()
                        && view.fact("contentEncoding").isMissing());
    }

    private void members(SchemaView object, List<String> above, boolean required, List<Object> around) {
        for (Map.Entry<String, Node> member : object.members(Direction.IN).entrySet()) {
            String name = member.getKey();
            Node schema = member.getValue();
            if (!isWritten(name, schema)) {
                continue;
            }
            List<String> path = new ArrayList<>(above);
            path.add(name);
            SchemaView view = types.given(schema);
            boolean must = required && object.requires(name);
            if (isFlat(view, must, path, around)) {
                List<Object> inside = new ArrayList<>(around);
                inside.add(view.key());
                members(view, path, must, inside);
            } else if (inputs.size() < MOST_INPUTS) {
                inputs.add(input(view, schema, path, must));
            } else {
                losses.add(
                        LossCode.TOO_MANY, schema, "An action has at most " + MOST_INPUTS + " parameters in its body.");
            }
        }
    }

    private boolean isWritten(String name, Node schema) {
        Optional<String> problem = TypeBook.wireProblem(name);
        problem.ifPresent(reason ->
                losses.add(LossCode.NAME, schema, "The member " + Losses.shown(name) + " is not sent: " + reason));
        return problem.isEmpty();
    }

    private boolean isFlat(SchemaView view, boolean must, List<String> path, List<Object> around) {
        if (!view.isObject(Direction.IN)
                || view.isNullable()
                || view.isCleared()
                || view.isOpen()
                || path.size() >= DEEPEST) {
            return false;
        }
        Map<String, Node> members = view.members(Direction.IN);
        boolean requires = members.keySet().stream().anyMatch(view::requires);
        return members.size() <= MOST_MEMBERS
                && must == requires
                && around.stream().noneMatch(view.key()::equals);
    }

    private Input input(SchemaView view, Node schema, List<String> path, boolean must) {
        String wire = String.join(".", path);
        TypeUse use = view.given(owner + Naming.type(wire, "Value"));
        if (use.entry().equals("file")) {
            losses.add(LossCode.TYPE, schema, "Bytes within " + (json ? "JSON" : "a form") + " are a text.");
            use = use.of().isEmpty() ? TypeUse.of("string") : TypeUse.listOf("string");
        }
        Input input = new Input(Place.BODY, wire, use, schema)
                .required(must)
                .deprecated(view.flag("deprecated"))
                .description(view.description())
                .with("to", Places.path("body", path));
        if (view.isCleared()) {
            return input.with("clear", "");
        }
        return json && view.isNullable() ? input.with("clear", NullValue.NULL) : input;
    }
}
