package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A parameter on its way from the document to an action. Its id is known once all parameters are. */
final class Input {

    /** Where a parameter is sent. */
    enum Place {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        BODY
    }

    private final Place place;
    private final String wire;
    private final TypeUse use;
    private final Node schema;
    private final Map<String, Object> keys = new LinkedHashMap<>();
    private boolean required;
    private boolean deprecated;
    private String description = "";
    private String id = "";
    private String before = "";
    private Node example;

    Input(Place place, String wire, TypeUse use, Node schema) {
        this.place = place;
        this.wire = wire;
        this.use = use;
        this.schema = schema;
        this.example = schema.get(" absent");
    }

    Place place() {
        return place;
    }

    /** The name on the wire; of a part of a body its path, with dots between its parts. */
    String wire() {
        return wire;
    }

    TypeUse use() {
        return use;
    }

    /** The schema, which may have an example and a default. */
    Node schema() {
        return schema;
    }

    /** Further keys of the language, such as {@code to}. */
    Map<String, Object> keys() {
        return keys;
    }

    Input with(String key, Object value) {
        keys.put(key, value);
        return this;
    }

    /** What stands before its slot in the path. */
    String before() {
        return before;
    }

    Input before(String text) {
        this.before = text;
        return this;
    }

    boolean isRequired() {
        return required;
    }

    Input required(boolean is) {
        this.required = is;
        return this;
    }

    boolean isDeprecated() {
        return deprecated;
    }

    Input deprecated(boolean is) {
        this.deprecated = is;
        return this;
    }

    String description() {
        return description;
    }

    Input description(String text) {
        this.description = text;
        return this;
    }

    /** The example that stands beside the schema; missing when there is none. */
    Node example() {
        return example;
    }

    Input example(Node node) {
        this.example = node;
        return this;
    }

    String id() {
        return id;
    }

    void id(String given) {
        this.id = given;
    }
}
