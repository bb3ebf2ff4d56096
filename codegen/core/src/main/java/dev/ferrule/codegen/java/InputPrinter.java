package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.BodyDefinition.Overlay;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Prints where parameters go as they are, which most parts of most requests are, in as few words as that takes. */
final class InputPrinter {

    private InputPrinter() {}

    /** The parts of a path: a template where there is nothing but texts and parameters. */
    static CodeBlock path(List<Expression> parts) {
        return isTemplate(parts)
                ? JavaText.literal(template(parts))
                : CodeBlock.join(parts.stream().map(ExpressionPrinter::print).toList(), ", ");
    }

    /** Whether a path is one text, with parameters in braces. */
    static boolean isTemplate(List<Expression> parts) {
        return !parts.isEmpty()
                && StepDefinition.call("GET", template(parts)).build().path().equals(parts);
    }

    /** The texts and parameters of a path. */
    private static String template(List<Expression> parts) {
        StringBuilder template = new StringBuilder();
        for (Expression part : parts) {
            Optional<String> input = input(part);
            if (input.isPresent()) {
                template.append('{').append(input.orElseThrow()).append('}');
            } else if (part instanceof Expression.Literal literal && literal.value() instanceof JsonText text) {
                template.append(text.text());
            }
        }
        return template.toString();
    }

    /**
     * A query.
     *
     * @param others prints parts that are more than a parameter
     */
    static CodeBlock query(List<StepDefinition.Field> fields, Function<List<StepDefinition.Field>, CodeBlock> others) {
        List<Call> calls = new ArrayList<>();
        for (StepDefinition.Field field : fields) {
            calls.add(new Call(
                    field.name(),
                    field.inside() == StepDefinition.Inside.NOTHING ? input(field.value()) : Optional.empty(),
                    () -> others.apply(List.of(field))));
        }
        return print(calls, "queryInputs", "query", () -> others.apply(fields));
    }

    /**
     * What is set in a body.
     *
     * @param others prints what is more than a parameter as a member of the body itself
     */
    static CodeBlock overlays(List<Overlay> overlays, Function<List<Overlay>, CodeBlock> others) {
        List<Call> calls = new ArrayList<>();
        for (Overlay overlay : overlays) {
            boolean member = !overlay.under()
                    && overlay.path().parts().size() == 1
                    && overlay.path().parts().get(0) instanceof Pointer.Name;
            calls.add(new Call(
                    member ? ((Pointer.Name) overlay.path().parts().get(0)).name() : "",
                    member ? input(overlay.value()) : Optional.empty(),
                    () -> others.apply(List.of(overlay))));
        }
        return print(calls, "inputs", "set", () -> others.apply(overlays));
    }

    /** A call for each, those of the same name as their parameters in one; all as before where these are too many to be chained. */
    private static CodeBlock print(List<Call> calls, String same, String other, Supplier<CodeBlock> asBefore) {
        List<CodeBlock> links = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Call call : calls) {
            boolean isSame = call.input().filter(call.name()::equals).isPresent();
            if (!names.isEmpty() && (!isSame || names.size() >= DefinitionParts.LINKS)) {
                links.add(CodeBlock.of("\n.$L($L)", same, ExpressionPrinter.literals(names)));
                names.clear();
            }
            if (isSame) {
                names.add(call.name());
            } else {
                links.add(call.input()
                        .map(input -> CodeBlock.of(
                                "\n.$L($L, $L)", other, JavaText.literal(call.name()), JavaText.literal(input)))
                        .orElseGet(call.otherwise()));
            }
        }
        if (!names.isEmpty()) {
            links.add(CodeBlock.of("\n.$L($L)", same, ExpressionPrinter.literals(names)));
        }
        return links.size() > DefinitionParts.LINKS ? asBefore.get() : CodeBlock.join(links, "");
    }

    /** The parameter that an expression is, with nothing done to it. */
    private static Optional<String> input(Expression value) {
        return value instanceof Expression.Reference reference
                        && reference.origin() instanceof Origin.Input input
                        && value.equals(Expression.input(input.parameter()))
                ? Optional.of(input.parameter())
                : Optional.empty();
    }

    /** A part with its name, and the parameter that it is. */
    private record Call(String name, Optional<String> input, Supplier<CodeBlock> otherwise) {}
}
