package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.HookDefinition;
import dev.ferrule.runtime.definition.HookDefinition.Kind;
import dev.ferrule.runtime.definition.HookDefinition.Result;

/** Prints a hook as the Java code that builds an equal one. */
final class HookPrinter {

    private HookPrinter() {}

    static CodeBlock print(HookDefinition hook) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $T.$L)",
                        HookDefinition.class,
                        JavaText.literal(hook.name()),
                        Kind.class,
                        hook.kind().name());
        if (!hook.reads().isEmpty()) {
            code.add(".reading($L)", ExpressionPrinter.literals(hook.reads()));
        }
        if (hook.gives() != Result.ANY) {
            code.add(".giving($T.$L)", Result.class, hook.gives().name());
        }
        if (!hook.allow().isEmpty()) {
            code.add(".allowing($L)", ExpressionPrinter.literals(hook.allow()));
        }
        return code.build();
    }
}
