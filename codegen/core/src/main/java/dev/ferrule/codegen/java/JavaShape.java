package dev.ferrule.codegen.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The net below the escaping of texts: what is declared in a printed source, held against what was meant to be. A text
 * that got out of its literal or comment would declare something more, or less, and nothing is written then.
 */
final class JavaShape {

    private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");

    private static final Set<String> OPENING = Set.of("{", "(");
    private static final Set<String> CLOSING = Set.of("}", ")");

    private JavaShape() {}

    /**
     * A declaration.
     *
     * @param what its kind, and its path of names; for a method also the number of its parameters
     * @param lastLine the line in which it ends, counted from 0; for a type, the one in which its body begins
     */
    record Declared(String what, int lastLine) {}

    /**
     * Checks a source.
     *
     * @return what is declared in it, in its order
     * @throws IllegalStateException when it declares something else than the plan; that is a bug of the generator
     */
    static List<Declared> check(TypeSpec plan, String java) {
        List<String> planned = new ArrayList<>();
        plan(plan, "", planned);
        List<Declared> declared;
        try {
            declared = found(JavaTokens.of(java));
        } catch (IllegalStateException | NumberFormatException broken) {
            throw new IllegalStateException(
                    plan.name() + " is not the Java that was meant: " + broken.getMessage(), broken);
        }
        List<String> found = declared.stream().map(Declared::what).toList();
        List<String> all = planned.stream().sorted().toList();
        if (!all.equals(found.stream().sorted().toList())) {
            List<String> more = new ArrayList<>(found);
            all.forEach(more::remove);
            List<String> less = new ArrayList<>(all);
            found.forEach(less::remove);
            throw new IllegalStateException(
                    plan.name() + " is not the Java that was meant: it has " + more + " and lacks " + less);
        }
        return declared;
    }

    private static void plan(TypeSpec type, String outer, List<String> planned) {
        String path = outer + type.name() + ".";
        planned.add("type " + path);
        for (FieldSpec field : type.fieldSpecs()) {
            planned.add("field " + path + field.name());
        }
        for (MethodSpec method : type.methodSpecs()) {
            planned.add("method " + path + (method.isConstructor() ? type.name() : method.name()) + "/"
                    + method.parameters().size());
        }
        type.typeSpecs().forEach(nested -> plan(nested, path, planned));
    }

    /** Every declaration, in the order of the source. Bodies of methods are passed over, brackets counted. */
    private static List<Declared> found(JavaTokens source) {
        List<String> tokens = source.all();
        List<Declared> found = new ArrayList<>();
        Deque<String> types = new ArrayDeque<>();
        List<String> head = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            String token = tokens.get(at);
            switch (token) {
                case "{" -> {
                    String kind =
                            head.stream().filter(KINDS::contains).findFirst().orElse("");
                    if (kind.isEmpty()) {
                        at = closed(tokens, at);
                        found.add(new Declared(member(head, types), source.line(at)));
                    } else {
                        types.addLast(head.get(head.indexOf(kind) + 1));
                        found.add(new Declared("type " + path(types), source.line(at)));
                    }
                    head.clear();
                }
                case "}" -> {
                    if (types.isEmpty() || !head.isEmpty()) {
                        throw new IllegalStateException("a bracket closes nothing");
                    }
                    types.removeLast();
                }
                case ";" -> {
                    if (!types.isEmpty()) {
                        found.add(new Declared(member(head, types), source.line(at)));
                    } else if (head.isEmpty() || !Set.of("package", "import").contains(head.get(0))) {
                        throw new IllegalStateException("something stands outside of the class");
                    }
                    head.clear();
                }
                case "@" -> at = annotation(tokens, at);
                case "=" -> at = initialized(tokens, at);
                default -> head.add(token);
            }
            at++;
        }
        if (!types.isEmpty() || !head.isEmpty()) {
            throw new IllegalStateException("a class does not end");
        }
        return found;
    }

    private static String path(Deque<String> types) {
        return String.join(".", types) + ".";
    }

    /** A field, or a method with the number of its parameters. */
    private static String member(List<String> head, Deque<String> types) {
        int open = head.indexOf("(");
        if (open < 0) {
            return "field " + path(types) + (head.isEmpty() ? "" : head.get(head.size() - 1));
        }
        int depth = 0;
        int parameters = head.get(open + 1).equals(")") ? 0 : 1;
        for (String token : head.subList(open, head.size())) {
            depth += token.equals("<") || token.equals("(") ? 1 : token.equals(">") || token.equals(")") ? -1 : 0;
            parameters += token.equals(",") && depth == 1 ? 1 : 0;
        }
        return "method " + path(types) + (open == 0 ? "" : head.get(open - 1)) + "/" + parameters;
    }

    /** The place of the bracket that closes the one that opens here. */
    private static int closed(List<String> tokens, int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            String token = tokens.get(at);
            depth += OPENING.contains(token) ? 1 : 0;
            depth -= CLOSING.contains(token) ? 1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalStateException("a bracket does not close");
    }

    /** The place of the last token of an annotation. */
    private static int annotation(List<String> tokens, int start) {
        int at = start + 1;
        while (at + 2 < tokens.size() && tokens.get(at + 1).equals(".")) {
            at += 2;
        }
        return at + 1 < tokens.size() && tokens.get(at + 1).equals("(") ? closed(tokens, at + 1) : at;
    }

    /** The place before the semicolon that ends a field's value. */
    private static int initialized(List<String> tokens, int start) {
        int depth = 0;
        for (int at = start; at < tokens.size(); at++) {
            String token = tokens.get(at);
            depth += OPENING.contains(token) ? 1 : 0;
            depth -= CLOSING.contains(token) ? 1 : 0;
            if (depth == 0 && token.equals(";")) {
                return at - 1;
            }
        }
        throw new IllegalStateException("a value does not end");
    }
}
