package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Profile;
import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.search.MalformedSearch;
import dev.ferrule.crowd.sandbox.search.QueryLanguage;
import dev.ferrule.crowd.sandbox.search.Restriction;
import dev.ferrule.crowd.sandbox.search.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /search}: by a query in the address, or by a restriction in the body. */
final class SearchResource {

    private final Crowd crowd;
    private final ListJson lists;

    SearchResource(Crowd crowd, ListJson lists) {
        this.crowd = crowd;
        this.lists = lists;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/search", this::byQuery);
        endpoints.add("POST", "/search", (Handler.WithBody) this::byRestriction);
    }

    private Reply byQuery(Call call) {
        return understood(() -> found(
                call, call.parameter("restriction").map(QueryLanguage::parse).orElseGet(Restriction.Everything::new)));
    }

    private Reply byRestriction(Call call) {
        return understood(() -> found(call, RestrictionBody.read(call.body())));
    }

    private Reply found(Call call, Restriction restriction) {
        Reply found = switch (call.required("entity-type")) {
            case "user" ->
                lists.users(
                        call,
                        crowd.users().all().stream()
                                .filter(user -> restriction.fits(subject(user)))
                                .toList());
            case "group" ->
                lists.groups(
                        call,
                        crowd.groups().all().stream()
                                .filter(group -> restriction.fits(subject(group)))
                                .toList());
            default ->
                throw Refusal.of(
                        Reason.ILLEGAL_ARGUMENT, "The query parameter <entity-type> is neither user nor group");
        };
        return found.uncached();
    }

    private static Reply understood(Supplier<Reply> search) {
        try {
            return search.get();
        } catch (MalformedSearch malformed) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, malformed.problem());
        }
    }

    private static Subject subject(User user) {
        Profile profile = user.profile();
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", profile.name(),
                "firstName", profile.firstName(),
                "lastName", profile.lastName(),
                "displayName", profile.displayName(),
                "active", Boolean.toString(profile.active())));
        if (profile.email() != null) {
            fields.put("email", profile.email());
        }
        User.Dates dates = user.dates();
        Map<String, Instant> moments =
                dates == null ? Map.of() : Map.of("createdDate", dates.created(), "updatedDate", dates.updated());
        return new Subject(fields, moments, user.attributes());
    }

    private static Subject subject(Group group) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", group.name(), "active", Boolean.toString(group.active())));
        if (group.description() != null) {
            fields.put("description", group.description());
        }
        return new Subject(fields, Map.of(), group.attributes());
    }
}
