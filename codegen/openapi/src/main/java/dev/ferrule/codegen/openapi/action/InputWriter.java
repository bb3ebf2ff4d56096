package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.name.KeyOrder;
import dev.ferrule.codegen.openapi.name.Naming;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.SchemaView;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes the parameters of an action: those that must be given first, and what few people need in a group of its own. */
final class InputWriter {

    /** As many parameters as a form shows without scrolling. */
    private static final int BASIC = 10;

    /** Texts that mean nothing to the language. */
    private static final Pattern FIXED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/+-]{0,200}");

    private static final int LONGEST_EXAMPLE = 200;
    private static final Set<String> PLAIN =
            Set.of("string", "integer", "number", "boolean", "date", "date-time", "duration");

    private final Losses losses;
    private final TypeBook types;

    InputWriter(Losses losses, TypeBook types) {
        this.losses = losses;
        this.types = types;
    }

    Map<String, Object> write(List<Input> inputs, String method) {
        List<Input> ordered = new ArrayList<>(inputs);
        ordered.sort(Comparator.comparing((Input input) -> !input.isRequired()));
        Map<String, Object> written = new LinkedHashMap<>();
        int basic = 0;
        for (Input input : ordered) {
            boolean first = input.isRequired()
                    || (basic < BASIC
                            && !input.isDeprecated()
                            && input.place() != Place.HEADER
                            && input.place() != Place.COOKIE);
            basic += first ? 1 : 0;
            written.put(input.id(), keys(input, first, method));
        }
        return written;
    }

    private Map<String, Object> keys(Input input, boolean basic, String method) {
        Map<String, Object> keys = new LinkedHashMap<>();
        Naming.spelled(input.id()).ifPresent(name -> keys.put("name", name));
        if (!basic) {
            keys.put("group", "advanced");
        }
        keys.putAll(input.use().keys());
        Optional<String> constant = constant(input);
        if (constant.isPresent()) {
            keys.put("default", constant.get());
        } else if (input.isRequired()) {
            keys.put("required", true);
        }
        keys.putAll(input.keys());
        String told = defaultValue(input, keys, method);
        example(input).ifPresent(example -> keys.put("example", example));
        keys.put("description", description(input) + told);
        if (input.isDeprecated()) {
            keys.put("deprecated", "The service's own documentation marks it as deprecated.");
        }
        return KeyOrder.of(keys);
    }

    /** The text of an input that can be no other and means nothing to the language, so that it can stand in the call. */
    static Optional<String> fixed(Input input) {
        return constant(input).filter(text -> FIXED.matcher(text).matches());
    }

    /** The only text that an input can be; nobody has to give it. */
    private static Optional<String> constant(Input input) {
        boolean only = input.isRequired()
                && input.use().type().equals("string")
                && input.use().options().size() == 1;
        return only ? Optional.of(input.use().options().iterator().next()) : Optional.empty();
    }

    private static String description(Input input) {
        if (!input.description().isBlank()) {
            return input.description();
        }
        String where = switch (input.place()) {
            case PATH -> "The part `" + plain(input) + "` of the path.";
            case BODY -> "Sent as `" + plain(input) + "` in the body.";
            default ->
                "Sent as `" + plain(input) + "` in the " + input.place().name().toLowerCase(Locale.ROOT) + ".";
        };
        return where;
    }

    private static String plain(Input input) {
        return input.wire().replace('`', '\'');
    }

    /** A default of what is only read is sent; elsewhere it would overwrite what the service keeps, and is told. */
    private String defaultValue(Input input, Map<String, Object> keys, String method) {
        SchemaView view = types.view(input.schema());
        Node node = view.fact("default");
        if (node.isMissing() || input.isRequired() || input.use().type().equals("secret")) {
            return "";
        }
        if (node.isText() && node.text().isBlank()) {
            // Documents say so of what is not there; sent, an empty value would be one.
            return "";
        }
        Optional<Object> value = literal(input.use(), node);
        if (value.isEmpty() || !TextFit.fits(node.text(), input.use())) {
            losses.add(LossCode.DEFAULT, node, "The default does not fit its type, or has parts.");
            return "";
        }
        if (method.equals("GET") && input.place() == Place.QUERY) {
            keys.put("default", value.get());
            return "";
        }
        String text = node.text();
        boolean shown =
                !text.isBlank() && text.length() <= LONGEST_EXAMPLE && !text.contains("`") && !text.contains("\n");
        return shown ? "\n\nWithout it, the service takes `" + text + "`." : "";
    }

    private static Optional<Object> literal(TypeUse use, Node node) {
        return switch (use.type()) {
            case "string" ->
                node.isText() && (use.options().isEmpty() || use.options().contains(node.text()))
                        ? Optional.of(node.text())
                        : Optional.empty();
            case "boolean" -> node.isFlag() ? Optional.of(node.text().equals("true")) : Optional.empty();
            case "integer" ->
                node.text().matches("-?(?:0|[1-9][0-9]{0,17})")
                        ? node.number().map(number -> (Object) number)
                        : Optional.empty();
            case "date" -> time(node, LocalDate::parse);
            case "date-time" -> time(node, OffsetDateTime::parse);
            case "duration" -> time(node, Duration::parse);
            case "number" -> node.isNumber() ? node.number().map(number -> (Object) number) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A date, time or duration as it is written, when it is one. */
    private static Optional<Object> time(Node node, Function<String, Object> reading) {
        try {
            return node.isText() && !reading.apply(node.text()).toString().isEmpty()
                    ? Optional.of(node.text())
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** An example as text; of a list, one of its entries. */
    private Optional<String> example(Input input) {
        if (!PLAIN.contains(input.use().entry())) {
            return Optional.empty();
        }
        SchemaView view = types.view(input.schema());
        Node example = input.example().isMissing() ? view.fact("example") : input.example();
        if (example.isMissing() && !view.fact("examples").items().isEmpty()) {
            example = view.fact("examples").items().get(0);
        }
        if (example.isArray() && !example.items().isEmpty()) {
            example = example.items().get(0);
        }
        String text = example.text();
        boolean fits = !text.isBlank()
                && text.length() <= LONGEST_EXAMPLE
                && text.chars().noneMatch(Character::isISOControl)
                && (input.use().options().isEmpty() || input.use().options().contains(text))
                && TextFit.fits(text, input.use());
        return fits ? Optional.of(text) : Optional.empty();
    }
}
