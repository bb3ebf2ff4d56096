package dev.ferrule.codegen.openapi.schema;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the member that tells the forms of a schema apart (OpenAPI 3.0.4, 4.7.25), and what it says for each. */
final class Tags {

    private final Shape shape;
    private final List<Shape> forms;
    private final Losses losses;

    Tags(Shape shape, List<Shape> forms, Losses losses) {
        this.shape = shape;
        this.forms = forms;
        this.losses = losses;
    }

    /** The forms by what the tag says on the wire; empty when no member tells them all. */
    Optional<Map<String, Shape>> find() {
        String property = property(shape, forms);
        if (property.isEmpty() || TypeBook.wireProblem(property).isPresent()) {
            return Optional.empty();
        }
        Map<String, Shape> found = new LinkedHashMap<>();
        for (Shape form : forms) {
            for (String tag : tags(form, property)) {
                if (TypeBook.wireProblem(tag).isPresent() || found.putIfAbsent(tag, form) != null) {
                    losses.add(
                            LossCode.FORMS,
                            shape.origin(),
                            "The tag " + Losses.shown(tag) + " stands for two forms, or cannot be written.");
                    return Optional.empty();
                }
            }
        }
        boolean all = forms.stream().allMatch(found::containsValue);
        return all && found.size() > 1 ? Optional.of(found) : Optional.empty();
    }

    /** The member that is told to be the tag, or the one that has a single and different value in each form. */
    static String property(Shape shape, Collection<Shape> forms) {
        String name = name(told(shape, forms));
        return name.isEmpty() ? implicit(forms) : name;
    }

    private static String name(Node discriminator) {
        return discriminator.isText() ? discriminator.text() : discriminator.text("propertyName");
    }

    /** What a schema says of its tag, or else what a schema that all its forms are made of says. */
    private static Node told(Shape shape, Collection<Shape> forms) {
        Node own = shape.fact("discriminator");
        boolean shared = own.isMissing()
                && forms.stream()
                                .map(form -> name(form.fact("discriminator")))
                                .distinct()
                                .count()
                        == 1;
        return shared ? forms.iterator().next().fact("discriminator") : own;
    }

    private static String implicit(Collection<Shape> forms) {
        Shape first = forms.iterator().next();
        return first.properties().keySet().stream()
                .filter(name -> forms.stream()
                                .map(form -> form.required().contains(name) ? constant(form, name) : "")
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .count()
                        == forms.stream()
                                .map(form -> form.origin().key())
                                .distinct()
                                .count())
                .findFirst()
                .orElse("");
    }

    /** The only text that a member of a form can be; empty when there are several. */
    private static String constant(Shape form, String member) {
        Node schema = form.properties().get(member);
        if (schema == null) {
            return "";
        }
        List<Node> values = schema.get("enum").items();
        Node value =
                schema.has("const") ? schema.get("const") : values.size() == 1 ? values.get(0) : schema.get(" absent");
        return value.isText() ? value.text() : "";
    }

    private List<String> tags(Shape form, String property) {
        List<String> tags = new ArrayList<>();
        for (Node.Member mapped : told(shape, forms).get("mapping").members()) {
            String target = mapped.value().text();
            String name = target.substring(target.lastIndexOf('/') + 1);
            if (!form.component().isEmpty() && name.equals(form.component())) {
                tags.add(mapped.name());
            }
        }
        if (!tags.isEmpty()) {
            return tags;
        }
        String constant = constant(form, property);
        if (!constant.isEmpty()) {
            return List.of(constant);
        }
        return form.component().isEmpty() ? List.of() : List.of(form.component());
    }
}
