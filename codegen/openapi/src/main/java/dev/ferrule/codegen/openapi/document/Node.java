package dev.ferrule.codegen.openapi.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document, or the place where one would be: asking what is not there gives a missing node and never fails, so
 * that a document with odd parts can be walked like any other.
 */
public final class Node {

    /** The null of JSON, which is something other than nothing. */
    enum Null {
        NULL
    }

    private final @Nullable Object value;
    private final @Nullable Node parent;
    private final String step;
    private final Anchors anchors;

    Node(@Nullable Object value, @Nullable Node parent, String step, Anchors anchors) {
        this.value = value;
        this.parent = parent;
        this.step = step;
        this.anchors = anchors;
    }

    /** A member of an object. */
    public record Member(String name, Node value) {}

    /** Where it stands in the file, as a JSON pointer (RFC 6901). */
    public String pointer() {
        Optional<String> anchor = anchors.of(value);
        if (anchor.isPresent()) {
            return anchor.get();
        }
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }

    /** Whether there is nothing, or the null of JSON. */
    public boolean isMissing() {
        return value == null || value == Null.NULL;
    }

    /** Whether the null of JSON stands here. */
    public boolean isNull() {
        return value == Null.NULL;
    }

    /** Whether it is an object. */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** Whether it is an array. */
    public boolean isArray() {
        return value instanceof List<?>;
    }

    /** Whether it is a text. */
    public boolean isText() {
        return value instanceof String;
    }

    /** Whether it is a flag. */
    public boolean isFlag() {
        return value instanceof Boolean;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
        return value instanceof Numeral;
    }

    /** Whether an object has this member, whatever it is. */
    public boolean has(String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name);
    }

    /** A member of an object. */
    public Node get(String name) {
        return new Node(value instanceof Map<?, ?> map ? map.get(name) : null, this, name, anchors);
    }

    /** The items of an array; none of anything else. */
    public List<Node> items() {
        List<Node> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new Node(list.get(i), this, Integer.toString(i), anchors));
            }
        }
        return items;
    }

    /** The members of an object in their order; none of anything else. */
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) ->
                    members.add(new Member((String) name, new Node(member, this, (String) name, anchors))));
        }
        return members;
    }

    /** The text of a plain value, as it is written; empty for what has parts and for nothing. */
    public String text() {
        if (value instanceof Numeral number) {
            return number.written();
        }
        return value instanceof String || value instanceof Boolean ? String.valueOf(value) : "";
    }

    /** The text of a member. */
    public String text(String name) {
        return get(name).text();
    }

    /** Whether a member is true; a document of a careless tool says so with a text. */
    public boolean flag(String name) {
        return text(name).equals("true");
    }

    /** A number, or a text that is one. */
    public Optional<BigDecimal> number() {
        String text = text();
        if (text.isEmpty() || text.length() > 100 || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 300 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException problem) {
            return Optional.empty();
        }
    }

    /** The texts of an array, or the only text where a document leaves the array out. */
    public List<String> texts() {
        if (isText()) {
            return List.of(text());
        }
        return items().stream().map(Node::text).filter(text -> !text.isEmpty()).toList();
    }

    /** What it is made of: the same for two nodes of one place. */
    Object identity() {
        return value == null ? this : value;
    }

    /** Something that is the same for all nodes of one part of the document, for sets that are by identity. */
    public Object key() {
        return identity();
    }

    @Nullable
    Object value() {
        return value;
    }
}
