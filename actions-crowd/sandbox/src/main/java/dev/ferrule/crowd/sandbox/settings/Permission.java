package dev.ferrule.crowd.sandbox.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an application may be allowed to do in a directory. */
public enum Permission {
    CREATE_USER("add users"),
    UPDATE_USER("update users"),
    UPDATE_USER_ATTRIBUTE("update attributes of users"),
    DELETE_USER("remove users"),
    CREATE_GROUP("add groups"),
    UPDATE_GROUP("update groups"),
    UPDATE_GROUP_ATTRIBUTE("update attributes of groups"),
    DELETE_GROUP("remove groups");

    private final String deed;

    Permission(String deed) {
        this.deed = deed;
    }

    /** The permission in words, as messages name it. */
    public String deed() {
        return deed;
    }

    /**
     * The permissions with these names.
     *
     * @throws IllegalArgumentException when there is no such permission, naming those that there are
     */
    public static Set<Permission> named(List<String> names) {
        Set<Permission> found = EnumSet.noneOf(Permission.class);
        for (String name : names) {
            found.add(Arrays.stream(values())
                    .filter(permission -> permission.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("The sandbox setting 'deny' lists "
                            + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")) + ", not '"
                            + name + "'.")));
        }
        return found;
    }
}
