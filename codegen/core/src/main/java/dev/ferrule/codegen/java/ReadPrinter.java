package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.ReadOptions;
import dev.ferrule.runtime.definition.StepDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Prints how the body of an answer is read. */
final class ReadPrinter {

    private ReadPrinter() {}

    static void print(StepDefinition step, CodeBlock.Builder code) {
        if (step.read() != StepDefinition.Read.JSON) {
            code.add("\n.read($T.$L)", StepDefinition.Read.class, step.read().name());
        }
        if (!step.readOptions().equals(ReadOptions.NONE)) {
            code.add("\n.readOptions($L)", print(step.readOptions()));
        }
    }

    private static CodeBlock print(ReadOptions options) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.NONE", ReadOptions.class);
        options.csv().ifPresent(csv -> code.add(".csv($L)", print(csv)));
        options.lists().forEach(list -> code.add(".list($L)", ExpressionPrinter.literals(names(list))));
        options.file()
                .ifPresent(file -> code.add(
                        ".file($T.of($L)$L)",
                        ReadOptions.InnerFile.class,
                        ExpressionPrinter.literals(file.at()),
                        file.urlSafe() ? ".forAddresses()" : ""));
        if (options.gzip()) {
            code.add(".unpacked()");
        }
        return code.build();
    }

    private static List<String> names(Pointer list) {
        return list.parts().stream().map(part -> ((Pointer.Name) part).name()).toList();
    }

    private static CodeBlock print(ReadOptions.Csv csv) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($T.$L, $L",
                        ReadOptions.Csv.class,
                        ReadOptions.Header.class,
                        csv.header().name(),
                        JavaText.literal(csv.separator()));
        Stream.of(csv.names())
                .filter(names -> !names.isEmpty())
                .forEach(names -> code.add(", $L", ExpressionPrinter.literals(names)));
        return code.add(")").build();
    }
}
