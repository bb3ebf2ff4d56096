package dev.ferrule.crowd.sandbox.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON or XML. */
public enum Format {
    JSON("application/json") {
        @Override
        public String write(Entity entity) {
            return entity.json().toString();
        }

        @Override
        public Optional<ObjectNode> read(String text) {
            try {
                JsonNode read = MAPPER.readTree(text);
                return read instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }
    },
    XML("application/xml") {
        @Override
        public String write(Entity entity) {
            return XmlWriter.write(entity);
        }

        @Override
        public Optional<ObjectNode> read(String text) {
            return XmlReader.read(text);
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** The entity in this form. */
    public abstract String write(Entity entity);

    /** What a body holds, under JSON's names; empty when it is not of this form or no object. */
    public abstract Optional<ObjectNode> read(String text);
}
