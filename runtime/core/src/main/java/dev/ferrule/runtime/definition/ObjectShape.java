package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An object as it is documented, and how its members are called on the wire.
 *
 * @param name the shape's name
 * @param members the members in their documented order
 * @param dropped members of the wire that the documented shape leaves out
 */
public record ObjectShape(String name, List<Member> members, Set<String> dropped) {

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
    public ObjectShape member(String memberName, Shape shape, String... wireNames) {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(memberName, wireNames.length == 0 ? List.of(memberName) : Arrays.asList(wireNames), shape));
        return new ObjectShape(name, more, dropped);
    }

    /** This shape without these members of the wire. */
    public ObjectShape dropping(String... wireNames) {
        return new ObjectShape(name, members, Set.of(wireNames));
    }

    /**
     * A member.
     *
     * @param name the documented name
     * @param wireNames the names on the wire: the first is written, each is read
     * @param shape the form of its value
     */
    public record Member(String name, List<String> wireNames, Shape shape) {
        /** Copies the names. */
        public Member {
            wireNames = List.copyOf(wireNames);
        }
    }
}
