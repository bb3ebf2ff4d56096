package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The parameters that are secret and a part of an address nevertheless, as the service takes them nowhere else. */
final class AddressSecrets {

    /** Stands for the entry for which a call is made; no parameter is called so. */
    private static final String ITEM = "(item)";

    private AddressSecrets() {}

    /** Their names as code in Markdown, in the order of the action. */
    static List<String> of(Action action) {
        Set<String> inAddress = new LinkedHashSet<>();
        for (Step step : action.steps()) {
            Set<String> sent = new LinkedHashSet<>();
            step.path().forEach(part -> note(part, sent));
            step.query().values().forEach(value -> note(value, sent));
            // An entry is as secret as the list that it is from.
            if (sent.remove(ITEM) && step.each() != null && step.each().of() instanceof Source.Input list) {
                sent.add(list.parameter());
            }
            inAddress.addAll(sent);
        }
        return action.parameters().stream()
                .filter(parameter -> parameter.type().innermost() == Scalar.SECRET)
                .filter(parameter -> inAddress.contains(parameter.id())
                        || parameter.targets().stream().anyMatch(target -> target.place() == Parameter.Place.QUERY))
                .map(parameter -> FormWords.code(parameter.name()))
                .toList();
    }

    /**
     * What readers should know of secrets that are sent so, in Markdown.
     *
     * @param names what they are called
     * @param reasons why that is so, in the words of the author
     */
    static String note(List<String> names, List<String> reasons) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Secret, and sent as a part of the address: " + String.join(", ", names)
                + ". Servers and proxies on the way may write addresses into their logs.");
        reasons.forEach(reason -> sentences.add(sentence(reason)));
        return String.join(" ", sentences);
    }

    private static String sentence(String reason) {
        String text = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
        return ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** The secret fields of the connection that a scheme puts into the address at which a person is asked. */
    static List<String> of(AuthScheme scheme, Connector connector) {
        if (!(scheme.recipe() instanceof AuthScheme.Recipe.Token token)) {
            return List.of();
        }
        Set<String> sent = new LinkedHashSet<>();
        token.oauth2().authorizeParameters().values().forEach(value -> noteFields(value, sent));
        return connector.connection().stream()
                .filter(field -> field.type().innermost() == Scalar.SECRET && sent.contains(field.id()))
                .map(field -> FormWords.code(field.name()))
                .toList();
    }

    private static void noteFields(Value value, Set<String> found) {
        if (value instanceof Value.Reference reference && reference.from() instanceof Source.Connection field) {
            found.add(field.field());
        } else if (value instanceof Value.Template template) {
            for (Part part : template.parts()) {
                if (part instanceof Part.Slot slot && slot.from() instanceof Source.Connection field) {
                    found.add(field.field());
                }
            }
        }
    }

    private static void note(Part part, Set<String> found) {
        if (part instanceof Part.Slot slot) {
            note(slot.from(), found);
        }
    }

    private static void note(Source source, Set<String> found) {
        if (source instanceof Source.Input input) {
            found.add(input.parameter());
        } else if (source instanceof Source.Item) {
            found.add(ITEM);
        }
    }

    private static void note(Value value, Set<String> found) {
        if (value instanceof Value.Reference reference) {
            note(reference.from(), found);
        } else if (value instanceof Value.Template template) {
            template.parts().forEach(part -> note(part, found));
        }
    }
}
