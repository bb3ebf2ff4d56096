package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.json.JsonNodes;
import dev.ferrule.spec.json.JsonSyntaxException;
import dev.ferrule.spec.model.Action.Example;
import dev.ferrule.spec.model.Action.Output;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the example of an output is JSON, has the documented shape, and shows no secret. */
final class ExampleChecker {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    /** What stands for a secret without being one. */
    private static final Pattern HIDDEN = Pattern.compile("|\\*+|•+|\\.\\.\\.|…|\\[[a-z -]+]|<[a-z -]+>");

    private final Diagnostics diagnostics;
    private final Map<String, NamedType> types;

    ExampleChecker(Diagnostics diagnostics, Map<String, NamedType> types) {
        this.diagnostics = diagnostics;
        this.types = types;
    }

    void check(Output output) {
        Example example = output.example();
        if (example == null) {
            return;
        }
        try {
            SpecNode root = JsonNodes.read(new SourceText(example.file(), example.text()));
            if (output.type() == ValueType.Scalar.ANY && root instanceof Scalar) {
                doesNotFit(
                        root.span(),
                        "the example is neither an object nor an array",
                        "write one, or give the output a `type`");
            }
            fits(root, output.type());
            output.secret().forEach(path -> hidden(root, path.parts()));
        } catch (JsonSyntaxException problem) {
            diagnostics.report(
                    DiagnosticCode.EXAMPLE_NOT_JSON,
                    problem.span(),
                    problem.problem(),
                    "write JSON: texts and names in double quotes, no comments, no `,` before a closing bracket");
        }
    }

    private void fits(SpecNode node, ValueType type) {
        if (node instanceof Scalar scalar && scalar.kind() == Kind.NULL) {
            return;
        }
        if (type instanceof ValueType.Named named) {
            named(node, types.get(named.type()));
        } else if (type instanceof ValueType.ListOf list) {
            if (node instanceof Sequence items) {
                items.items().forEach(item -> fits(item, list.items()));
            } else {
                wrongKind(node, "an array");
            }
        } else if (type instanceof ValueType.MapOf map) {
            if (node instanceof Mapping object) {
                object.entries().forEach(entry -> fits(entry.value(), map.values()));
            } else {
                wrongKind(node, "an object");
            }
        } else if (type instanceof ValueType.Scalar scalar) {
            scalar(node, scalar);
        }
    }

    private void named(SpecNode node, @Nullable NamedType type) {
        if (type instanceof ObjectType object) {
            object(node, object);
        } else if (type instanceof OneOfType choice) {
            FormFit fit = FormFit.of(node, choice, types);
            if (fit.form().isEmpty()) {
                doesNotFit(place(node), "what stands here " + fit.problem(), fit.hint());
            } else {
                fits(fit.value(), fit.form().get().type());
            }
        }
    }

    /** Where a value begins, as it may go on for many lines. */
    private static Span place(SpecNode node) {
        return Span.at(node.span().file(), node.span().line(), node.span().column());
    }

    private void scalar(SpecNode node, ValueType.Scalar type) {
        switch (type) {
            case DATE, DATE_TIME, DURATION -> time(node, type);
            case STRING -> kind(node, Kind.TEXT, "a text");
            case BOOLEAN -> kind(node, Kind.FLAG, "true or false");
            case NUMBER -> kind(node, Kind.NUMBER, "a number");
            case INTEGER -> {
                boolean whole = node instanceof Scalar number
                        && number.kind() == Kind.NUMBER
                        && WHOLE.matcher(number.text()).matches();
                if (!whole) {
                    wrongKind(node, "a whole number");
                }
            }
            case SECRET -> {
                if (!(node instanceof Scalar text && HIDDEN.matcher(text.text()).matches())) {
                    shown(node);
                }
            }
            case FILE, ANY -> {}
        }
    }

    /** What a path names as secret shows nothing, down to the plain values in it. */
    private void hidden(SpecNode node, List<JsonPath.Part> path) {
        if (path.isEmpty() && node instanceof Scalar text) {
            if (text.kind() != Kind.NULL && !HIDDEN.matcher(text.text()).matches()) {
                shown(node);
            }
            return;
        }
        List<JsonPath.Part> rest = path.isEmpty() ? path : path.subList(1, path.size());
        if (node instanceof Sequence list && (path.isEmpty() || path.get(0) instanceof JsonPath.Part.Each)) {
            list.items().forEach(item -> hidden(item, rest));
        } else if (node instanceof Mapping object) {
            object.entries().stream()
                    .filter(entry -> path.isEmpty()
                            || path.get(0) instanceof JsonPath.Part.Each
                            || path.get(0).equals(new JsonPath.Part.Name(entry.name())))
                    .forEach(entry -> hidden(entry.value(), rest));
        }
    }

    private void shown(SpecNode node) {
        diagnostics.report(
                DiagnosticCode.SECRET_IN_EXAMPLE,
                node.span(),
                "the example shows the value of a secret",
                "write \"[redacted]\"; revoke the secret if it was a real one");
    }

    private void time(SpecNode node, ValueType.Scalar type) {
        if (!(node instanceof Scalar text && text.kind() == Kind.TEXT)) {
            wrongKind(node, "a text");
            return;
        }
        TimeTexts.problem(text.text(), type, Constraints.NONE)
                .ifPresent(problem -> doesNotFit(
                        node.span(),
                        Quote.code(text.text()) + " " + problem,
                        "show what the action returns, or write `type: string`"));
    }

    private void kind(SpecNode node, Kind kind, String expected) {
        if (!(node instanceof Scalar scalar && scalar.kind() == kind)) {
            wrongKind(node, expected);
        }
    }

    private void object(SpecNode node, ObjectType type) {
        if (!(node instanceof Mapping object)) {
            wrongKind(node, "an object of the type " + Quote.code(type.name()));
            return;
        }
        for (ObjectType.Field field : type.fields()) {
            Optional<SpecNode> value = object.get(field.name());
            value.ifPresent(there -> fits(there, field.type()));
            boolean wired =
                    field.wire().stream().anyMatch(wire -> object.get(wire).isPresent());
            if (value.isEmpty() && field.required() && !wired) {
                doesNotFit(
                        place(object),
                        "the object lacks " + Quote.code(field.name()) + ", which every " + Quote.code(type.name())
                                + " has",
                        "add it, or remove `required: true` from the field");
            }
        }
        object.entries().forEach(entry -> undocumented(entry.key(), type));
    }

    /** Members that nobody has documented are passed on as they are, unless they have another name or are left out. */
    private void undocumented(Scalar member, ObjectType type) {
        List<ObjectType.Field> fields = type.fields();
        if (fields.stream().anyMatch(field -> field.name().equals(member.text()))) {
            return;
        }
        fields.stream()
                .filter(field -> field.wire().contains(member.text()))
                .findFirst()
                .ifPresent(field -> doesNotFit(
                        member.span(),
                        Quote.code(member.text()) + " is the name on the wire; the output calls it "
                                + Quote.code(field.name()),
                        "write " + Quote.code(field.name())));
        if (type.drop().contains(member.text())) {
            doesNotFit(
                    member.span(),
                    "the output leaves out " + Quote.code(member.text()),
                    "remove it here, or from `drop` of the type");
        }
    }

    private void wrongKind(SpecNode node, String expected) {
        String found = node instanceof Sequence ? "an array" : node instanceof Mapping ? "an object" : node.noun();
        doesNotFit(
                node.span(),
                found + " stands where " + expected + " is expected",
                "show what the action returns, or correct the type");
    }

    private void doesNotFit(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.EXAMPLE_DOES_NOT_FIT, span, message, hint);
    }
}
