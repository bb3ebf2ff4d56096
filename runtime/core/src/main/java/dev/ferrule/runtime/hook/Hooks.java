package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.definition.HookDefinition;
import dev.ferrule.runtime.definition.HookDefinition.Kind;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The hooks of one connection, each with what it may see. */
public final class Hooks {

    /** No hooks at all. */
    public static final Hooks NONE = new Hooks(List.of(), Map.of(), Map.of());

    private final List<HookDefinition> definitions;
    private final Map<String, Hook> registered;
    private final Map<String, JsonValue> connection;

    private Hooks(List<HookDefinition> definitions, Map<String, Hook> registered, Map<String, JsonValue> connection) {
        this.definitions = definitions;
        this.registered = registered;
        this.connection = connection;
    }

    /**
     * The hooks of a connection; {@link #problems} has found nothing.
     *
     * @param definitions what the connector says of them
     * @param registered what the program has registered
     * @param connection the fields of the connection
     */
    public static Hooks of(
            List<HookDefinition> definitions, Map<String, Hook> registered, Map<String, JsonValue> connection) {
        return new Hooks(List.copyOf(definitions), Map.copyOf(registered), Map.copyOf(connection));
    }

    /** What is wrong with what a program has registered: hooks that are missing, of another kind, or not known. */
    public static List<String> problems(List<HookDefinition> definitions, Map<String, Hook> registered) {
        List<String> problems = new ArrayList<>();
        for (HookDefinition definition : definitions) {
            Hook hook = registered.get(definition.name());
            if (hook == null) {
                problems.add("The " + kind(definition) + " " + definition.name() + " is not registered.");
            } else if (definition.kind() != kind(hook)) {
                problems.add("The hook " + definition.name() + " must be a " + kind(definition) + ".");
            }
        }
        registered.keySet().stream()
                .filter(name ->
                        definitions.stream().noneMatch(known -> known.name().equals(name)))
                .sorted()
                .forEach(name -> problems.add("The connector has no hook " + name + "."));
        return problems;
    }

    private static String kind(HookDefinition definition) {
        return switch (definition.kind()) {
            case CONVERSION -> "conversion";
            case SIGNER -> "signer";
            case LOGIN -> "login";
            case TRANSFER -> "transfer";
        };
    }

    private static Kind kind(Hook hook) {
        if (hook instanceof Conversion) {
            return Kind.CONVERSION;
        }
        if (hook instanceof Transfer) {
            return Kind.TRANSFER;
        }
        return hook instanceof Signer ? Kind.SIGNER : Kind.LOGIN;
    }

    /**
     * What a conversion makes of a value.
     *
     * @throws HookFailure when it fails, or gives what it may not
     */
    public JsonValue convert(String name, JsonValue input) {
        HookDefinition definition = definition(name);
        if (!(registered.get(name) instanceof Conversion conversion)) {
            throw new HookFailure(name, "is not registered");
        }
        JsonValue result;
        try {
            result = conversion.convert(input, fields(definition));
        } catch (Exception e) {
            throw failed(name, e);
        }
        return Results.checked(definition, input, Optional.ofNullable(result));
    }

    /**
     * What a signer adds to a request.
     *
     * @throws HookFailure when it fails, or gives what it may not
     */
    public List<Credential> sign(String name, HttpRequest request, Instant now) {
        HookDefinition definition = definition(name);
        if (!(registered.get(name) instanceof Signer signer)) {
            throw new HookFailure(name, "is not registered");
        }
        List<Credential> added;
        try {
            added = signer.sign(SignableRequest.of(request), fields(definition), now);
        } catch (Exception e) {
            throw failed(name, e);
        }
        return Additions.signed(name, Optional.ofNullable(added));
    }

    /**
     * The session that a login begins.
     *
     * @throws LoginRefusedException when the service does not know who logs in
     * @throws CallFailure when a request of it had no answer
     * @throws HookFailure when it fails, or gives what it may not
     */
    public Session open(String name, Calls calls) throws LoginRefusedException {
        HookFields fields = fields(definition(name));
        Session session;
        try {
            session = login(name).open(calls, fields);
        } catch (LoginRefusedException | CallFailure e) {
            throw e;
        } catch (Exception e) {
            throw failed(name, e);
        }
        return Additions.session(name, Optional.ofNullable(session));
    }

    /**
     * Lets a login end its session.
     *
     * @throws CallFailure when a request of it had no answer
     * @throws HookFailure when it fails
     */
    public void close(String name, Session session, Calls calls) {
        HookFields fields = fields(definition(name));
        try {
            login(name).close(session, calls, fields);
        } catch (CallFailure e) {
            throw e;
        } catch (Exception e) {
            throw failed(name, e);
        }
    }

    /**
     * The last answer to the requests with which a transfer has sent a file.
     *
     * @throws CallFailure when a request of it had no answer
     * @throws HookFailure when it fails, or gives nothing
     */
    public CallAnswer send(String name, Upload upload, Calls calls) {
        HookFields fields = fields(definition(name));
        if (!(registered.get(name) instanceof Transfer transfer)) {
            throw new HookFailure(name, "is not registered");
        }
        CallAnswer last;
        try {
            last = transfer.send(upload, calls, fields);
        } catch (CallFailure e) {
            throw e;
        } catch (Exception e) {
            throw failed(name, e);
        }
        return Optional.ofNullable(last).orElseThrow(() -> new HookFailure(name, "gave no answer"));
    }

    /** The hosts that a hook may call beside the server of the connection. */
    public List<String> allow(String name) {
        return definition(name).allow();
    }

    private Login login(String name) {
        if (registered.get(name) instanceof Login login) {
            return login;
        }
        throw new HookFailure(name, "is not registered");
    }

    private static HookFailure failed(String name, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new HookFailure(name, "failed with " + e.getClass().getSimpleName());
    }

    private HookFields fields(HookDefinition definition) {
        return HookFields.of(connection, definition.reads());
    }

    private HookDefinition definition(String name) {
        return definitions.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new HookFailure(name, "is not known to the connector"));
    }
}
