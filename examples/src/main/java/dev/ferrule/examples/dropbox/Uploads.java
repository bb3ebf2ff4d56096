package dev.ferrule.examples.dropbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;

/** Files that come in pieces: each is taken where the one before it has ended, and the last request says where all of it has. */
final class Uploads {

    private final Map<String, Integer> sizes = new HashMap<>();

    JsonNode start() {
        String id = "pid_upload_session:AAAAAAAAAA" + sizes.size();
        sizes.put(id, 0);
        return JsonNodeFactory.instance.objectNode().put("session_id", id);
    }

    /** Takes so many bytes more; false when they do not stand where the session goes on, or there is no such session. */
    boolean append(JsonNode cursor, int bytes) {
        Integer size = sizes.get(cursor.path("session_id").asText());
        if (size == null || cursor.path("offset").asInt(-1) != size) {
            return false;
        }
        sizes.put(cursor.path("session_id").asText(), size + bytes);
        return true;
    }

    /** The bytes of all pieces; the session is over. */
    int end(JsonNode cursor) {
        Integer size = sizes.remove(cursor.path("session_id").asText());
        return size == null ? 0 : size;
    }
}
