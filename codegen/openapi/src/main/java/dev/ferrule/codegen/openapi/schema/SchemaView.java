package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import java.util.Map;

/** What a schema says beside its type, for those who take it apart. */
public final class SchemaView {

    private final TypeBook book;
    private final Shape shape;
    private final boolean cleared;

    SchemaView(TypeBook book, Shape shape, boolean cleared) {
        this.book = book;
        this.shape = shape;
        this.cleared = cleared;
    }

    /** Whether it is one object with members of its own in this direction. */
    public boolean isObject(Direction direction) {
        return shape.alternatives().isEmpty()
                && shape.types().size() <= 1
                && !shape.has("enum")
                && !shape.has("const")
                && shape.isObject()
                && !book.members(shape, direction).isEmpty();
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return shape.alternatives().isEmpty() && shape.isArray();
    }

    /** Whether it may be an object or holds some, whatever its members are. */
    public boolean isText() {
        return shape.types().contains("string");
    }

    /** The schema of the entries of an array. */
    public SchemaView items() {
        return book.view(shape.fact("items"));
    }

    /** The members by their names on the wire. */
    public Map<String, Node> members(Direction direction) {
        return book.members(shape, direction);
    }

    /** Whether a member must be there. */
    public boolean requires(String member) {
        return shape.required().contains(member);
    }

    /** Whether null is a value of it. */
    public boolean isNullable() {
        return shape.nullable();
    }

    /** The type of what callers give for it. */
    public TypeUse given(String hint) {
        return book.use(shape, Direction.IN, hint, "", 0);
    }

    /** Whether the empty text, which is no value of it, clears it. */
    public boolean isCleared() {
        return cleared;
    }

    /** Whether it is written with {@code additionalProperties} that say what further members are. */
    public boolean isOpen() {
        return shape.fact("additionalProperties").isObject() || shape.flag("additionalProperties");
    }

    /** What it is, in Markdown. */
    public String description() {
        return Prose.of(shape);
    }

    /** A keyword, from the most specific schema that has it. */
    public Node fact(String keyword) {
        return shape.fact(keyword);
    }

    /** Whether a keyword is there and true. */
    public boolean flag(String keyword) {
        return shape.flag(keyword);
    }

    /** The name under which the document shares it; empty when it is written in place. */
    public String component() {
        return shape.component();
    }

    /** The same for every use of one schema. */
    public Object key() {
        return shape.origin().key();
    }
}
