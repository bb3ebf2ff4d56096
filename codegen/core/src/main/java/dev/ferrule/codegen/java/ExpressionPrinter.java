package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expansion;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.InputRule;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** Prints the parts of definitions: expressions, conditions, origins, paths, shapes. */
final class ExpressionPrinter {

    private ExpressionPrinter() {}

    static CodeBlock literals(List<String> texts) {
        return CodeBlock.join(texts.stream().map(JavaText::literal).toList(), ", ");
    }

    static CodeBlock print(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return print(literal);
        }
        if (expression instanceof Expression.Reference reference) {
            return print(reference);
        }
        if (expression instanceof Expression.Template template) {
            return CodeBlock.of("$T.template($L)", Expression.class, all(template.parts()));
        }
        if (expression instanceof Expression.Structure structure) {
            CodeBlock.Builder code = CodeBlock.builder().add("$T.structure()", Expression.class);
            structure
                    .members()
                    .forEach((name, value) -> code.add(".with($L, $L)", JavaText.literal(name), print(value)));
            return code.build();
        }
        if (expression instanceof Expression.Items items) {
            return CodeBlock.of("$T.items($L)", Expression.class, all(items.values()));
        }
        return derived(expression);
    }

    private static CodeBlock derived(Expression expression) {
        if (expression instanceof Expression.Each each) {
            CodeBlock.Builder code = CodeBlock.builder()
                    .add(
                            "$T.$L($L, $L)",
                            Expression.class,
                            each.spliced() ? "splice" : "each",
                            print(each.from()),
                            print(each.give()));
            each.as().ifPresent(function -> code.add(".as($S)", function));
            return code.build();
        }
        if (expression instanceof Expression.When when) {
            CodeBlock.Builder code = CodeBlock.builder()
                    .add("$T.when($L, $L)", Expression.class, print(when.condition()), print(when.give()));
            when.otherwise().ifPresent(value -> code.add(".orElse($L)", print(value)));
            return code.build();
        }
        if (expression instanceof Expression.Segments segments) {
            return CodeBlock.of("$T.segments($L)", Expression.class, print(segments.value()));
        }
        if (expression instanceof Expression.Expanded expanded) {
            return CodeBlock.of(
                    "$T.expanded($L, $T.$L, $L)",
                    Expression.class,
                    print(expanded.value()),
                    Expansion.class,
                    expanded.form(),
                    JavaText.literal(expanded.key()));
        }
        if (expression instanceof Expression.Asked asked) {
            return CodeBlock.of("$T.asked($L)", Expression.class, print(asked.condition()));
        }
        return CodeBlock.of("$T.absent()", Expression.class);
    }

    private static CodeBlock all(List<Expression> expressions) {
        return CodeBlock.join(expressions.stream().map(ExpressionPrinter::print).toList(), ", ");
    }

    private static CodeBlock print(Expression.Literal literal) {
        return literal.value() instanceof JsonText text
                ? CodeBlock.of("$T.text($L)", Expression.class, JavaText.literal(text.text()))
                : CodeBlock.of("$T.literal($L)", Expression.class, print(literal.value()));
    }

    /** A literal that stands in a definition as it is. */
    static CodeBlock print(JsonValue value) {
        if (value instanceof JsonText text) {
            return CodeBlock.of("$T.of($L)", JsonValue.class, JavaText.literal(text.text()));
        }
        if (value instanceof JsonBoolean flag) {
            return CodeBlock.of("$T.of($L)", JsonValue.class, flag.value());
        }
        if (value instanceof JsonNumber number) {
            return CodeBlock.of("new $T($L)", JsonNumber.class, JavaText.literal(number.digits()));
        }
        if (value instanceof JsonArray array) {
            CodeBlock entries =
                    array.values().stream().map(ExpressionPrinter::print).collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.of($L)", JsonArray.class, entries);
        }
        if (value instanceof JsonObject object) {
            CodeBlock.Builder code = CodeBlock.builder().add("$T.EMPTY", JsonObject.class);
            object.members()
                    .forEach((name, member) -> code.add(".with($L, $L)", JavaText.literal(name), print(member)));
            return code.build();
        }
        return CodeBlock.of("$T.ofNull()", JsonValue.class);
    }

    private static CodeBlock print(Expression.Reference reference) {
        CodeBlock.Builder code = CodeBlock.builder();
        Origin origin = reference.origin();
        if (origin instanceof Origin.Input input && input.path().equals(Pointer.WHOLE)) {
            code.add("$T.input($L)", Expression.class, JavaText.literal(input.parameter()));
        } else if (origin instanceof Origin.Connection field) {
            code.add("$T.connection($L)", Expression.class, JavaText.literal(field.field()));
        } else {
            code.add("$T.from($L)", Expression.class, print(origin));
        }
        if (!reference.functions().isEmpty()) {
            code.add(".as($L)", literals(reference.functions()));
        }
        reference.table().forEach((text, value) -> code.add(".mapping($L, $L)", JavaText.literal(text), print(value)));
        reference.otherwise().ifPresent(value -> code.add(".orElse($L)", print(value)));
        return code.build();
    }

    static CodeBlock print(Origin origin) {
        if (origin instanceof Origin.Input input) {
            return CodeBlock.of(
                    "new $T($L, $L)", Origin.Input.class, JavaText.literal(input.parameter()), print(input.path()));
        }
        if (origin instanceof Origin.Connection field) {
            return CodeBlock.of("new $T($L)", Origin.Connection.class, JavaText.literal(field.field()));
        }
        if (origin instanceof Origin.Status status) {
            return CodeBlock.of("new $T($L)", Origin.Status.class, step(status.step()));
        }
        if (origin instanceof Origin.Header header) {
            return CodeBlock.of(
                    "new $T($L, $L)", Origin.Header.class, step(header.step()), JavaText.literal(header.name()));
        }
        if (origin instanceof Origin.Kept kept) {
            return CodeBlock.of("new $T($L)", Origin.Kept.class, JavaText.literal(kept.name()));
        }
        if (origin instanceof Origin.Taken taken) {
            return CodeBlock.of(
                    "new $T($L, $L)", Origin.Taken.class, step(taken.step()), JavaText.literal(taken.name()));
        }
        if (origin instanceof Origin.Key key) {
            return CodeBlock.of("new $T($L)", Origin.Key.class, JavaText.literal(key.step()));
        }
        if (origin instanceof Origin.Worked worked) {
            return CodeBlock.of(
                    "new $T($L, $L)", Origin.Worked.class, JavaText.literal(worked.name()), print(worked.value()));
        }
        if (origin instanceof Origin.Item item) {
            return CodeBlock.of("new $T($L)", Origin.Item.class, print(item.path()));
        }
        Origin.Body body = (Origin.Body) origin;
        return CodeBlock.of("new $T($L, $L)", Origin.Body.class, step(body.step()), print(body.path()));
    }

    private static CodeBlock step(String step) {
        return step.equals(Origin.THIS) ? CodeBlock.of("$T.THIS", Origin.class) : JavaText.literal(step);
    }

    static CodeBlock print(Pointer pointer) {
        if (pointer.parts().isEmpty()) {
            return CodeBlock.of("$T.WHOLE", Pointer.class);
        }
        if (pointer.parts().stream().allMatch(Pointer.Name.class::isInstance)) {
            return CodeBlock.of(
                    "$T.names($L)",
                    Pointer.class,
                    literals(pointer.parts().stream()
                            .map(part -> ((Pointer.Name) part).name())
                            .toList()));
        }
        return CodeBlock.of(
                "$T.of($L)",
                Pointer.class,
                CodeBlock.join(
                        pointer.parts().stream().map(ExpressionPrinter::print).toList(), ", "));
    }

    private static CodeBlock print(Pointer.Part part) {
        if (part instanceof Pointer.Name name) {
            return CodeBlock.of("new $T($L)", Pointer.Name.class, JavaText.literal(name.name()));
        }
        if (part instanceof Pointer.Where where) {
            return CodeBlock.of(
                    "new $T($L, $L)",
                    Pointer.Where.class,
                    JavaText.literal(where.member()),
                    JavaText.literal(where.text()));
        }
        return part instanceof Pointer.Index index
                ? CodeBlock.of("new $T($L)", Pointer.Index.class, index.index())
                : CodeBlock.of("new $T()", Pointer.Each.class);
    }

    static CodeBlock print(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return CodeBlock.of("$T.allOf($L)", Condition.class, conditions(all.parts()));
        }
        if (condition instanceof Condition.AnyOf any) {
            return CodeBlock.of("$T.anyOf($L)", Condition.class, conditions(any.parts()));
        }
        Condition.Check check = (Condition.Check) condition;
        return CodeBlock.of("$T.check($L, $L)", Condition.class, print(check.origin()), print(check.predicate()));
    }

    private static CodeBlock conditions(List<Condition> conditions) {
        return CodeBlock.join(conditions.stream().map(ExpressionPrinter::print).toList(), ", ");
    }

    private static CodeBlock print(Predicate predicate) {
        if (predicate instanceof Predicate.Present present) {
            return CodeBlock.of("new $T($L)", Predicate.Present.class, present.present());
        }
        if (predicate instanceof Predicate.Empty empty) {
            return CodeBlock.of("new $T($L)", Predicate.Empty.class, empty.empty());
        }
        if (predicate instanceof Predicate.Not not) {
            return CodeBlock.of("new $T($L)", Predicate.Not.class, print(not.predicate()));
        }
        if (predicate instanceof Predicate.AnyOf any) {
            return CodeBlock.of("$T.anyOf($L)", Predicate.class, predicates(any.predicates()));
        }
        if (predicate instanceof Predicate.AllOf all) {
            return CodeBlock.of("$T.allOf($L)", Predicate.class, predicates(all.predicates()));
        }
        return CodeBlock.of("new $T($L)", predicate.getClass(), print(right(predicate)));
    }

    private static CodeBlock predicates(List<Predicate> predicates) {
        return CodeBlock.join(predicates.stream().map(ExpressionPrinter::print).toList(), ", ");
    }

    private static Expression right(Predicate predicate) {
        if (predicate instanceof Predicate.Equal equal) {
            return equal.value();
        }
        if (predicate instanceof Predicate.IgnoringCase other) {
            return other.value();
        }
        if (predicate instanceof Predicate.Contains contains) {
            return contains.value();
        }
        if (predicate instanceof Predicate.StartsWith start) {
            return start.value();
        }
        if (predicate instanceof Predicate.AtLeast least) {
            return least.value();
        }
        return ((Predicate.AtMost) predicate).value();
    }

    static CodeBlock print(InputRule rule) {
        if (rule instanceof InputRule.ExactlyOne one) {
            return CodeBlock.of("$T.exactlyOne($L)", InputRule.class, literals(one.parameters()));
        }
        if (rule instanceof InputRule.AtLeastOne some) {
            return CodeBlock.of("$T.atLeastOne($L)", InputRule.class, literals(some.parameters()));
        }
        if (rule instanceof InputRule.AtMostOne most) {
            return CodeBlock.of("$T.atMostOne($L)", InputRule.class, literals(most.parameters()));
        }
        InputRule.Requires requires = (InputRule.Requires) rule;
        return CodeBlock.of(
                "$T.requires($L, $L)",
                InputRule.class,
                JavaText.literal(requires.parameter()),
                literals(requires.others()));
    }

    static CodeBlock print(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return CodeBlock.of("new $T($L)", Shape.ListOf.class, print(list.items()));
        }
        if (shape instanceof Shape.MapOf map) {
            CodeBlock keys = map.keys()
                    .map(pattern -> CodeBlock.of(", $L", JavaText.literal(pattern.expression())))
                    .orElse(CodeBlock.of(""));
            return CodeBlock.of("new $T($L$L)", Shape.MapOf.class, print(map.values()), keys);
        }
        if (shape instanceof Shape.Named named) {
            return CodeBlock.of("new $T($L)", Shape.Named.class, JavaText.literal(named.name()));
        }
        return CodeBlock.of("$T.$L", Shape.Scalar.class, ((Shape.Scalar) shape).name());
    }

    static CodeBlock print(ErrorKind kind) {
        return CodeBlock.of(
                "$T.$L", ErrorKind.class, kind.id().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
