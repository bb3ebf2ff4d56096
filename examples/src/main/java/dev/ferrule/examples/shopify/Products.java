package dev.ferrule.examples.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The products of a shop. The last page has an end cursor as every other page that shows something. */
final class Products {

    private static final int MOST = 250;
    /** What leads to a field in the list of a product's errors; from memory. */
    private static final String INPUT = "product";

    private static final Set<String> GIVEN = Set.of("title", "handle", "status", "vendor", "productType");
    private static final List<String> NAMES = List.of("Rake", "Shovel", "Watering Can");

    private final List<ObjectNode> products = new ArrayList<>();

    Products(int count) {
        for (int each = 0; each < count; each++) {
            String title = each < NAMES.size() ? NAMES.get(each) : "Seeds No. " + each;
            add(JsonNodeFactory.instance
                    .objectNode()
                    .put("title", title)
                    .put("status", "ACTIVE")
                    .put("vendor", "Garden Tools")
                    .put("productType", "Tools"));
        }
    }

    ObjectNode list(JsonNode variables) {
        int first = variables.path("first").asInt(-1);
        int from = variables.path("after").isMissingNode()
                ? 0
                : position(variables.path("after").asText());
        if (first < 1 || first > MOST || from < 0) {
            return ShopifyService.errors("INVALID_VARIABLE", "The variables do not fit.");
        }
        List<ObjectNode> found = variables.path("query").isMissingNode()
                ? products
                : products.stream()
                        .filter(product -> fits(product, variables.path("query").asText()))
                        .toList();
        int end = Math.min(from + first, found.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode list = body.putObject("data").putObject("products");
        ArrayNode nodes = list.putArray("nodes");
        found.subList(Math.min(from, end), end).forEach(nodes::add);
        list.putObject("pageInfo")
                .put("hasNextPage", end < found.size())
                .put("endCursor", end > from ? cursor(end) : null);
        return body;
    }

    private static boolean fits(ObjectNode product, String search) {
        return search.startsWith("status:")
                ? product.path("status").asText().equalsIgnoreCase(search.substring("status:".length()))
                : product.path("title").asText().contains(search);
    }

    ObjectNode create(JsonNode product) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (var member : product.properties()) {
            if (!GIVEN.contains(member.getKey())) {
                return ShopifyService.errors("INVALID_VARIABLE", "Products have no " + member.getKey() + ".");
            }
        }
        ObjectNode result = body.putObject("data").putObject("productCreate").putNull("product");
        ArrayNode errors = result.putArray("userErrors");
        if (product.path("title").asText().isBlank()) {
            refuse(errors, "title", "Title can't be blank");
        }
        if (products.stream().anyMatch(other -> other.path("handle").equals(product.path("handle")))) {
            refuse(errors, "handle", "Handle has already been taken");
        }
        if (errors.isEmpty()) {
            result.set("product", add((ObjectNode) product));
        }
        return body;
    }

    private static void refuse(ArrayNode errors, String field, String message) {
        ObjectNode error = errors.addObject();
        error.putArray("field").add(INPUT).add(field);
        error.put("message", message);
    }

    private ObjectNode add(ObjectNode given) {
        String title = given.path("title").asText();
        ObjectNode product = JsonNodeFactory.instance
                .objectNode()
                .put("id", "gid://shopify/Product/" + (1001 + products.size()))
                .put("title", title)
                .put(
                        "handle",
                        given.path("handle")
                                .asText(title.toLowerCase(Locale.ROOT).replace(' ', '-')))
                .put("status", given.path("status").asText("ACTIVE"))
                .put("vendor", given.path("vendor").asText("Garden Tools"))
                .put("productType", given.path("productType").asText(""));
        products.add(product);
        return product;
    }

    private static String cursor(int position) {
        String text = "{\"last\":" + position + "}";
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private int position(String cursor) {
        for (int each = 1; each <= products.size(); each++) {
            if (cursor(each).equals(cursor)) {
                return each;
            }
        }
        return -1;
    }
}
