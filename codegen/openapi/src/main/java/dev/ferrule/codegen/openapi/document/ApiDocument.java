package dev.ferrule.codegen.openapi.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An OpenAPI document, whatever its version, in the shape of version 3.
 *
 * <p>References are followed within the document alone (OpenAPI 3.1.1, 4.6; JSON pointers by RFC 6901). Nothing is ever
 * fetched.
 */
public final class ApiDocument {

    private static final int LONGEST_CHAIN = 50;

    private final Node root;
    private final Node written;
    private final String version;

    private ApiDocument(Node root, Node written, String version) {
        this.root = root;
        this.written = written;
        this.version = version;
    }

    /** What a reference led to. */
    public enum Outcome {
        /** There was no reference, or it led somewhere. */
        FOUND,
        /** Nothing is there. */
        BROKEN,
        /** The reference leads back to itself. */
        CIRCULAR,
        /** It leads out of the document. */
        EXTERNAL
    }

    /**
     * What stands behind references.
     *
     * @param node what was found; missing when nothing was
     * @param reference the last reference that was followed; empty when there was none
     */
    public record Resolved(Node node, String reference, Outcome outcome) {}

    /**
     * Reads a document.
     *
     * @throws DocumentException when it is no OpenAPI document of version 2 or 3
     */
    public static ApiDocument read(byte[] bytes) {
        if (bytes.length > TreeReader.BYTES) {
            throw new DocumentException("The file has more than " + TreeReader.BYTES + " bytes.");
        }
        Object tree = TreeReader.read(bytes);
        if (!(tree instanceof Map<?, ?>)) {
            throw new DocumentException("The file is no object, and so no OpenAPI document.");
        }
        Anchors anchors = new Anchors();
        Node written = new Node(tree, null, "", anchors);
        String two = written.text("swagger");
        String three = written.text("openapi");
        if (three.startsWith("3")) {
            return new ApiDocument(written, written, three);
        }
        if (two.startsWith("2") || (two.isEmpty() && three.startsWith("2"))) {
            return new ApiDocument(new Swagger2(written, anchors).converted(), written, two.isEmpty() ? three : two);
        }
        if (two.isEmpty() && three.isEmpty()) {
            throw new DocumentException(
                            "The file says neither `openapi: 3.x` nor `swagger: 2.0`, so it is no OpenAPI document.")
                    .hint(other(written));
        }
        throw new DocumentException(
                "OpenAPI " + (two.isEmpty() ? three : two) + " is not read; versions 2.0, 3.0, 3.1 and 3.2 are.");
    }

    /** What the file is instead. */
    private static String other(Node written) {
        if (written.has("asyncapi")) {
            return "it is an AsyncAPI document, which describes messages and no calls";
        }
        if (written.has("swaggerVersion")) {
            return "it is a document of Swagger 1, which a converter brings to version 2.0";
        }
        boolean part = written.has("paths") || written.has("components") || written.has("definitions");
        return part
                ? "it looks like a part of a document; name the file that begins it, bundled into one"
                : "name the file in which the service describes its calls";
    }

    /** The document in the shape of version 3. */
    public Node root() {
        return root;
    }

    /** The version that the document says. */
    public String version() {
        return version;
    }

    /** Follows the references of a part, if it is one. */
    public Resolved resolve(Node node) {
        return resolve(written, node);
    }

    static Resolved resolve(Node root, Node node) {
        Node at = node;
        String reference = "";
        Set<String> seen = new HashSet<>();
        while (at.isObject() && at.get("$ref").isText()) {
            reference = at.text("$ref");
            if (!reference.startsWith("#")) {
                return new Resolved(missing(at), reference, Outcome.EXTERNAL);
            }
            if (!seen.add(reference) || seen.size() > LONGEST_CHAIN) {
                return new Resolved(missing(at), reference, Outcome.CIRCULAR);
            }
            at = find(root, reference.substring(1));
            if (at.isMissing()) {
                return new Resolved(at, reference, Outcome.BROKEN);
            }
        }
        return new Resolved(at, reference, Outcome.FOUND);
    }

    private static Node missing(Node node) {
        return new Node(null, node, "$ref", new Anchors());
    }

    private static Node find(Node root, String pointer) {
        Node at = root;
        if (pointer.isEmpty()) {
            return at;
        }
        if (!pointer.startsWith("/")) {
            return missing(root);
        }
        for (String part : pointer.substring(1).split("/", -1)) {
            String name = part.replace("~1", "/").replace("~0", "~");
            Node next = step(at, name);
            at = next.isMissing() && name.contains("%") ? step(at, decoded(name)) : next;
        }
        return at;
    }

    private static Node step(Node at, String name) {
        if (!at.isArray()) {
            return at.get(name);
        }
        return name.matches("[0-9]{1,6}") && Integer.parseInt(name) < at.items().size()
                ? at.items().get(Integer.parseInt(name))
                : missing(at);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException problem) {
            return name;
        }
    }
}
