package dev.ferrule.examples.wordpress;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A site. There is no page behind the last one: who asks for it is refused. */
final class WordPressService implements SandboxService {

    private static final String USER = "ann";
    private static final String PASSWORD = "abcd EFGH 1234 ijkl MNOP 5678";
    private static final int MOST = 100;
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-01-05T08:00:00");
    private static final List<String> SUBJECTS = List.of("Bread", "Cheese", "Wine");

    private record Post(int id, LocalDateTime published, String title, int author) {}

    private final List<Post> posts;

    WordPressService(SandboxOptions options) {
        int count = options.count("posts", 3);
        posts = IntStream.range(0, count)
                .map(each -> count - each)
                .mapToObj(id -> new Post(id, FIRST.plusHours(id), SUBJECTS.get(id % 3) + " " + id, 1 + id % 2))
                .toList();
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("url", baseUrl, "user", USER, "password", PASSWORD);
    }

    @Override
    public SandboxResponse handle(SandboxRequest request) {
        if (!request.path().equals("/wp-json/wp/v2/posts") || !request.method().equals("GET")) {
            return refused(404, "rest_no_route", "No route was found matching the URL and request method.");
        }
        String proof = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        Optional<String> given = request.headers().first("Authorization");
        if (given.isPresent() && !given.get().equals("Basic " + proof)) {
            return refused(401, "incorrect_password", "The provided password is an invalid application password.");
        }
        int size = number(request, "per_page", 10);
        if (size < 1 || size > MOST) {
            return invalid("per_page", "per_page must be between 1 (inclusive) and 100 (inclusive)");
        }
        Optional<LocalDateTime> after;
        try {
            after = request.query()
                    .first("after")
                    .map(text -> LocalDateTime.ofInstant(Instant.parse(text), ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return invalid("after", "Invalid date.");
        }
        String search = request.query().first("search").orElse("").toLowerCase(Locale.ROOT);
        int author = number(request, "author", 0);
        return page(
                posts.stream()
                        .filter(post -> post.title().toLowerCase(Locale.ROOT).contains(search))
                        .filter(post -> author == 0 || post.author() == author)
                        .filter(post -> after.isEmpty() || post.published().isAfter(after.get()))
                        .toList(),
                size,
                number(request, "page", 1));
    }

    private static SandboxResponse page(List<Post> found, int size, int page) {
        int pages = (found.size() + size - 1) / size;
        if (page < 1 || page > Math.max(pages, 1)) {
            return refused(
                    400,
                    "rest_post_invalid_page_number",
                    "The page number requested is larger than the number of pages available.");
        }
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        for (Post post : found.subList(size * (page - 1), Math.min(size * page, found.size()))) {
            ObjectNode shown = body.addObject()
                    .put("id", post.id())
                    .put("date_gmt", post.published() + ":00")
                    .put("link", "https://blog.example.com/" + post.id() + "/");
            shown.putObject("title").put("rendered", post.title());
            shown.put("author", post.author());
        }
        return SandboxResponse.json(200, body)
                .withHeader("X-WP-Total", Integer.toString(found.size()))
                .withHeader("X-WP-TotalPages", Integer.toString(pages));
    }

    private static int number(SandboxRequest request, String name, int usual) {
        return request.query()
                .first(name)
                .map(text -> text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1)
                .orElse(usual);
    }

    private static SandboxResponse invalid(String parameter, String problem) {
        ObjectNode body = error(400, "rest_invalid_param", "Invalid parameter(s): " + parameter);
        body.withObject("/data").putObject("params").put(parameter, problem);
        return SandboxResponse.json(400, body);
    }

    private static SandboxResponse refused(int status, String code, String message) {
        return SandboxResponse.json(status, error(status, code, message));
    }

    private static ObjectNode error(int status, String code, String message) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("code", code).put("message", message);
        body.putObject("data").put("status", status);
        return body;
    }
}
