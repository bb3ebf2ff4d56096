package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** An expression that begins with a builder, calls one method of it after the other and ends in {@code build()}. */
final class Chain {

    private final Class<?> builder;
    private final CodeBlock start;
    private final List<CodeBlock> links = new ArrayList<>();

    /** Found out once, as it takes a printing of all; negative until then. */
    private int weight = -1;

    /** A chain that starts with this expression of the builder's type. */
    Chain(Class<?> builder, String start, Object... arguments) {
        this.builder = builder;
        this.start = CodeBlock.of(start, arguments);
    }

    /** One more link: a call on the builder, on a line of its own. */
    Chain add(String link, Object... arguments) {
        links.add(CodeBlock.of(link, arguments));
        weight = -1;
        return this;
    }

    /** The type of the builder, whose methods return the builder itself. */
    Class<?> builder() {
        return builder;
    }

    CodeBlock start() {
        return start;
    }

    List<CodeBlock> links() {
        return List.copyOf(links);
    }

    /** How much code it becomes. */
    int weight() {
        if (weight < 0) {
            weight = Weight.of(start) + links.stream().mapToInt(Weight::of).sum();
        }
        return weight;
    }

    /** The whole expression. */
    CodeBlock whole() {
        CodeBlock.Builder code = CodeBlock.builder().add(start).indent().indent();
        links.forEach(code::add);
        return code.add("\n.build()").unindent().unindent().build();
    }
}
