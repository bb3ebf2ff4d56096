package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.gate.ErrorPage;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.crowd.sandbox.wire.ContentTypes;
import dev.ferrule.crowd.sandbox.wire.Format;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The table of all resources, and what is the same for each of them: content types and refusals. */
public final class Endpoints {

    private static final String ANYTHING = "*";

    private final CrowdSettings settings;
    private final Map<String, Map<String, Handler>> byPath = new LinkedHashMap<>();

    /** Resources that answer in a form of their own, whatever the client accepts. */
    private final Set<String> ofOwnForm = new HashSet<>();

    private Endpoints(CrowdSettings settings) {
        this.settings = settings;
    }

    /** The resources of a Crowd with these settings. */
    public static Endpoints of(CrowdSettings settings, Crowd crowd) {
        Endpoints endpoints = new Endpoints(settings);
        Links links = new Links(settings);
        EntityJson json = new EntityJson(settings, links);
        ListJson lists = new ListJson(json);
        new UserResource(settings, crowd.users(), json, links).addTo(endpoints);
        new AttributeResource<>(Links.Kind.USER, crowd.users().attributes(), json).addTo(endpoints);
        new AttributeResource<>(Links.Kind.GROUP, crowd.groups().attributes(), json).addTo(endpoints);
        new PasswordResource(crowd.users(), crowd.reminders()).addTo(endpoints);
        new AvatarResource(settings, crowd.users()).addTo(endpoints);
        new GroupResource(crowd.groups(), json, links).addTo(endpoints);
        new UserMembershipResource(crowd, lists, links).addTo(endpoints);
        new GroupMembershipResource(crowd, lists, links).addTo(endpoints);
        new AllMembershipsResource(crowd, json).addTo(endpoints);
        new AuthenticationResource(crowd, json).addTo(endpoints);
        new SessionResource(settings, crowd, json, links).addTo(endpoints);
        new SearchResource(crowd, lists).addTo(endpoints);
        new EventResource(crowd.journal(), json).addTo(endpoints);
        if (settings.version().hasWebhooks()) {
            new WebhookResource(crowd.webhooks()).addTo(endpoints);
        }
        new CookieConfigResource(settings).addTo(endpoints);
        return endpoints;
    }

    void add(String method, String path, Handler handler) {
        byPath.computeIfAbsent(path, unused -> new TreeMap<>()).put(method, handler);
    }

    /** A resource to read that has one form only. */
    void addOfOwnForm(String path, Handler handler) {
        add("GET", path, handler);
        ofOwnForm.add(path);
    }

    /**
     * Answers a request that was let in.
     *
     * @param resource the path within the REST API, for example {@code /user}
     * @param application the name of the application that asks
     */
    public SandboxResponse answer(String resource, SandboxRequest request, String application) {
        Optional<Format> suffix = suffix(resource);
        String path = suffix.isPresent() ? resource.substring(0, resource.lastIndexOf('.')) : resource;
        int slash = path.lastIndexOf('/');
        boolean exact = byPath.containsKey(path);
        String known = exact ? path : path.substring(0, slash + 1) + ANYTHING;
        Map<String, Handler> methods = byPath.get(known);
        if (methods == null || slash == path.length() - 1) {
            return ErrorPage.of(404, "Not Found", "The requested resource is not available.");
        }
        // Whoever asks for the head of an answer gets it; the server leaves the body out.
        Handler handler = methods.get(request.method().equals("HEAD") ? "GET" : request.method());
        if (handler == null) {
            return ErrorPage.of(405, "Method Not Allowed", "The resource does not know this method.")
                    .withHeader("Allow", String.join(",", methods.keySet()));
        }
        Optional<Format> wanted = suffix.or(() -> ContentTypes.wanted(request));
        if (wanted.isEmpty() && !ofOwnForm.contains(known)) {
            return ErrorPage.of(406, "Not Acceptable", "The resource has no other form than JSON and XML.");
        }
        // A wrong type is refused before the body is read or anything is looked up.
        if (handler instanceof Handler.WithBody && !isReadable(request)) {
            return ErrorPage.of(415, "Unsupported Media Type", "The resource cannot read a body of this type.");
        }
        Call call = new Call(request, exact ? "" : path.substring(slash + 1), application);
        return reply(handler, call).in(wanted.orElse(Format.JSON), settings.namesCharset());
    }

    private static Reply reply(Handler handler, Call call) {
        try {
            return handler.handle(call);
        } catch (Refusal refusal) {
            return Reply.refusal(refusal);
        }
    }

    private static boolean isReadable(SandboxRequest request) {
        return ContentTypes.brought(request).isPresent()
                && ContentTypes.charset(request).isPresent();
    }

    private static Optional<Format> suffix(String resource) {
        for (Format format : Format.values()) {
            if (resource.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
