package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import dev.ferrule.testkit.secret.Canaries;
import dev.ferrule.testkit.secret.Canary;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plants secrets in the inputs and the connection of a call, so that a test finds them wherever they should not be. */
final class Planting {

    private final Rig rig;
    private final String suffix;
    /** By its text; the place of each is the parameter or field that it was made for. */
    private final Map<String, Canary> planted = new LinkedHashMap<>();

    private Planting(Rig rig, String suffix) {
        this.rig = rig;
        this.suffix = suffix;
    }

    /** Secrets of letters and digits, which every place takes. */
    static Planting tame(Rig rig) {
        return new Planting(rig, "");
    }

    /** Secrets with signs that JSON, addresses and Base64 write differently. */
    static Planting wild(Rig rig) {
        return new Planting(rig, "+/\"&=%?~");
    }

    /** What finds each of them in a text. */
    Canaries sought() {
        return new Canaries(List.copyOf(planted.values()));
    }

    /** The texts that tell them, in all ways in which a secret is written; longer ones first. */
    List<String> forms() {
        return forms(planted.values());
    }

    private static List<String> forms(Collection<Canary> secrets) {
        return secrets.stream()
                .flatMap(secret -> secret.forms().values().stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The texts that tell what was planted in these parameters and fields. */
    List<String> formsOf(Set<String> ids) {
        return forms(planted.values().stream()
                .filter(secret -> ids.contains(secret.place()))
                .toList());
    }

    /** The case with a planted secret for each secret of its inputs whose rules take one. */
    Case plantedIn(Case original) {
        Map<String, JsonValue> values = new LinkedHashMap<>(original.inputs().values());
        for (Map.Entry<String, JsonValue> value : original.inputs().values().entrySet()) {
            Set<String> before = new LinkedHashSet<>(planted.keySet());
            values.put(value.getKey(), plant(value.getKey(), value.getKey(), value.getValue()));
            boolean refused = !Connection.violations(
                            rig.connector().connector(), original.definition(), Inputs.of(values))
                    .isEmpty();
            if (refused) {
                values.put(value.getKey(), value.getValue());
                planted.keySet().retainAll(before);
            }
        }
        return original.with(Inputs.of(values));
    }

    private JsonValue plant(String owner, String name, JsonValue value) {
        if (value instanceof JsonSecret) {
            return JsonValue.of(Secret.of(canary(owner, name)));
        }
        if (value instanceof JsonArray list) {
            return new JsonArray(list.values().stream()
                    .map(entry -> plant(owner, name, entry))
                    .toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members().forEach((key, member) -> members.put(key, plant(owner, name + key, member)));
            return new JsonObject(members);
        }
        return value;
    }

    private String canary(String owner, String name) {
        String canary = "canary9" + name.replaceAll("[^A-Za-z0-9]", "") + suffix + "x";
        planted.put(canary, Canary.whole(owner, canary));
        return canary;
    }

    /** The fields of a connection with a planted secret for each secret with which a connection can be opened. */
    Map<String, String> fields(Map<String, String> original) {
        Map<String, String> fields = new LinkedHashMap<>(original);
        for (ParameterDefinition field : rig.connector().connector().fields()) {
            if (field.shape() == Shape.Scalar.SECRET && fields.containsKey(field.id())) {
                Set<String> before = new LinkedHashSet<>(planted.keySet());
                String old = String.valueOf(fields.put(field.id(), canary(field.id(), field.id())));
                if (!opens(fields)) {
                    fields.put(field.id(), old);
                    planted.keySet().retainAll(before);
                }
            }
        }
        return fields;
    }

    private boolean opens(Map<String, String> fields) {
        try (Transport nowhere = new ServiceTransport(new Nowhere());
                Connection connection = rig.open(fields, nowhere, Rig.time())) {
            return connection != null;
        } catch (ConnectorException e) {
            return false;
        }
    }
}
