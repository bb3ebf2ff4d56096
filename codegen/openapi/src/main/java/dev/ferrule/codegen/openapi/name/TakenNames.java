package dev.ferrule.codegen.openapi.name;

import dev.ferrule.spec.grammar.NameRule;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Gives each thing a name of its own, upper and lower case and separators being the same. */
public final class TakenNames {

    private final Set<String> taken = new HashSet<>();

    /**
     * The order in which names on the wire get names: first those that keep theirs, and of these first what begins in
     * lower case. So what is added later takes none of them theirs.
     *
     * @param naming what a name on the wire becomes when nothing is in its way
     */
    public static Comparator<String> order(UnaryOperator<String> naming) {
        return Comparator.comparing((String wire) -> !naming.apply(wire).equals(wire))
                .thenComparing(wire -> !wire.isEmpty() && Character.isUpperCase(wire.charAt(0)))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Takes a name, or one with a number behind it when it is taken. */
    public String take(String name, String sign) {
        String free = name;
        for (int number = 2; !taken.add(Naming.folded(free)); number++) {
            String end = sign + number;
            String begin = name.length() + end.length() > NameRule.LONGEST
                    ? Naming.cut(name, name, sign).substring(0, NameRule.LONGEST - end.length())
                    : name;
            free = (begin.endsWith("-") || begin.endsWith("_") ? begin.substring(0, begin.length() - 1) : begin) + end;
        }
        return free;
    }

    /** Whether a name is free. */
    public boolean isFree(String name) {
        return !taken.contains(Naming.folded(name));
    }
}
