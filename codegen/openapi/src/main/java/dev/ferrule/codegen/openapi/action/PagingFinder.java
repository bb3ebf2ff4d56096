package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.action.ListFinder.Items;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.schema.Direction;
import dev.ferrule.codegen.openapi.schema.SchemaView;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises lists that come in parts. Only what both sides of the operation say counts: a parameter that takes what the
 * answer gives. Where that is not certain, the parameters stay and the caller turns the pages.
 */
final class PagingFinder {

    private static final Set<String> CURSORS = Set.of(
            "cursor",
            "pagetoken",
            "nextpagetoken",
            "after",
            "starttoken",
            "nexttoken",
            "continue",
            "continuation",
            "continuationtoken",
            "startingafter",
            "marker",
            "nextcursor",
            "pagecursor",
            "paginationtoken");
    private static final Set<String> NEXT_CURSORS = Set.of(
            "nextcursor",
            "nextpagetoken",
            "nexttoken",
            "continue",
            "continuation",
            "continuationtoken",
            "nextmarker",
            "nextpagecursor",
            "cursornext",
            "nextpaginationtoken");
    private static final Set<String> NEXT_URLS = Set.of(
            "next",
            "nextpage",
            "nexturl",
            "nextlink",
            "nextpageurl",
            "nextpagelink",
            "@odata.nextlink",
            "odata.nextlink");
    /** May be an address, a cursor or the number of a page. */
    private static final Set<String> UNSURE = Set.of("next", "nextpage");

    private static final Set<String> SIZES = Set.of(
            "perpage", "pagesize", "limit", "maxresults", "maxitems", "count", "size", "top", "take", "itemsperpage");
    private static final Set<String> PAGES = Set.of("page", "pagenumber", "pagenum", "pageno", "currentpage");
    private static final Set<String> OFFSETS = Set.of("offset", "skip", "startat", "startindex", "start");
    private static final Set<String> WRAPPERS = Set.of(
            "metadata",
            "meta",
            "pagination",
            "paging",
            "responsemetadata",
            "links",
            "_links",
            "page",
            "pageinfo",
            "cursor",
            "cursors");

    private static final Pattern FOLLOWING = Pattern.compile("(?i)\\b(?:next|subsequent|following)\\b");

    /** What tells in words that a text is an address. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:ur[il]s?|links?|href|hyperlink)\\b");

    /** Larger pages take long, and are what services refuse first when they are busy. */
    private static final int LARGEST_SIZE = 100;

    private final TypeBook types;
    private final ListFinder lists;

    PagingFinder(TypeBook types) {
        this.types = types;
        this.lists = new ListFinder(types);
    }

    /**
     * How a list is read to its end.
     *
     * @param keys the key {@code pagination} of the action
     * @param path where the items of a page are in its answer
     * @param items the schema of an item
     * @param replaced the parameters that the pages need themselves
     */
    record Paging(Map<String, Object> keys, List<String> path, Node items, Set<Input> replaced) {}

    Optional<Paging> find(Operation operation, Answer answer, List<Input> inputs) {
        boolean search = operation.method().equals("POST");
        if (!(search || operation.method().equals("GET"))
                || !answer.read().isEmpty()
                || answer.use().isEmpty()) {
            return Optional.empty();
        }
        SchemaView view = types.view(answer.schema());
        Optional<Items> found = lists.find(view);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Items items = found.get();
        if (search) {
            return inBody(view, items, inputs);
        }
        List<Input> query =
                inputs.stream().filter(input -> input.place() == Place.QUERY).toList();
        return link(answer, items, query)
                .or(() -> cursor(view, items, query))
                .or(() -> lastId(view, items, query))
                .or(() -> url(view, items, query))
                .or(() -> counted(items, query));
    }

    /** A search by POST, whose body takes the cursor; a document may have that in the query as well, where it goes with it. */
    private Optional<Paging> inBody(SchemaView view, Items items, List<Input> inputs) {
        List<Input> body =
                inputs.stream().filter(input -> input.place() == Place.BODY).toList();
        Optional<Paging> paging = cursor(view, items, body);
        paging.ifPresent(found -> {
            Set<String> names =
                    found.replaced().stream().map(input -> folded(input.wire())).collect(Collectors.toSet());
            inputs.stream()
                    .filter(input -> input.place() == Place.QUERY && names.contains(folded(input.wire())))
                    .forEach(found.replaced()::add);
        });
        return paging;
    }

    /** The place in the request that an input is sent to. */
    private static String place(Input input) {
        return String.valueOf(input.keys().get("to"));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z@.]", "");
    }

    private static Optional<Input> first(List<Input> query, Set<String> names) {
        return query.stream()
                .filter(input -> names.contains(folded(input.wire())))
                .findFirst();
    }

    private Paging paging(Items items, Map<String, Object> next, List<Input> query, List<Input> replaced) {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("items", Places.path("body", items.path()));
        keys.put("next", next);
        Set<Input> gone = new java.util.LinkedHashSet<>(replaced);
        first(query, SIZES)
                .filter(size -> !size.isRequired())
                .ifPresent(size -> size(size).ifPresent(value -> {
                    Map<String, Object> told = new LinkedHashMap<>();
                    told.put("to", place(size));
                    told.put("value", value);
                    keys.put("size", told);
                    gone.add(size);
                }));
        return new Paging(keys, items.path(), items.schema(), gone);
    }

    /**
     * A size that the document says the service takes. A guess might be more than it gives, and its full pages would be taken for
     * the last one; without a size, lists end with an empty page.
     */
    private Optional<Integer> size(Input input) {
        SchemaView view = types.view(input.schema());
        return view.fact("maximum")
                .number()
                .or(() -> view.fact("default").number())
                .filter(number -> number.compareTo(BigDecimal.ONE) >= 0)
                .map(number -> number.min(BigDecimal.valueOf(LARGEST_SIZE)).intValue());
    }

    /** RFC 8288: the service says that it sends a Link header. */
    private Optional<Paging> link(Answer answer, Items items, List<Input> query) {
        boolean told = answer.response().get("headers").members().stream()
                .anyMatch(header -> header.name().equalsIgnoreCase("Link"));
        return told && items.path().size() <= 1
                ? Optional.of(paging(
                        items,
                        Map.of("link", "next"),
                        query,
                        first(query, PAGES).stream().toList()))
                : Optional.empty();
    }

    private Optional<Paging> cursor(SchemaView view, Items items, List<Input> query) {
        Optional<Input> input = first(query, CURSORS);
        Optional<List<String>> told =
                member(view, NEXT_CURSORS).or(() -> input.flatMap(cursor -> named(view, folded(cursor.wire()))));
        if (input.isEmpty() || told.isEmpty() || input.get().isRequired()) {
            return Optional.empty();
        }
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("cursor", Places.path("body", told.get()));
        next.put("to", place(input.get()));
        return Optional.of(paging(items, next, query, List.of(input.get())));
    }

    /** A member of the parameter's own name, where that or its description says that it is the next cursor. */
    private Optional<List<String>> named(SchemaView view, String name) {
        return member(view, Set.of(name))
                .filter(path -> name.equals("after")
                        || FOLLOWING
                                .matcher(at(view, path)
                                        .map(SchemaView::description)
                                        .orElse(""))
                                .find());
    }

    /** The id of the last item goes on, as long as the answer says that there is more. */
    private Optional<Paging> lastId(SchemaView view, Items items, List<Input> query) {
        Optional<Input> after = first(query, Set.of("startingafter"));
        Optional<List<String>> more = member(view, Set.of("hasmore"));
        boolean ids = types.view(items.schema()).members(Direction.OUT).containsKey("id");
        if (after.isEmpty() || more.isEmpty() || !ids || items.path().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("cursor", Places.path("body", items.path()) + ".-1.id");
        next.put("to", place(after.get()));
        List<Input> replaced = new ArrayList<>(List.of(after.get()));
        first(query, Set.of("endingbefore")).ifPresent(replaced::add);
        Paging paging = paging(items, next, query, replaced);
        paging.keys().put("while", Map.of(Places.path("body", more.get()), true));
        return Optional.of(paging);
    }

    private Optional<Paging> url(SchemaView view, Items items, List<Input> query) {
        Optional<List<String>> told = member(view, NEXT_URLS).or(() -> hal(view));
        boolean sure = told.isPresent()
                && (!UNSURE.contains(folded(told.get().get(told.get().size() - 1))) || isAddress(view, told.get()));
        if (!sure) {
            return Optional.empty();
        }
        List<Input> replaced = new ArrayList<>();
        first(query, PAGES)
                .or(() -> first(query, OFFSETS))
                .or(() -> first(query, CURSORS))
                .ifPresent(replaced::add);
        return Optional.of(paging(items, Map.of("url", Places.path("body", told.get())), query, replaced));
    }

    /** HAL: {@code _links.next.href} is an address by itself (draft-kelly-json-hal, 5.1). */
    private Optional<List<String>> hal(SchemaView view) {
        List<String> path = List.of("_links", "next", "href");
        return at(view, path).map(found -> path);
    }

    /** What stands at a path of an answer. */
    private Optional<SchemaView> at(SchemaView view, List<String> path) {
        SchemaView at = view;
        for (String name : path) {
            Node member = at.members(Direction.OUT).get(name);
            if (member == null) {
                return Optional.empty();
            }
            at = types.view(member);
        }
        return Optional.of(at);
    }

    private boolean isAddress(SchemaView view, List<String> path) {
        return at(view, path)
                .filter(found ->
                        !Set.of("integer", "number").contains(found.fact("type").text()))
                .filter(found -> found.fact("format").text().startsWith("uri")
                        || found.fact("example").text().startsWith("http")
                        || ADDRESS.matcher(found.description()).find())
                .isPresent();
    }

    /** Pages or offsets with a size: an empty page, or one that is not full where the size is known, is the last. */
    private Optional<Paging> counted(Items items, List<Input> query) {
        Optional<Input> size = first(query, SIZES).filter(input -> isNumber(input) && !input.isRequired());
        Optional<Input> page = first(query, PAGES).filter(this::isNumber);
        Optional<Input> offset =
                first(query, Set.of("offset", "skip", "startat", "firstresult")).filter(this::isNumber);
        if (size.isEmpty() || (page.isEmpty() && offset.isEmpty())) {
            return Optional.empty();
        }
        Input number = page.or(() -> offset).orElseThrow();
        Map<String, Object> next = new LinkedHashMap<>();
        next.put(page.isPresent() ? "page" : "offset", place(number));
        boolean zero = types.view(number.schema()).fact("default").text().equals("0")
                || types.view(number.schema()).fact("minimum").text().equals("0");
        if (page.isPresent() && zero) {
            next.put("first", 0);
        }
        return Optional.of(paging(items, next, query, List.of(number)));
    }

    private boolean isNumber(Input input) {
        return Set.of("integer", "number").contains(input.use().type());
    }

    /** The path of a member of one of these names, in the answer or in what wraps facts about the page. */
    private Optional<List<String>> member(SchemaView view, Set<String> names) {
        List<List<String>> found = new ArrayList<>();
        view.members(Direction.OUT).forEach((name, schema) -> {
            if (names.contains(folded(name)) && !types.view(schema).isObject(Direction.OUT)) {
                found.add(List.of(name));
            } else if (isAboutPage(name)) {
                types.view(schema).members(Direction.OUT).forEach((inner, below) -> {
                    if (names.contains(folded(inner)) && !types.view(below).isObject(Direction.OUT)) {
                        found.add(List.of(name, inner));
                    }
                });
            }
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isAboutPage(String name) {
        return WRAPPERS.contains(name.toLowerCase(Locale.ROOT).replace("_", "")) || ListFinder.WRAPPED.contains(name);
    }
}
