package dev.ferrule.crowd.sandbox.directory;

/** What has happened to an entity, as those who follow the directory are told. */
public sealed interface Change {

    /** The kinds of change. */
    enum Operation {
        CREATED,
        UPDATED,
        DELETED
    }

    /** The kind of change. */
    Operation operation();

    /**
     * A user was created, changed or removed.
     *
     * @param attributes what has happened to the attributes
     */
    record OfUser(Operation operation, User user, AttributeChange attributes) implements Change {}

    /**
     * A group was created, changed or removed.
     *
     * @param attributes what has happened to the attributes
     */
    record OfGroup(Operation operation, Group group, AttributeChange attributes) implements Change {}

    /** A user came into a group or left it. */
    record OfMembership(Operation operation, User user, Group group) implements Change {}

    /** A group came into another or left it. */
    record OfNesting(Operation operation, Group child, Group parent) implements Change {}
}
