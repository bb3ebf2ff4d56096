package dev.ferrule.crowd.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.crowd.sandbox.directory.Directory;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Home;
import dev.ferrule.crowd.sandbox.directory.Profile;
import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.settings.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads directories from JSON: an object with {@code directories}, each with {@code id}, {@code name}, {@code deny},
 * {@code nested-groups}, {@code users} and {@code groups}. Members that are not known are refused.
 */
final class DirectoryReader {

    private static final Set<String> OF_DIRECTORY = Set.of("id", "name", "deny", "nested-groups", "users", "groups");
    private static final Set<String> OF_USER = Set.of(
            "name",
            "first-name",
            "last-name",
            "display-name",
            "email",
            "active",
            "password",
            "external-id",
            "attributes");
    private static final Set<String> OF_GROUP =
            Set.of("name", "description", "active", "attributes", "users", "groups");

    private final JsonNode content;

    DirectoryReader(JsonNode content) {
        this.content = content;
    }

    List<Directory> directories() {
        Entry root = new Entry(content, "the data", Set.of("directories"));
        List<Directory> directories = new ArrayList<>();
        for (Entry entry : root.entries("directories", "a directory", OF_DIRECTORY)) {
            directories.add(directory(entry, directories.size() + 1));
        }
        if (directories.isEmpty()) {
            throw new IllegalArgumentException("The sandbox's data has no directory.");
        }
        return directories;
    }

    private static Directory directory(Entry entry, int number) {
        Home home = new Home(entry.number("id", number), entry.required("name"));
        Directory directory =
                new Directory(home, Permission.named(entry.texts("deny")), entry.flag("nested-groups", true));
        for (Entry user : entry.entries("users", "a user", OF_USER)) {
            directory.with(user(home, user));
        }
        // All groups are there before any is filled, so that they may come in any order.
        List<Entry> groups = entry.entries("groups", "a group", OF_GROUP);
        groups.forEach(group -> directory.with(group(home, group), List.of(), List.of()));
        for (Entry group : groups) {
            directory.with(group(home, group), group.texts("users"), group.texts("groups"));
        }
        return directory;
    }

    private static User user(Home home, Entry entry) {
        String name = entry.required("name");
        Profile profile = Profile.complete(
                name,
                entry.text("first-name"),
                entry.text("last-name"),
                entry.text("display-name"),
                entry.text("email"),
                entry.flag("active", true));
        return new User(home, profile, entry.text("external-id"), entry.text("password"), entry.attributes(), null);
    }

    private static Group group(Home home, Entry entry) {
        return new Group(
                home,
                entry.required("name"),
                entry.text("description"),
                entry.flag("active", true),
                entry.attributes());
    }
}
