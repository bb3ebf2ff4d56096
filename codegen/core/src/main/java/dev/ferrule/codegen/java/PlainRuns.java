package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.Label;
import dev.ferrule.runtime.definition.ParameterDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Prints parameters, or members of a shape, in calls: those beside each other that have the same form and nothing else to say are
 * one call with their names.
 *
 * @param plain the name of the call for those without rules
 * @param usual whether there is nothing to say beside the parameter
 * @param one prints the call of any other one
 */
record PlainRuns<T>(
        String plain, Predicate<T> usual, Function<T, ParameterDefinition> value, Function<T, CodeBlock> one) {

    /** How many names a call takes at most, so that it fits on a line or two. */
    private static final int MOST = 40;

    /** The calls, each of which begins a line. */
    List<CodeBlock> print(List<T> all) {
        List<CodeBlock> calls = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            ParameterDefinition first = value.apply(all.get(at));
            String call = call(all.get(at));
            int end = at + 1;
            while (!call.isEmpty()
                    && end < all.size()
                    && end - at < MOST
                    && call(all.get(end)).equals(call)
                    && value.apply(all.get(end)).shape().equals(first.shape())) {
                end++;
            }
            calls.add(
                    call.isEmpty()
                            ? one.apply(all.get(at))
                            : CodeBlock.of(
                                    "\n.$L($L, $L)",
                                    call,
                                    ExpressionPrinter.print(first.shape()),
                                    ExpressionPrinter.literals(all.subList(at, end).stream()
                                            .map(each -> value.apply(each).id())
                                            .toList())));
            at = end;
        }
        return calls;
    }

    /** The call that says all of it; empty when none does. */
    private String call(T part) {
        ParameterDefinition given = value.apply(part);
        ParameterDefinition.Builder same = ParameterDefinition.builder(given.id(), given.shape());
        if (!usual.test(part) || !given.name().equals(Label.of(given.id()))) {
            return "";
        }
        return same.build().equals(given) ? plain : same.required().build().equals(given) ? "required" : "";
    }
}
