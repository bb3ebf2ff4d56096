package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.AttributeChange;
import dev.ferrule.crowd.sandbox.directory.Change;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Journal;
import java.util.List;

/** {@code /event}: a token for now, and what has happened since the moment of a token. */
final class EventResource {

    private final Journal journal;
    private final EntityJson json;

    EventResource(Journal journal, EntityJson json) {
        this.journal = journal;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/event", this::token);
        endpoints.add("GET", "/event/*", this::since);
    }

    private Reply token(Call call) {
        ObjectNode events = JsonNodeFactory.instance.objectNode();
        if (journal.isKept()) {
            events.put("newEventToken", journal.token());
        }
        return Reply.of(200, "events", events.put("incrementalSynchronisationAvailable", journal.isKept()));
    }

    private Reply since(Call call) {
        List<Change> changes = journal.since(call.tail());
        ObjectNode events = JsonNodeFactory.instance.objectNode().put("newEventToken", journal.token());
        ArrayNode list = events.putArray("events");
        changes.forEach(change -> list.add(event(change)));
        return Reply.of(200, "events", events);
    }

    private ObjectNode event(Change change) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("operation", change.operation().name());
        if (change instanceof Change.OfUser of) {
            event.set("user", json.user(of.user(), false));
            attributes(event, of.attributes());
        } else if (change instanceof Change.OfGroup of) {
            event.set("group", json.group(of.group(), false));
            attributes(event, of.attributes());
        } else if (change instanceof Change.OfMembership of) {
            event.set("childUser", json.minimal(of.user()));
            event.set("parentGroups", parents(of.group()));
        } else if (change instanceof Change.OfNesting of) {
            event.set("group", json.minimal(of.child()));
            event.set("parentGroups", parents(of.parent()));
        }
        return event;
    }

    /** Both are lists of attributes as elsewhere; of those that are gone there are only the names. */
    private static void attributes(ObjectNode event, AttributeChange change) {
        if (!change.stored().isEmpty()) {
            event.set("storedAttributes", EntityJson.attributeValues(change.stored()));
        }
        if (!change.removed().isEmpty()) {
            ArrayNode gone = event.putObject("deletedAttributes").putArray("attributes");
            change.removed().forEach(name -> gone.addObject().put("name", name));
        }
    }

    private ObjectNode parents(Group parent) {
        ObjectNode groups = JsonNodeFactory.instance.objectNode().put("expand", "group");
        groups.putArray("groups").add(json.minimal(parent));
        return groups;
    }
}
