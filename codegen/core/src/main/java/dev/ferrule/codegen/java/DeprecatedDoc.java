package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.ferrule.spec.model.Lifecycle;
import java.util.List;

/** What the Javadoc says of how long something exists. */
final class DeprecatedDoc {

    private DeprecatedDoc() {}

    static boolean isDeprecated(Lifecycle lifecycle) {
        return lifecycle.deprecation() != null;
    }

    /** The annotation that makes the compiler warn, where it belongs. */
    static List<AnnotationSpec> annotation(Lifecycle lifecycle) {
        return isDeprecated(lifecycle)
                ? List.of(AnnotationSpec.builder(Deprecated.class).build())
                : List.of();
    }

    /** Javadoc with these tags; empty when there is nothing to say. */
    static CodeBlock under(JavadocText doc, Lifecycle lifecycle) {
        String text = doc.build();
        CodeBlock tags = tags(lifecycle);
        return text.isEmpty() && tags.isEmpty() ? tags : CodeBlock.of("$L$L", text, tags);
    }

    /** The block tags, which stand behind everything else; empty for none. */
    static CodeBlock tags(Lifecycle lifecycle) {
        return lifecycle
                .deprecationText()
                .map(text ->
                        CodeBlock.of("\n\n@deprecated $L", JavadocText.of(text).build()))
                .orElseGet(() -> CodeBlock.of(""));
    }
}
