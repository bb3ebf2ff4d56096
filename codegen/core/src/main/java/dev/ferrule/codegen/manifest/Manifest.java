package dev.ferrule.codegen.manifest;

import dev.ferrule.codegen.NameBook;
import dev.ferrule.codegen.java.JavaApi;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Profile;
import java.util.Comparator;

/**
 * The manifest of a connector, which the JSON Schema {@code manifest.schema.json} beside this class describes. A later version
 * of the format may add members; one that takes or changes some has another number.
 */
public final class Manifest {

    /** The version of the format. */
    public static final int VERSION = 1;

    private Manifest() {}

    /**
     * The manifest of a connector. The same connector and names give the same manifest.
     *
     * @param names the Java names that are kept
     */
    public static JsonObject of(Connector connector, NameBook names) {
        JavaApi java = new JavaApi(connector, names);
        return new Json()
                .number("manifest", VERSION)
                .value("connector", about(connector, java))
                .value("connection", connection(connector))
                .each(
                        "groups",
                        connector.groups(),
                        group -> new Json()
                                .word("id", group.id())
                                .line("name", group.name())
                                .prose("description", group.description())
                                .done())
                .each(
                        "errors",
                        connector.errors().values(),
                        error -> new Json()
                                .word("code", error.code())
                                .word("kind", error.kind())
                                .prose("description", error.description())
                                .prose("advice", error.advice())
                                .done())
                .each(
                        "actions",
                        connector.actions().stream()
                                .sorted(Comparator.comparing(action -> action.id()))
                                .toList(),
                        action -> ActionEntry.of(connector, java, action))
                .done();
    }

    private static JsonObject about(Connector connector, JavaApi java) {
        Profile profile = connector.profile();
        Profile.Icon icon = profile.icon();
        return new Json()
                .word("id", connector.id())
                .line("name", connector.name())
                .prose("description", connector.description())
                .line("category", profile.category())
                .words("keywords", profile.keywords())
                .word("website", profile.website())
                .value(
                        "icon",
                        icon == null
                                ? null
                                : new Json()
                                        .word("light", icon.light())
                                        .word("dark", icon.dark())
                                        .done())
                .each(
                        "serviceVersions",
                        connector.versions(),
                        version -> new Json()
                                .word("id", version.id())
                                .prose("description", version.description())
                                .done())
                .word("javaClient", java.client())
                .done();
    }

    private static JsonObject connection(Connector connector) {
        return new Json()
                .each("fields", connector.connection(), Manifest::field)
                .each("auth", connector.auth(), AuthEntry::of)
                .word("test", connector.connectionTest())
                .each(
                        "hooks",
                        connector.hooks().values(),
                        hook -> new Json()
                                .word("name", hook.name())
                                .word("kind", Words.of(hook.kind()))
                                .prose("description", hook.description())
                                .done())
                .each(
                        "limits",
                        connector.limits(),
                        limit -> new Json()
                                .word("name", limit.name())
                                .number("requests", limit.requests())
                                .word("per", limit.per().toString())
                                .words("actions", limit.actions())
                                .done())
                .done();
    }

    private static JsonObject field(ConnectionField field) {
        Json json =
                new Json().word("id", field.id()).line("name", field.name()).prose("description", field.description());
        Values.type(json, field.type(), field.constraints());
        return json.flag("required", field.required())
                .words("requiredWith", field.requiredWith())
                .value("default", Values.literal(field.defaultValue(), field.type()))
                .value("example", Values.example(field.example(), field.type()))
                .value("form", Values.form(field.presentation()))
                .done();
    }
}
