package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.Label;
import dev.ferrule.runtime.definition.ParameterDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Prints parameters, or members of a shape, in calls: those beside each other that differ in their names alone are one call.
 *
 * @param plain the name of the call for those without rules
 * @param usual whether there is nothing to say beside the parameter
 * @param single the name of the call of any other one
 * @param printed prints what that call is given
 */
record PlainRuns<T>(
        String plain,
        Predicate<T> usual,
        Function<T, ParameterDefinition> value,
        String single,
        Function<T, CodeBlock> printed) {

    /** How many names a call takes at most, so that it fits on a line or two. */
    private static final int MOST = 40;

    /** The calls, each of which begins a line. */
    List<CodeBlock> print(List<T> all) {
        List<CodeBlock> calls = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            int end = at + 1;
            while (end < all.size() && end - at < MOST && areAlike(all.get(at), all.get(end))) {
                end++;
            }
            calls.add(print(
                    all.get(at),
                    all.subList(at, end).stream()
                            .map(each -> value.apply(each).id())
                            .toList()));
            at = end;
        }
        return calls;
    }

    /** The call for those of these names, of which this is the first. */
    private CodeBlock print(T first, List<String> names) {
        String call = isNamedByItsId(first) ? call(value.apply(first)) : "";
        if (!call.isEmpty()) {
            return CodeBlock.of(
                    "\n.$L($L, $L)",
                    call,
                    ExpressionPrinter.print(value.apply(first).shape()),
                    ExpressionPrinter.literals(names));
        }
        return names.size() == 1
                ? CodeBlock.of("\n.$L($L)", single, printed.apply(first))
                : CodeBlock.of(
                        "\n.alike($L, $L)",
                        printed.apply(first),
                        ExpressionPrinter.literals(names.subList(1, names.size())));
    }

    private boolean areAlike(T one, T other) {
        return isNamedByItsId(one)
                && isNamedByItsId(other)
                && value.apply(one).alike(value.apply(other).id()).equals(value.apply(other));
    }

    private boolean isNamedByItsId(T part) {
        ParameterDefinition given = value.apply(part);
        return usual.test(part) && given.name().equals(Label.of(given.id()));
    }

    /** The call that takes the form and the names of those that have no other rules; empty when there are some. */
    private String call(ParameterDefinition given) {
        ParameterDefinition.Builder same = ParameterDefinition.builder(given.id(), given.shape());
        return same.build().equals(given) ? plain : same.required().build().equals(given) ? "required" : "";
    }
}
