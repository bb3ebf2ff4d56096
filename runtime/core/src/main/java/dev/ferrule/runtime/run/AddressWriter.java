package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.Expansion;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.HttpAddress;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out the path and the query of a call, encoded, and for people the same with secrets masked. */
final class AddressWriter {

    private final StepDefinition step;
    private final Scope scope;
    private final Server server;
    private final StringBuilder target;
    private final @Nullable StringBuilder shown;
    private boolean query;

    private AddressWriter(StepDefinition step, Scope scope, Server server, boolean shown) {
        this.step = step;
        this.scope = scope;
        this.server = server;
        this.target = new StringBuilder(96).append(server.path());
        this.shown = shown ? new StringBuilder(server.shown()) : null;
    }

    /**
     * The address of a step's call.
     *
     * @param shown whether people will see it
     * @throws RequestWriter.RefusedValue when a value has no place in it
     */
    static AddressWriter of(StepDefinition step, Scope scope, Server server, boolean shown) {
        AddressWriter address = new AddressWriter(step, scope, server, shown);
        for (Expression part : step.path()) {
            address.addPath(part);
        }
        for (StepDefinition.Field field : step.query()) {
            address.addQuery(field);
        }
        for (CallOptions.Query own : scope.options().query()) {
            address.addPair(Expression.absent(), own.name(), own.value(), false);
        }
        return address;
    }

    /** The address. */
    HttpAddress address() {
        return server.address(target.toString());
    }

    /** The same for people, which may hold signs that no URI may; empty when nobody will see it. */
    String shown() {
        return shown == null ? "" : shown.toString();
    }

    private void add(String text, boolean secret) {
        target.append(text);
        if (shown != null) {
            shown.append(secret ? Secret.MASK : text);
        }
    }

    private void addPath(Expression part) {
        if (part instanceof Expression.Literal literal && literal.value() instanceof JsonText text) {
            add(text.text(), false);
            return;
        }
        if (part instanceof Expression.Expanded expanded) {
            addExpanded(expanded);
            return;
        }
        Optional<JsonValue> found = Evaluator.value(part, scope);
        String value = found.flatMap(Evaluator::text).orElseThrow(() -> needed(part));
        if (value.isEmpty()) {
            throw empty(part);
        }
        add(encoded(part, value), found.get() instanceof JsonSecret);
    }

    /** A list or an object in the path, no entry of which can be empty or lead out of its folder. */
    private void addExpanded(Expression.Expanded part) {
        JsonValue value = Evaluator.value(part.value(), scope).orElseThrow(() -> needed(part.value()));
        String text = Evaluator.fit(
                part.value(),
                () -> ExpandedText.of(value, part.form(), part.key(), each -> {
                    if (each.isEmpty()) {
                        throw empty(part.value());
                    }
                    return RequestWriter.encoded(part.value(), () -> UriText.segment(each));
                }));
        if (text.isEmpty()) {
            throw empty(part.value());
        }
        add(text, ExpandedText.isSecret(value));
    }

    private RequestWriter.RefusedValue needed(Expression part) {
        return new RequestWriter.RefusedValue(part, "is needed in the address of step " + step.id());
    }

    private static RequestWriter.RefusedValue empty(Expression part) {
        return new RequestWriter.RefusedValue(part, "must not be empty, as it is a part of an address");
    }

    private static String encoded(Expression part, String value) {
        boolean several = part instanceof Expression.Segments;
        try {
            return several ? UriText.segments(value) : UriText.segment(value);
        } catch (IllegalArgumentException e) {
            throw RequestWriter.refused(part instanceof Expression.Segments all ? all.value() : part, e);
        }
    }

    private void addQuery(StepDefinition.Field field) {
        Optional<JsonValue> found = Evaluator.value(field.value(), scope);
        if (found.isEmpty()) {
            return;
        }
        JsonValue value = found.get();
        switch (field.inside()) {
            case BRACKETS ->
                InnerNames.BRACKETS.each(field.name(), value, (name, each) -> addPair(field.value(), name, each));
            case DOTS -> InnerNames.DOTS.each(field.name(), value, (name, each) -> addPair(field.value(), name, each));
            case COMMA -> {
                if (value instanceof JsonArray || value instanceof JsonObject) {
                    addJoined(field, value);
                } else {
                    addPair(field.value(), field.name(), value);
                }
            }
            case MEMBERS -> {
                if (value instanceof JsonObject object) {
                    object.members().forEach((name, each) -> addMember(field, name, each));
                } else {
                    addPair(field.value(), field.name(), value);
                }
            }
            case NAMES -> {
                if (!(value instanceof JsonNull)) {
                    NamedEntries.of(field, value, scope).forEach((name, each) -> addMember(field, name, each));
                }
            }
            case RESERVED -> addReserved(field, value);
            case NOTHING -> {
                if (value instanceof JsonArray array) {
                    List<JsonValue> values = array.values();
                    for (JsonValue each : values) {
                        addPair(field.value(), field.name(), each);
                    }
                } else {
                    addPair(field.value(), field.name(), value);
                }
            }
        }
    }

    /** A text whose signs stay as they are where they can; a list as such texts, each for itself. */
    private void addReserved(StepDefinition.Field field, JsonValue value) {
        for (JsonValue each : value instanceof JsonArray array ? array.values() : List.of(value)) {
            if (!(each instanceof JsonNull)) {
                String text = Evaluator.text(each).orElseThrow(() -> noText(field.value()));
                String encoded = RequestWriter.encoded(field.value(), () -> UriText.reserved(text));
                addEncoded(UriText.query(field.name()), encoded, each instanceof JsonSecret);
            }
        }
    }

    private static RequestWriter.RefusedValue noText(Expression from) {
        return new RequestWriter.RefusedValue(
                from, "must hold no list, object or file within, as each is one value in the query");
    }

    /** All of it as one value, in which commas are as they are and those of entries are encoded; nothing for what is empty. */
    private void addJoined(StepDefinition.Field field, JsonValue value) {
        String text;
        try {
            text = ExpandedText.of(
                    value,
                    Expansion.COMMA,
                    "",
                    each -> RequestWriter.encoded(field.value(), () -> UriText.query(each)));
        } catch (Functions.Unfit e) {
            throw new RequestWriter.RefusedValue(field.value(), String.valueOf(e.getMessage()));
        }
        if (!text.isEmpty()) {
            addEncoded(UriText.query(field.name()), text, ExpandedText.isSecret(value));
        }
    }

    /** A member by its own name, which callers may have chosen: it must not stand in for what the call itself says. */
    private void addMember(StepDefinition.Field field, String name, JsonValue value) {
        boolean taken = name.isEmpty()
                || step.query().stream().anyMatch(other -> other.name().equals(name) && !isPlanned(field, other));
        if (taken) {
            throw new RequestWriter.RefusedValue(
                    field.value(), "must not have a member whose name is empty or another of the call's in the query");
        }
        if (value instanceof JsonArray array) {
            array.values().forEach(each -> addSingle(field, name, each));
        } else {
            addSingle(field, name, value);
        }
    }

    /** Whether it is the field itself, whose own name is shown by a plan that knows no other. */
    private boolean isPlanned(StepDefinition.Field field, StepDefinition.Field other) {
        return scope.planning() && field.equals(other) && field.inside() == StepDefinition.Inside.NAMES;
    }

    private void addSingle(StepDefinition.Field field, String name, JsonValue value) {
        if (value instanceof JsonObject || value instanceof JsonArray) {
            throw new RequestWriter.RefusedValue(
                    field.value(), "must hold no object within, as each member is one value in the query");
        }
        addPair(field.value(), name, value);
    }

    private void addPair(Expression from, String name, JsonValue value) {
        if (value instanceof JsonNull) {
            return;
        }
        String text = Evaluator.text(value).orElseThrow(() -> noText(from));
        addPair(from, name, text, value instanceof JsonSecret);
    }

    private void addPair(Expression from, String name, String value, boolean secret) {
        String encodedName;
        String encodedValue;
        try {
            encodedName = UriText.query(name);
            encodedValue = UriText.query(value);
        } catch (IllegalArgumentException e) {
            throw RequestWriter.refused(from, e);
        }
        addEncoded(encodedName, encodedValue, secret);
    }

    private void addEncoded(String name, String value, boolean secret) {
        add(query ? "&" : "?", false);
        query = true;
        add(name, false);
        add("=", false);
        add(value, secret);
    }
}
