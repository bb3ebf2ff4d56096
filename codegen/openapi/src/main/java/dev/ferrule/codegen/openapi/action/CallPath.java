package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.action.Input.Place;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import dev.ferrule.codegen.openapi.schema.TypeUse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a call, whose slots are parameters. */
final class CallPath {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9/._~!$&'()*+,;=:@-]");
    private static final Pattern SAFE_IN_QUERY = Pattern.compile("[A-Za-z0-9/._~!$'()*,;=:@?&\\[\\]-]");
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern EMPTY = Pattern.compile("/{2,}");
    private static final Pattern DOTS = Pattern.compile("(?:^|/)(?:\\.|%2[eE]){1,2}(?=/|$)");

    private final List<Object> parts;

    private CallPath(List<Object> parts) {
        this.parts = parts;
    }

    /** The path of an operation. A slot without a parameter gets one, and a parameter without a slot goes. */
    static CallPath of(Operation operation, List<Input> inputs, Losses losses) {
        String path = operation.path();
        int fragment = path.indexOf('#');
        if (fragment >= 0) {
            // A fragment is never sent; some documents tell operations of one path apart by it.
            path = path.substring(0, fragment);
        }
        path = new PathQuery(operation, inputs, losses).without(path);
        int question = path.indexOf('?');
        String before = question < 0 ? path : path.substring(0, question);
        if (EMPTY.matcher(before).find()) {
            losses.add(
                    LossCode.MALFORMED, operation.item(), "The path has an empty part, which is left out of the call.");
            before = EMPTY.matcher(before).replaceAll("/");
        }
        if (DOTS.matcher(before).find()) {
            throw new LeftOut("The path has a part of dots, which would leave its folder.");
        }
        Map<String, Input> slots = new HashMap<>();
        inputs.stream().filter(input -> input.place() == Place.PATH).forEach(input -> slots.put(input.wire(), input));
        List<Object> parts = new ArrayList<>();
        List<Input> used = new ArrayList<>();
        Matcher matcher = SLOT.matcher(before);
        int at = 0;
        while (matcher.find()) {
            parts.add(encoded(before.substring(at, matcher.start()), SAFE));
            String name = name(matcher.group(1));
            Input input = slots.computeIfAbsent(name, missing -> added(missing, operation, inputs, losses));
            if (matcher.group(1).startsWith("+") || matcher.group(1).endsWith("*")) {
                input.with("segments", "many");
            }
            used.add(input);
            parts.add(encoded(input.before(), SAFE));
            parts.add(input);
            at = matcher.end();
        }
        parts.add(encoded(before.substring(at), SAFE));
        if (question >= 0) {
            String query = path.substring(question + 1);
            parts.add("?" + encoded(query, SAFE_IN_QUERY));
        }
        drop(operation, inputs, used, losses);
        return new CallPath(parts);
    }

    private static String name(String slot) {
        String name = slot.startsWith("+") ? slot.substring(1) : slot;
        name = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        if (TypeBook.wireProblem(name).isPresent()) {
            throw new LeftOut("A slot of the path has no name, or one that cannot be written.");
        }
        return name;
    }

    private static Input added(String name, Operation operation, List<Input> inputs, Losses losses) {
        losses.add(
                LossCode.MALFORMED,
                operation.node(),
                "The path has the slot " + Losses.shown(name) + " and no such parameter; a text is given there.");
        Input input = new Input(
                        Place.PATH, name, TypeUse.of("string"), operation.node().get(" absent"))
                .required(true);
        inputs.add(input);
        return input;
    }

    private static void drop(Operation operation, List<Input> inputs, List<Input> used, Losses losses) {
        for (Input input : List.copyOf(inputs)) {
            if (input.place() == Place.PATH && !used.contains(input)) {
                losses.add(
                        LossCode.PARAMETER_LEFT_OUT,
                        operation.node(),
                        "The path has no slot for the parameter " + Losses.shown(input.wire()) + ".");
                inputs.remove(input);
            }
        }
    }

    private static String encoded(String literal, Pattern safe) {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < literal.length(); ) {
            int sign = literal.codePointAt(i);
            String text = Character.toString(sign);
            Matcher encoded = ENCODED.matcher(literal);
            if (safe.matcher(text).matches()
                    || encoded.region(i, literal.length()).lookingAt()) {
                made.append(text);
            } else {
                for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
                    made.append(String.format("%%%02X", each & 0xFF));
                }
            }
            i += text.length();
        }
        return made.toString();
    }

    /** The path as the language writes it. */
    String written() {
        StringBuilder path = new StringBuilder();
        for (Object part : parts) {
            path.append(part instanceof Input input ? "{" + Places.parameter(input.id()) + "}" : part);
        }
        return path.toString();
    }
}
