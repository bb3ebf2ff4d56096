package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.RateLimit;
import java.time.Duration;

/** Prints how many requests a service takes. */
final class LimitPrinter {

    private LimitPrinter() {}

    static CodeBlock print(RateLimit limit) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $L, $T.ofMillis($L)",
                        RateLimit.class,
                        JavaText.literal(limit.name()),
                        limit.requests(),
                        Duration.class,
                        limit.per().toMillis());
        limit.actions().forEach(action -> code.add(", $L", JavaText.literal(action)));
        return code.add(")").build();
    }
}
