package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Lifecycle.Deprecation;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.Optional;
import java.util.Set;

/** An action that has been checked as far as that is possible without the other ones. */
public final class CheckedAction {

    private final Action action;
    private final Optional<Scalar> id;
    private final Optional<Scalar> slug;
    private final Optional<Fields> referring;
    private final Set<String> uses;
    private final Set<String> files;

    /**
     * Keeps of the written action what is still needed; the rest may go, for connectors have thousands of them.
     *
     * @param uses the fields of the connection that it refers to, as {@code connection.ID}
     * @param files the files that it names
     */
    CheckedAction(Action action, Fields written, Set<String> uses, Set<String> files) {
        this.action = action;
        this.uses = Set.copyOf(uses);
        this.files = Set.copyOf(files);
        this.id = written.scalar("action");
        this.slug = written.scalar("slug").or(() -> id);
        this.referring = refers(action) ? Optional.of(written) : Optional.empty();
    }

    /** The action. */
    public Action action() {
        return action;
    }

    /** The fields of the connection that it refers to, as {@code connection.ID}. */
    public Set<String> uses() {
        return uses;
    }

    /** The files that it names beside its own, such as that of its example. */
    public Set<String> files() {
        return files;
    }

    /** The id as it is written; empty when it is missing. */
    Optional<Scalar> id() {
        return id;
    }

    /** The last part of its page's address as it is written, which is the id when nothing else is said. */
    Optional<Scalar> slug() {
        return slug;
    }

    /** The action as it is written, when it refers to other ones, or to errors of the connector. */
    Optional<Fields> referring() {
        return referring;
    }

    private static boolean refers(Action action) {
        Deprecation deprecation = action.lifecycle().deprecation();
        return (deprecation != null && deprecation.replacedBy() != null)
                || !action.about().errors().isEmpty()
                || action.parameters().stream()
                        .anyMatch(parameter -> parameter.optionsFrom() != null || parameter.entriesFrom() != null);
    }
}
