package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.spec.model.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A class with methods for each action. One of very many actions inherits most of them, as one class has room for 65,535
 * constants (JVMS 4.1).
 */
final class Parts {

    private static final int ACTIONS_OF_A_CLASS = 1_000;

    private Parts() {}

    /** Makes the class of some actions, which inherits from another or from none. */
    interface Part {
        TypeSpec generate(ClassName name, Optional<ClassName> parent, List<Action> actions);
    }

    /**
     * The class, and before it what it inherits from.
     *
     * @param partName the name of a class that is inherited from, by its number, from 1
     * @param part makes such a class
     * @param whole makes the class that people use
     */
    static List<TypeSpec> of(
            ClassName name, IntFunction<ClassName> partName, List<Action> actions, Part part, Part whole) {
        List<TypeSpec> all = new ArrayList<>();
        List<Action> own = actions;
        Optional<ClassName> parent = Optional.empty();
        while (own.size() > ACTIONS_OF_A_CLASS) {
            ClassName inherited = partName.apply(all.size() + 1);
            all.add(part.generate(inherited, parent, own.subList(0, ACTIONS_OF_A_CLASS)));
            parent = Optional.of(inherited);
            own = own.subList(ACTIONS_OF_A_CLASS, own.size());
        }
        all.add(whole.generate(name, parent, own));
        return all;
    }
}
