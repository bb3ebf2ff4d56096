package dev.ferrule.examples.mediawiki;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A wiki with one category. It gives the pages of the category two by two, and of each two their links two by two, however
 * many are asked for; what the next request must send is now the one, now the other.
 */
final class MediaWikiService implements SandboxService {

    private static final int MOST = 2;

    private record Page(int id, String kind, String title, List<String> links) {}

    private record Link(Page page, String title) {}

    private static final List<Page> PAGES = List.of(
            new Page(11, "page", "Danube", List.of("Black Sea", "Ulm", "Vienna")),
            new Page(12, "page", "Elbe", List.of("Hamburg")),
            new Page(13, "page", "Rhine", List.of("Basel", "Cologne", "North Sea")),
            new Page(14, "subcat", "Category:Brooks", List.of("Water")));

    private static final Set<String> KNOWN = Set.of(
            "action",
            "format",
            "formatversion",
            "generator",
            "prop",
            "maxlag",
            "gcmtitle",
            "gcmtype",
            "gcmlimit",
            "pllimit",
            "gcmcontinue",
            "plcontinue",
            "continue");

    private int lag;

    MediaWikiService(SandboxOptions options) {
        lag = options.count("lag", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("url", baseUrl + "/w");
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.path().equals("/w/api.php") || !request.method().equals("GET")) {
            return SandboxResponse.html(404, "<h1>Not Found</h1>");
        }
        Fields query = request.query();
        if (query.asList().stream().anyMatch(field -> !KNOWN.contains(field.name()))) {
            return failed("badparameter", "This sandbox knows the parameters " + KNOWN);
        }
        if (lag > 0) {
            lag--;
            return failed("maxlag", "Waiting for a server: 6 seconds lagged.").withHeader("Retry-After", "5");
        }
        if (!query.first("gcmtitle").orElse("").equals("Category:Rivers")) {
            return failed("invalidcategory", "The category name you entered is not valid.");
        }
        // As PHP has it, the last of several counts.
        List<String> kinds = query.all("gcmtype").stream()
                .reduce((first, last) -> last)
                .map(text -> List.of(text.split("\\|", -1)))
                .orElse(List.of("page", "subcat", "file"));
        if (!Set.of("page", "subcat", "file").containsAll(kinds)) {
            return failed("badvalue", "Unrecognized value for parameter \"gcmtype\".");
        }
        return answer(PAGES.stream().filter(page -> kinds.contains(page.kind())).toList(), query);
    }

    private static SandboxResponse answer(List<Page> found, Fields query) {
        int first = number(query, "gcmcontinue", "page\\|", found.size());
        List<Page> pages = found.subList(first, Math.min(first + MOST, found.size()));
        List<Link> links = pages.stream()
                .flatMap(page -> page.links().stream().map(title -> new Link(page, title)))
                .toList();
        int from = number(query, "plcontinue", "0\\|", links.size());
        int to = Math.min(from + MOST, links.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (to < links.size()) {
            ObjectNode next = body.putObject("continue").put("plcontinue", "0|" + to);
            query.first("gcmcontinue").ifPresent(same -> next.put("gcmcontinue", same));
            next.put("continue", "||");
        } else {
            body.put("batchcomplete", true);
            if (first + MOST < found.size()) {
                body.putObject("continue")
                        .put("gcmcontinue", "page|" + (first + MOST))
                        .put("continue", "gcmcontinue||");
            }
        }
        ArrayNode shown = body.putObject("query").putArray("pages");
        pages.forEach(page -> page(shown.addObject(), page, links.subList(from, to)));
        return SandboxResponse.json(200, body);
    }

    /** A page without one of the links of this answer has no list of them. */
    private static void page(ObjectNode shown, Page page, List<Link> links) {
        shown.put("pageid", page.id())
                .put("ns", page.kind().equals("subcat") ? 14 : 0)
                .put("title", page.title());
        List<String> own = links.stream()
                .filter(link -> link.page().equals(page))
                .map(Link::title)
                .toList();
        if (!own.isEmpty()) {
            ArrayNode list = shown.putArray("links");
            own.forEach(title -> list.addObject().put("ns", 0).put("title", title));
        }
    }

    private static int number(Fields query, String name, String before, int most) {
        return Stream.of(query.first(name).orElse(""))
                .filter(text -> text.matches(before + "[0-9]{1,3}"))
                .map(text -> Math.min(Integer.parseInt(text.substring(text.indexOf('|') + 1)), most))
                .findFirst()
                .orElse(0);
    }

    private static SandboxResponse failed(String code, String info) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("info", info);
        return SandboxResponse.json(200, body).withHeader("MediaWiki-API-Error", code);
    }
}
