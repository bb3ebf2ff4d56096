package dev.ferrule.crowd.sandbox.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is in which group, by name: a directed graph whose edges go from a group to its members of one kind. */
final class Edges {

    private final Map<String, Set<String>> members = new TreeMap<>();

    /** Whether the member was none before. */
    boolean add(String group, String member) {
        return members.computeIfAbsent(NameTable.index(group), unused -> new TreeSet<>())
                .add(NameTable.index(member));
    }

    /** Whether the member was one before. */
    boolean remove(String group, String member) {
        return members.getOrDefault(NameTable.index(group), new TreeSet<>()).remove(NameTable.index(member));
    }

    Set<String> membersOf(String group) {
        return new TreeSet<>(members.getOrDefault(NameTable.index(group), Set.of()));
    }

    Set<String> groupsOf(String member) {
        String index = NameTable.index(member);
        Set<String> groups = new TreeSet<>();
        members.forEach((group, those) -> {
            if (those.contains(index)) {
                groups.add(group);
            }
        });
        return groups;
    }

    /** The members of all of these groups. */
    Set<String> membersOf(Collection<String> groups) {
        Set<String> all = new TreeSet<>();
        groups.forEach(group -> all.addAll(membersOf(group)));
        return all;
    }

    /** The group's members, their members and so on. Only for groups in groups. */
    Set<String> below(String group) {
        Set<String> found = new TreeSet<>();
        for (String member : membersOf(group)) {
            found.add(member);
            found.addAll(below(member));
        }
        return found;
    }

    /** The groups that the member is in, the groups that these are in, and so on. Only for groups in groups. */
    Set<String> above(String member) {
        Set<String> found = new TreeSet<>();
        for (String group : groupsOf(member)) {
            found.add(group);
            found.addAll(above(group));
        }
        return found;
    }

    void forgetGroup(String group) {
        members.remove(NameTable.index(group));
    }

    void forgetMember(String member) {
        String index = NameTable.index(member);
        members.values().forEach(those -> those.remove(index));
    }

    void renameMember(String from, String to) {
        for (String group : groupsOf(from)) {
            remove(group, from);
            add(group, to);
        }
    }
}
