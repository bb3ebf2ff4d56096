package dev.ferrule.spec.check;

import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What paths find in files, and what {@code item} is in the request for a piece of one. */
final class FileMembers {

    /** The member that is a file itself: the bytes of the piece. */
    static final String CONTENT = "content";

    /** No type of a connector has such a name. */
    static final ValueType PIECE = new ValueType.Named("(piece of a file)");

    private static final Position NOWHERE = new Position("", 1, 1);

    /** The members of a piece. */
    static final ObjectType OF_PIECE = new ObjectType(
            NOWHERE,
            "a piece of a file",
            "",
            Stream.of(CONTENT, "number", "index", "first", "last", "size", "total")
                    .map(FileMembers::field)
                    .toList(),
            Set.of());

    /** What is known of any file: its name, its media type, and the number of its bytes. */
    static final ObjectType OF_FILE = new ObjectType(
            NOWHERE,
            "file",
            "",
            List.of(
                    field("name", ValueType.Scalar.STRING),
                    field("type", ValueType.Scalar.STRING),
                    field("size", ValueType.Scalar.INTEGER)),
            Set.of());

    private FileMembers() {}

    private static ObjectType.Field field(String name) {
        return field(name, name.equals(CONTENT) ? ValueType.Scalar.FILE : ValueType.Scalar.INTEGER);
    }

    private static ObjectType.Field field(String name, ValueType type) {
        return new ObjectType.Field(NOWHERE, name, List.of(name), "", type, true);
    }

    /** Whether a path into what a file is given for ends at something that is known of it, and at no file. */
    static boolean isKnownOfFile(JsonPath path) {
        int last = path.parts().size() - 1;
        return last >= 0 && path.parts().get(last) instanceof JsonPath.Part.Name;
    }

    /** Whether a path into an entry may end at a file: at the entry itself, or at the bytes of a piece. */
    static boolean mayBeFile(Source.Item item) {
        List<JsonPath.Part> path = item.path().parts();
        return path.isEmpty() || path.equals(List.of(new JsonPath.Part.Name(CONTENT)));
    }
}
