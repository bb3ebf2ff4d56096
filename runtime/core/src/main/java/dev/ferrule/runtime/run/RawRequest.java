package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to the service that no action makes. It is sent as those of actions are: by the connection's credentials, within its
 * limits, sent again where that does no harm, its failures told as the connector's own. Headers are the matter of {@link CallOptions}.
 */
public final class RawRequest {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    /** RFC 3986, 3.3, with slots. */
    private static final Pattern PATH =
            Pattern.compile("(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|\\{[a-z][a-z0-9_]*})*)+");

    private static final Pattern DOTS = Pattern.compile("(?:^|/)(?:\\.|%2[eE]){1,2}(?:/|$)");
    private static final String ID = "raw-request";

    private final ActionDefinition action;
    private final Inputs inputs;

    private RawRequest(Builder builder) {
        StepDefinition.Builder step =
                StepDefinition.builder(StepDefinition.ONE_CALL, builder.method).path(builder.path);
        builder.query.forEach(pair -> step.query(pair.name(), Expression.text(pair.value())));
        builder.json.ifPresent(json -> step.body(BodyDefinition.empty().json(Expression.literal(json))));
        step.read(builder.read);
        if (builder.repeatable) {
            step.repeat(Repeat.SAFE);
        }
        // The path without its values may be logged.
        ActionDefinition.Builder made = ActionDefinition.builder(ID, builder.method + " " + builder.path);
        Inputs.Builder given = Inputs.builder();
        builder.slots.forEach((slot, value) -> {
            made.parameter(
                    ParameterDefinition.builder(slot, slot, Shape.Scalar.STRING).required());
            given.text(slot, value);
        });
        action = made.step(step)
                .output(Shape.Scalar.ANY, new Origin.Body(StepDefinition.ONE_CALL, Pointer.WHOLE))
                .build();
        inputs = given.build();
    }

    /**
     * A request, to be put together.
     *
     * @param method the HTTP method in upper case
     * @param path the path below the server's address, encoded, with slots in braces for what {@link Builder#path} gives:
     *     {@code /users/{id}}
     * @throws IllegalArgumentException when one of them is none, or the path leads out of the server's address
     */
    public static Builder of(String method, String path) {
        return new Builder(method, path);
    }

    ActionDefinition action() {
        return action;
    }

    Inputs inputs() {
        return inputs;
    }

    /** The method and the path; what is filled in may be secret. */
    @Override
    public String toString() {
        return action.name();
    }

    /** Puts a request together. Not safe for use by several threads. */
    public static final class Builder {
        private final String method;
        private final String path;
        private final Map<String, String> slots = new TreeMap<>();
        private final List<CallOptions.Query> query = new ArrayList<>();
        private Optional<JsonValue> json = Optional.empty();
        private StepDefinition.Read read = StepDefinition.Read.JSON;
        private boolean repeatable;

        private Builder(String method, String path) {
            if (!METHODS.contains(method)) {
                throw new IllegalArgumentException("The method is one of "
                        + String.join(", ", METHODS.stream().sorted().toList()) + ".");
            }
            if (!PATH.matcher(path).matches() || DOTS.matcher(path).find()) {
                throw new IllegalArgumentException(
                        "A path begins with a slash, is encoded, and has no query and no parts of dots; values go into {slots}.");
            }
            this.method = method;
            this.path = path;
        }

        /**
         * What stands in a slot of the path, as it is; it is encoded as the text of one part of the path.
         *
         * @throws IllegalArgumentException when the path has no such slot
         */
        public Builder path(String slot, String value) {
            if (!path.contains("{" + slot + "}")) {
                throw new IllegalArgumentException("The path " + path + " has no {" + slot + "}.");
            }
            slots.put(slot, value);
            return this;
        }

        /** One more value in the query; it is encoded. */
        public Builder query(String name, String value) {
            query.add(new CallOptions.Query(name, value));
            return this;
        }

        /** What is sent, as JSON. */
        public Builder json(JsonValue body) {
            json = Optional.of(Objects.requireNonNull(body));
            return this;
        }

        /** How a success is read; as JSON unless set. */
        public Builder read(StepDefinition.Read how) {
            read = Objects.requireNonNull(how);
            return this;
        }

        /** Says that sending it twice does no more than sending it once, whatever its method. */
        public Builder repeatable() {
            repeatable = true;
            return this;
        }

        /**
         * The request.
         *
         * @throws IllegalArgumentException when a slot has no value
         */
        public RawRequest build() {
            Matcher slot = SLOT.matcher(path);
            while (slot.find()) {
                if (!slots.containsKey(slot.group(1))) {
                    throw new IllegalArgumentException(
                            "The path " + path + " has no value for {" + slot.group(1) + "}.");
                }
            }
            return new RawRequest(this);
        }
    }
}
