package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;

/**
 * How much byte code an expression becomes, in calls and arguments: each takes twelve bytes at most, and a method has
 * room for 65,535 (JVMS 4.7.3).
 */
final class Weight {

    /** What fits into one method, with room to spare. */
    static final int OF_A_METHOD = 1_000;

    /** What a single expression may weigh at most. */
    static final int LARGEST = 5_000;

    private Weight() {}

    /** The number of calls and arguments in an expression. */
    static int of(CodeBlock code) {
        int weight = 1;
        boolean text = false;
        String java = code.toString();
        for (int i = 0; i < java.length(); i++) {
            char c = java.charAt(i);
            if (text && c == '\\') {
                i++;
            } else if (c == '"') {
                text = !text;
            } else if (!text && (c == '(' || c == ',')) {
                weight++;
            }
        }
        return weight;
    }
}
