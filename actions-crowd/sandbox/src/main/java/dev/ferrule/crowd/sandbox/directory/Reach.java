package dev.ferrule.crowd.sandbox.directory;

/** How far memberships go. */
public enum Reach {
    /** A member is in the group itself. */
    DIRECT,
    /** A member may be in a group that is in the group, and so on. */
    NESTED
}
