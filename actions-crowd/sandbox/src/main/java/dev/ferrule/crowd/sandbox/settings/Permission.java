package dev.ferrule.crowd.sandbox.settings;

/** What an application may be allowed to do in a directory. */
public enum Permission {
    CREATE_USER("add users"),
    UPDATE_USER("update users"),
    UPDATE_USER_ATTRIBUTE("update attributes of users"),
    DELETE_USER("remove users");

    private final String deed;

    Permission(String deed) {
        this.deed = deed;
    }

    /** The permission in words, as messages name it. */
    public String deed() {
        return deed;
    }
}
