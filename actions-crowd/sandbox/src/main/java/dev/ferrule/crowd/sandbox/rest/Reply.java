package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.wire.Entity;
import dev.ferrule.crowd.sandbox.wire.Format;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer before it is JSON or XML. */
final class Reply {

    private final SandboxResponse response;
    private final @Nullable Entity entity;

    /** The form that it has whatever the client asks for; null for the client's choice. */
    private final @Nullable Format fixed;

    private Reply(SandboxResponse response, @Nullable Entity entity, @Nullable Format fixed) {
        this.response = response;
        this.entity = entity;
        this.fixed = fixed;
    }

    static Reply of(int status, String name, ObjectNode json) {
        return new Reply(SandboxResponse.status(status), new Entity(name, json), null);
    }

    /** An answer that there is in XML only. */
    static Reply xml(String name, ObjectNode json) {
        return new Reply(SandboxResponse.status(200), new Entity(name, json), Format.XML);
    }

    static Reply of(SandboxResponse response) {
        return new Reply(response, null, null);
    }

    /** Done, and nothing to say: without a body there is no type either. */
    static Reply done() {
        return of(SandboxResponse.status(204));
    }

    /** Something new and where it is. Without a body the answer has a type all the same. */
    static Reply created(String location) {
        return of(SandboxResponse.status(201).withHeader("Location", location));
    }

    static Reply refusal(Refusal refusal) {
        return of(
                refusal.status(),
                "error",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("reason", refusal.reason().name())
                        .put("message", refusal.text()));
    }

    Reply withHeader(String name, String value) {
        return new Reply(response.withHeader(name, value), entity, fixed);
    }

    /** As answers are that nobody may keep. */
    Reply uncached() {
        return withHeader("Cache-Control", "no-cache, no-store, no-transform");
    }

    /**
     * The answer as sent.
     *
     * @param wanted the form that the client wants
     * @param namesCharset whether the type says that the text is UTF-8, as it always is
     */
    SandboxResponse in(Format wanted, boolean namesCharset) {
        Format format = Optional.ofNullable(fixed).orElse(wanted);
        String type = format.type() + (namesCharset ? ";charset=UTF-8" : "");
        if (entity != null) {
            return response.withHeader("Content-Type", type).withBody(format.write(entity));
        }
        return response.status() == 201 ? response.withHeader("Content-Type", type) : response;
    }
}
