package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.UserDirectory;
import dev.ferrule.crowd.sandbox.gate.ErrorPage;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The table of all resources, and what is the same for each of them: content types and refusals. */
public final class Endpoints {

    private static final String JSON_SUFFIX = ".json";

    private final Map<String, Map<String, Handler>> byPath = new LinkedHashMap<>();

    private Endpoints() {}

    /** The resources of a Crowd with these settings over this directory. */
    public static Endpoints of(CrowdSettings settings, UserDirectory directory) {
        Endpoints endpoints = new Endpoints();
        UserJson json = new UserJson(settings);
        new UserResource(settings, directory, json).addTo(endpoints);
        new UserAttributeResource(directory, json).addTo(endpoints);
        new UserPasswordResource(directory).addTo(endpoints);
        new AuthenticationResource(directory, json).addTo(endpoints);
        new SearchResource(directory, json).addTo(endpoints);
        new CookieConfigResource().addTo(endpoints);
        return endpoints;
    }

    void add(String method, String path, Handler handler) {
        byPath.computeIfAbsent(path, unused -> new TreeMap<>()).put(method, handler);
    }

    /**
     * Answers a request that was let in.
     *
     * @param resource the path within the REST API, for example {@code /user}
     */
    public SandboxResponse answer(String resource, SandboxRequest request) {
        boolean suffixed = resource.endsWith(JSON_SUFFIX);
        String path = suffixed ? resource.substring(0, resource.length() - JSON_SUFFIX.length()) : resource;
        Map<String, Handler> methods = byPath.get(path);
        if (methods == null) {
            return ErrorPage.of(404, "Not Found", "The requested resource is not available.");
        }
        Handler handler = methods.get(request.method());
        if (handler == null) {
            return ErrorPage.of(405, "Method Not Allowed", "The resource does not know this method.")
                    .withHeader("Allow", String.join(",", methods.keySet()));
        }
        if (!suffixed && !ContentTypes.acceptsJson(request)) {
            return ErrorPage.of(406, "Not Acceptable", "The sandbox has no other form of this resource than JSON.");
        }
        // A wrong type is refused before the body is read or anything is looked up.
        if (handler instanceof Handler.WithBody && !ContentTypes.sendsJson(request)) {
            return ErrorPage.of(415, "Unsupported Media Type", "The resource cannot read a body of this type.");
        }
        try {
            return handler.handle(new Call(request));
        } catch (Refusal refusal) {
            return Answers.refusal(refusal);
        }
    }
}
