package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.EntriesDefinition;
import dev.ferrule.runtime.definition.LookupDefinition;

/** Prints where the values and entries of parameters are found. */
final class LookupPrinter {

    private LookupPrinter() {}

    static CodeBlock print(LookupDefinition lookup) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $L, $L)",
                        LookupDefinition.class,
                        JavaText.literal(lookup.action()),
                        ExpressionPrinter.print(lookup.items()),
                        ExpressionPrinter.print(lookup.value()));
        lookup.inputs()
                .forEach(
                        (id, value) -> code.add(".with($L, $L)", JavaText.literal(id), ExpressionPrinter.print(value)));
        lookup.label().ifPresent(label -> code.add(".label($L)", ExpressionPrinter.print(label)));
        return code.build();
    }

    static CodeBlock print(EntriesDefinition entries) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.of($L)", EntriesDefinition.class, print(entries.lookup()));
        entries.required().ifPresent(path -> code.add(".required($L)", ExpressionPrinter.print(path)));
        entries.options().ifPresent(path -> code.add(".options($L)", ExpressionPrinter.print(path)));
        entries.type().ifPresent(path -> code.add(".type($L)", ExpressionPrinter.print(path)));
        entries.types()
                .forEach((word, meaning) -> code.add(".mapping($L, $L)", JavaText.literal(word), print(meaning)));
        return code.build();
    }

    private static CodeBlock print(EntriesDefinition.Meaning meaning) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($L)", EntriesDefinition.Meaning.class, ExpressionPrinter.print(meaning.shape()));
        meaning.wrap().ifPresent(member -> code.add(".wrap($L)", JavaText.literal(member)));
        return code.build();
    }
}
