package dev.ferrule.examples.microsoftgraph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The users, in pages that are smaller than asked for. The second page is empty and not the last, as filters of the real
 * service leave such pages behind. The address of the next page holds all of the query, and a token that fits no other query.
 */
final class Users {

    private static final int PAGE = 2;
    private static final Set<String> KNOWN = Set.of("$top", "$filter", "$orderby", "$count", "$skiptoken");
    private static final Pattern PREFIX = Pattern.compile("startswith\\(displayName,'((?:[^']|'')*)'\\)");

    private record User(String id, String name, String login, String job) {}

    private static final List<User> USERS = List.of(
            new User("87d349ed-44d7-43e1-9a83-5f2406dee5bd", "Adele Vance", "adele", "Buyer"),
            new User("626cbf8c-5dde-46b0-8385-9e40d64736fe", "Adam O'Neil", "adam", "Gardener"),
            new User("4782e723-f4f4-4af3-a76e-25e3bab0d896", "Grady Archie", "grady", "Designer"));

    SandboxResponse list(SandboxRequest request) {
        Fields query = request.query();
        boolean odd = query.asList().stream()
                .anyMatch(field ->
                        !KNOWN.contains(field.name()) || query.all(field.name()).size() > 1);
        if (odd) {
            return MicrosoftGraphService.problem(
                    400, "BadRequest", "The query has options that are unknown or stand twice.");
        }
        boolean eventual = request.headers()
                .first("ConsistencyLevel")
                .filter("eventual"::equals)
                .isPresent();
        if (query.has("$count") && !eventual) {
            return MicrosoftGraphService.problem(
                    400, "Request_UnsupportedQuery", "$count needs the header ConsistencyLevel: eventual.");
        }
        Optional<List<User>> found = found(query.first("$filter").orElse(""));
        if (found.isEmpty()) {
            return MicrosoftGraphService.problem(400, "Request_UnsupportedQuery", "The filter is not understood.");
        }
        List<User> sorted = new ArrayList<>(found.get());
        query.first("$orderby")
                .map(order -> order.endsWith(" desc") ? byName().reversed() : byName())
                .ifPresent(sorted::sort);
        int page = 0;
        if (query.has("$skiptoken")) {
            page = page(query);
            if (page < 0) {
                return MicrosoftGraphService.problem(400, "BadRequest", "The skip token does not fit the query.");
            }
        }
        return SandboxResponse.json(200, answer(sorted, page, query));
    }

    private static Comparator<User> byName() {
        return Comparator.comparing(User::name);
    }

    private static Optional<List<User>> found(String filter) {
        if (filter.isEmpty() || filter.equals("accountEnabled eq true")) {
            return Optional.of(USERS);
        }
        Matcher prefix = PREFIX.matcher(filter);
        return prefix.matches()
                ? Optional.of(USERS.stream()
                        .filter(user -> user.name().startsWith(prefix.group(1).replace("''", "'")))
                        .toList())
                : Optional.empty();
    }

    /** The pages are: the first users, none, the others. */
    private static ObjectNode answer(List<User> users, int page, Fields query) {
        List<User> shown = page == 1
                ? List.of()
                : users.subList(
                        page == 0 ? 0 : Math.min(PAGE, users.size()),
                        page == 0 ? Math.min(PAGE, users.size()) : users.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#users");
        if (users.size() > PAGE && page < 2) {
            body.put("@odata.nextLink", "https://graph.microsoft.com/v1.0/users?" + next(query, page + 1));
        }
        shown.forEach(user -> body.withArray("value")
                .addObject()
                .put("id", user.id())
                .put("displayName", user.name())
                .put("userPrincipalName", user.login() + "@contoso.onmicrosoft.com")
                .put("mail", user.login() + "@contoso.example")
                .put("jobTitle", user.job()));
        body.withArray("value");
        return body;
    }

    private static String next(Fields query, int page) {
        return others(query) + "&$skiptoken=" + token(query, page);
    }

    private static String others(Fields query) {
        return query.asList().stream()
                .filter(field -> !field.name().equals("$skiptoken"))
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String token(Fields query, int page) {
        String text = page + "|" + others(query);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int page(Fields query) {
        String given = query.first("$skiptoken").orElse("");
        return given.equals(token(query, 1)) ? 1 : given.equals(token(query, 2)) ? 2 : -1;
    }
}
