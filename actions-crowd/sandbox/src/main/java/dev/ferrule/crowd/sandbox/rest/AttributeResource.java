package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Attributed;
import dev.ferrule.crowd.sandbox.directory.Attributes;

/** {@code /user/attribute} or {@code /group/attribute}. */
final class AttributeResource<T extends Attributed<T>> {

    private final Links.Kind kind;
    private final Attributes<T> attributes;
    private final EntityJson json;

    AttributeResource(Links.Kind kind, Attributes<T> attributes, EntityJson json) {
        this.kind = kind;
        this.attributes = attributes;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        String path = "/" + kind.path() + "/attribute";
        endpoints.add("GET", path, this::all);
        endpoints.add("POST", path, (Handler.WithBody) this::put);
        endpoints.add("DELETE", path, this::remove);
    }

    private Reply all(Call call) {
        T holder = attributes.holder(call.required(kind.parameter()));
        return Reply.of(200, "attributes", json.attributes(kind, holder.name(), holder.attributes()));
    }

    private Reply put(Call call) {
        attributes.put(call.required(kind.parameter()), Body.attributes(call.body()));
        return Reply.done();
    }

    private Reply remove(Call call) {
        attributes.remove(call.required(kind.parameter()), call.required("attributename"));
        return Reply.done();
    }
}
