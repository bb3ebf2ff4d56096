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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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

    /** The texts to look for: as they are, and as JSON, addresses and Base64 write them. */
    List<String> forms() {
        Set<String> forms = new LinkedHashSet<>();
        for (String secret : planted) {
            forms.add(secret);
            forms.add(JsonValue.of(secret).toString().replaceAll("^\"|\"$", ""));
            String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            forms.add(encoded);
            forms.add(encoded.replace("%7E", "~"));
            forms.addAll(base64(secret));
        }
        return forms.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    /** What Base64 shows of a text, wherever in the encoded bytes the text begins. */
    private static List<String> base64(String secret) {
        List<String> forms = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            byte[] bytes = (" ".repeat(before) + secret).getBytes(StandardCharsets.UTF_8);
            // Signs that hold bits of a neighbour are left out.
            int from = before == 0 ? 0 : 4;
            int whole = bytes.length / 3 * 4;
            forms.add(Base64.getEncoder().encodeToString(bytes).substring(from, whole));
            forms.add(Base64.getUrlEncoder().encodeToString(bytes).substring(from, whole));
        }
        return forms;
    }

    /** The case with a planted secret for each secret of its inputs whose rules take one. */
    Case plantedIn(Case original) {
        Map<String, JsonValue> values = new LinkedHashMap<>(original.inputs().values());
        for (Map.Entry<String, JsonValue> value : original.inputs().values().entrySet()) {
            Set<String> before = new LinkedHashSet<>(planted);
            values.put(value.getKey(), plant(value.getKey(), value.getValue()));
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

    private JsonValue plant(String name, JsonValue value) {
        if (value instanceof JsonSecret) {
            return JsonValue.of(Secret.of(canary(name)));
        }
        if (value instanceof JsonArray list) {
            return new JsonArray(
                    list.values().stream().map(entry -> plant(name, entry)).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members().forEach((key, member) -> members.put(key, plant(name + key, member)));
            return new JsonObject(members);
        }
        return value;
    }

    private String canary(String name) {
        String canary = "canary9" + name.replaceAll("[^A-Za-z0-9]", "") + suffix + "x";
        planted.add(canary);
        return canary;
    }

    /** The fields of a connection with a planted secret for each secret with which a connection can be opened. */
    Map<String, String> fields(Map<String, String> original) {
        Map<String, String> fields = new LinkedHashMap<>(original);
        for (ParameterDefinition field : rig.connector().connector().fields()) {
            if (field.shape() == Shape.Scalar.SECRET && fields.containsKey(field.id())) {
                Set<String> before = new LinkedHashSet<>(planted);
                String old = String.valueOf(fields.put(field.id(), canary(field.id())));
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
