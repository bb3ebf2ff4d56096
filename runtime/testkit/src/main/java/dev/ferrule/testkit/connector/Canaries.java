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
import dev.ferrule.testkit.secret.Canary;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Secrets that are known to a test, so that it finds them wherever they should not be. */
final class Canaries {

    private final Rig rig;
    private final String suffix;
    private final Set<String> planted = new LinkedHashSet<>();
    /** By secret, the parameter or field that it was made for. */
    private final Map<String, String> owners = new LinkedHashMap<>();

    private Canaries(Rig rig, String suffix) {
        this.rig = rig;
        this.suffix = suffix;
    }

    /** Secrets of letters and digits, which every place takes. */
    static Canaries tame(Rig rig) {
        return new Canaries(rig, "");
    }

    /** Secrets with signs that JSON, addresses and Base64 write differently. */
    static Canaries wild(Rig rig) {
        return new Canaries(rig, "+/\"&=%?~");
    }

    /** The texts to look for, in all ways in which a secret is written; longer ones first. */
    List<String> forms() {
        return forms(planted);
    }

    private static List<String> forms(Collection<String> secrets) {
        return secrets.stream()
                .flatMap(secret -> Canary.whole(secret).stream())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The texts to look for of what was planted in these parameters and fields alone. */
    List<String> formsOf(Set<String> ids) {
        Set<String> theirs = new LinkedHashSet<>();
        owners.forEach((secret, id) -> {
            if (ids.contains(id) && planted.contains(secret)) {
                theirs.add(secret);
            }
        });
        return forms(theirs);
    }

    /** The case with a planted secret for each secret of its inputs whose rules take one. */
    Case plantedIn(Case original) {
        Map<String, JsonValue> values = new LinkedHashMap<>(original.inputs().values());
        for (Map.Entry<String, JsonValue> value : original.inputs().values().entrySet()) {
            Set<String> before = new LinkedHashSet<>(planted);
            values.put(value.getKey(), plant(value.getKey(), value.getKey(), value.getValue()));
            boolean refused = !Connection.violations(
                            rig.connector().connector(), original.definition(), Inputs.of(values))
                    .isEmpty();
            if (refused) {
                values.put(value.getKey(), value.getValue());
                planted.retainAll(before);
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
        planted.add(canary);
        owners.put(canary, owner);
        return canary;
    }

    /** The fields of a connection with a planted secret for each secret with which a connection can be opened. */
    Map<String, String> fields(Map<String, String> original) {
        Map<String, String> fields = new LinkedHashMap<>(original);
        for (ParameterDefinition field : rig.connector().connector().fields()) {
            if (field.shape() == Shape.Scalar.SECRET && fields.containsKey(field.id())) {
                Set<String> before = new LinkedHashSet<>(planted);
                String old = String.valueOf(fields.put(field.id(), canary(field.id(), field.id())));
                if (!opens(fields)) {
                    fields.put(field.id(), old);
                    planted.retainAll(before);
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
