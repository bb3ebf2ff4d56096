package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.ShapingDefinition;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Prints what is done to an output as the Java code that builds an equal definition. */
final class ShapingPrinter {

    private ShapingPrinter() {}

    static CodeBlock print(ShapingDefinition step) {
        if (step instanceof ShapingDefinition.At at) {
            return CodeBlock.of("$T.at($L)", ShapingDefinition.class, ExpressionPrinter.print(at.path()));
        }
        if (step instanceof ShapingDefinition.Pick pick) {
            return CodeBlock.of("$T.pick($L)", ShapingDefinition.class, ExpressionPrinter.literals(pick.members()));
        }
        if (step instanceof ShapingDefinition.Drop drop) {
            return CodeBlock.of("$T.drop($L)", ShapingDefinition.class, ExpressionPrinter.literals(drop.members()));
        }
        if (step instanceof ShapingDefinition.Rename rename) {
            CodeBlock.Builder code = CodeBlock.builder().add("$T.rename()", ShapingDefinition.class);
            new TreeMap<>(rename.names())
                    .forEach((old, name) -> code.add(".and($L, $L)", JavaText.literal(old), JavaText.literal(name)));
            return code.build();
        }
        if (step instanceof ShapingDefinition.Put put) {
            CodeBlock.Builder code = CodeBlock.builder().add("$T.set()", ShapingDefinition.class);
            put.members()
                    .forEach((name, value) ->
                            code.add(".and($L, $L)", JavaText.literal(name), ExpressionPrinter.print(value)));
            return code.build();
        }
        if (step instanceof ShapingDefinition.Flatten flatten) {
            return made(step, JavaText.literal(flatten.member()), JavaText.literal(flatten.prefix()));
        }
        if (step instanceof ShapingDefinition.KeyedToList keyed) {
            return made(step, JavaText.literal(keyed.key()));
        }
        if (step instanceof ShapingDefinition.RowsToObjects rows) {
            return made(
                    step,
                    ExpressionPrinter.print(rows.columns()),
                    optional(rows.name().map(ExpressionPrinter::print)));
        }
        if (step instanceof ShapingDefinition.ScalarsToObjects scalars) {
            return made(step, JavaText.literal(scalars.member()));
        }
        if (step instanceof ShapingDefinition.Dates dates) {
            return made(
                    step,
                    list(dates.members()),
                    list(dates.formats()),
                    optional(dates.zone().map(JavaText::literal)));
        }
        return made(step);
    }

    private static CodeBlock made(ShapingDefinition step, CodeBlock... arguments) {
        return CodeBlock.of("new $T($L)", step.getClass(), CodeBlock.join(List.of(arguments), ", "));
    }

    private static CodeBlock list(List<String> texts) {
        return CodeBlock.of("$T.of($L)", List.class, ExpressionPrinter.literals(texts));
    }

    private static CodeBlock optional(Optional<CodeBlock> value) {
        return value.map(code -> CodeBlock.of("$T.of($L)", Optional.class, code))
                .orElse(CodeBlock.of("$T.empty()", Optional.class));
    }
}
