package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object as it is documented, and how its members are called on the wire.
 *
 * @param name the shape's name
 * @param members the members in their documented order
 * @param dropped members of the wire that the documented shape leaves out
 */
public record ObjectShape(String name, List<Member> members, Set<String> dropped) implements NamedShape {

    /** Copies the lists. */
    public ObjectShape {
        members = List.copyOf(members);
        dropped = Set.copyOf(dropped);
    }

    /** A shape of this name without members yet. */
    public static ObjectShape of(String name) {
        return new ObjectShape(name, List.of(), Set.of());
    }

    /** This shape with one more member; without wire names it is called the same on the wire. */
    public ObjectShape member(ParameterDefinition.Builder member, String... wireNames) {
        return members(Member.of(member, wireNames));
    }

    /** This shape with more members. */
    public ObjectShape members(Member... added) {
        List<Member> more = new ArrayList<>(members);
        more.addAll(Arrays.asList(added));
        return new ObjectShape(name, more, dropped);
    }

    /** This shape with one more member that may hold any value of its form. */
    public ObjectShape member(String memberName, Shape shape, String... wireNames) {
        return member(ParameterDefinition.builder(memberName, memberName, shape), wireNames);
    }

    /** This shape with more members of one form, without rules, labelled as their names say. */
    public ObjectShape members(Shape shape, String... names) {
        return members(Arrays.stream(names)
                .map(member -> Member.of(ParameterDefinition.builder(member, shape)))
                .toArray(Member[]::new));
    }

    /** This shape with a member, and with others that differ from it in their names alone, and are labelled as those say. */
    public ObjectShape alike(ParameterDefinition.Builder member, String... others) {
        ParameterDefinition first = member.build();
        return members(Stream.concat(Stream.of(first), Arrays.stream(others).map(first::alike))
                .map(value -> new Member(value, List.of(value.id())))
                .toArray(Member[]::new));
    }

    /** This shape with more members of one form that must be given, labelled as their names say. */
    public ObjectShape required(Shape shape, String... names) {
        return members(Arrays.stream(names)
                .map(member ->
                        Member.of(ParameterDefinition.builder(member, shape).required()))
                .toArray(Member[]::new));
    }

    /** This shape without these members of the wire. */
    public ObjectShape dropping(String... wireNames) {
        return new ObjectShape(name, members, Set.of(wireNames));
    }

    /**
     * A member.
     *
     * @param value its documented name as the id, its label, form and rules; the rules count for inputs alone
     * @param wireNames the names on the wire: the first is written, each is read
     */
    public record Member(ParameterDefinition value, List<String> wireNames) {
        /** Copies the names. */
        public Member {
            wireNames = List.copyOf(wireNames);
        }

        /** A member; without wire names it is called the same on the wire. */
        public static Member of(ParameterDefinition.Builder member, String... wireNames) {
            ParameterDefinition value = member.build();
            return new Member(value, wireNames.length == 0 ? List.of(value.id()) : Arrays.asList(wireNames));
        }

        /** The documented name. */
        public String name() {
            return value.id();
        }

        /** The form of its value. */
        public Shape shape() {
            return value.shape();
        }
    }
}
