package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.crowd.sandbox.settings.Permission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directories that the application sees, in its order: of several entities with one name the first is the one that
 * is read and changed.
 */
final class Directories {

    private final CrowdSettings settings;
    private final List<Directory> all;

    Directories(CrowdSettings settings, List<Directory> all) {
        this.settings = settings;
        this.all = List.copyOf(all);
    }

    Stream<Directory> all() {
        return all.stream();
    }

    Directory of(Home home) {
        return all.stream()
                .filter(directory -> directory.home().equals(home))
                .findFirst()
                .orElseThrow();
    }

    Optional<User> findUser(String name) {
        return all.stream()
                .flatMap(directory -> directory.users.find(name).stream())
                .findFirst();
    }

    Optional<Group> findGroup(String name) {
        return all.stream()
                .flatMap(directory -> directory.groups.find(name).stream())
                .findFirst();
    }

    User user(String name) {
        return findUser(name).orElseThrow(() -> Refusal.userNotFound(name));
    }

    Group group(String name) {
        return findGroup(name).orElseThrow(() -> Refusal.groupNotFound(name));
    }

    /** All users of whom the application sees each, sorted by name. */
    List<User> users() {
        NameTable<User> seen = new NameTable<>(User::name);
        for (Directory directory : all) {
            directory.users.all().stream()
                    .filter(user -> !seen.has(user.name()))
                    .forEach(seen::put);
        }
        return seen.all();
    }

    List<Group> groups() {
        NameTable<Group> seen = new NameTable<>(Group::name);
        for (Directory directory : all) {
            directory.groups.all().stream()
                    .filter(group -> !seen.has(group.name()))
                    .forEach(seen::put);
        }
        return seen.all();
    }

    /** The first directory in which the application has the permission. */
    Directory allowing(Permission permission) {
        return all.stream()
                .filter(directory -> allows(directory, permission))
                .findFirst()
                .orElseThrow(() -> refusal(all.get(0), permission));
    }

    /** Lets the application do something in a directory, or refuses. */
    void require(Home home, Permission permission) {
        Directory directory = of(home);
        if (!allows(directory, permission)) {
            throw refusal(directory, permission);
        }
    }

    private boolean allows(Directory directory, Permission permission) {
        return !settings.denied().contains(permission) && !directory.denies(permission);
    }

    private Refusal refusal(Directory directory, Permission permission) {
        return Refusal.of(
                Reason.APPLICATION_PERMISSION_DENIED,
                "Application <" + settings.applicationName() + "> is not allowed to " + permission.deed()
                        + " in directory <" + directory.home().name() + ">");
    }
}
