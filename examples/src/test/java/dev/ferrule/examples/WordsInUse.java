package dev.ferrule.examples;

import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Key;
import dev.ferrule.spec.grammar.Shape;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What of the language a heap of specs uses. */
final class WordsInUse {

    /** What the language consists of, as far as it can be counted. */
    enum Part {
        KEYS("Keys, each in its place"),
        WORDS("Words of closed sets, each at its key"),
        VALUES("Forms of values"),
        FUNCTIONS("Functions of `as`"),
        PREDICATES("Predicates of tests"),
        ESCAPES("Escapes of texts");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private static final List<Shape> FILES = List.of(Grammar.CONNECTOR, ActionGrammar.ACTION, Grammar.TYPES);

    private final Map<Part, SortedSet<String>> known = new EnumMap<>(Part.class);
    private final Map<Part, SortedSet<String>> used = new EnumMap<>(Part.class);

    WordsInUse() {
        for (Part part : Part.values()) {
            known.put(part, new TreeSet<>());
            used.put(part, new TreeSet<>());
        }
        Set<String> seen = new HashSet<>();
        FILES.forEach(file -> learn(file, seen));
        known(Part.VALUES).addAll(Words.DOLLAR_KEYS);
        known(Part.FUNCTIONS).addAll(Words.FUNCTIONS);
        known(Part.PREDICATES).addAll(Words.PREDICATES);
        known(Part.ESCAPES).addAll(Words.ESCAPES);
    }

    /** All that there is. */
    SortedSet<String> known(Part part) {
        return Objects.requireNonNull(known.get(part));
    }

    /** What is used. */
    SortedSet<String> used(Part part) {
        return Objects.requireNonNull(used.get(part));
    }

    /** What nobody uses. */
    SortedSet<String> unused(Part part) {
        SortedSet<String> rest = new TreeSet<>(known(part));
        rest.removeAll(used(part));
        return rest;
    }

    private void learn(Shape shape, Set<String> seen) {
        if (!seen.add(shape.noun())) {
            return;
        }
        for (Key key : shape.keys()) {
            known(Part.KEYS).add(place(shape, key));
            leaves(key.form(), leaf -> {
                if (leaf instanceof Form.Word word) {
                    word.words().forEach(each -> known(Part.WORDS).add(place(shape, key) + ": " + each));
                } else if (leaf instanceof Form.Nested nested) {
                    learn(nested.shape(), seen);
                }
            });
        }
    }

    private static void leaves(Form form, Consumer<Form> taker) {
        for (Form inside : inside(form)) {
            leaves(inside, taker);
        }
        taker.accept(form);
    }

    private static List<Form> inside(Form form) {
        List<Form> forms = new ArrayList<>();
        if (form instanceof Form.ListOf list) {
            forms.add(list.items());
        } else if (form instanceof Form.OneOrMany many) {
            forms.add(many.item());
        } else if (form instanceof Form.MapOf map) {
            forms.add(map.values());
        } else if (form instanceof Form.Either either) {
            forms.addAll(List.of(either.scalar(), either.mapping()));
        }
        return forms;
    }

    private static String place(Shape shape, Key key) {
        return shape.noun() + " > " + key.name();
    }

    /** Takes a file for use. */
    void add(String file, SpecNode root) {
        Shape shape = file.equals("connector.yaml")
                ? Grammar.CONNECTOR
                : file.startsWith("types/") ? Grammar.TYPES : ActionGrammar.ACTION;
        mapping(shape, root);
    }

    private void mapping(Shape shape, SpecNode node) {
        if (node instanceof SpecNode.Mapping mapping) {
            for (SpecNode.Entry entry : mapping.entries()) {
                shape.key(entry.name()).ifPresent(key -> {
                    used(Part.KEYS).add(place(shape, key));
                    node(key.form(), entry.value(), place(shape, key));
                });
            }
        }
    }

    private void node(Form form, SpecNode node, String place) {
        if (form instanceof Form.Nested nested) {
            mapping(nested.shape(), node);
        } else if (form instanceof Form.Word word && node instanceof SpecNode.Scalar scalar) {
            used(word, scalar.text(), place);
        } else if (form instanceof Form.Construct construct && construct.name().equals("test")) {
            test(node);
        } else if (form instanceof Form.Construct) {
            value(node);
        } else if (form instanceof Form.Either either) {
            node(node instanceof SpecNode.Mapping ? either.mapping() : either.scalar(), node, place);
        } else if (form instanceof Form.MapOf map && node instanceof SpecNode.Mapping mapping) {
            mapping.entries().forEach(entry -> node(map.values(), entry.value(), place));
        } else if (node instanceof SpecNode.Sequence sequence) {
            inside(form).forEach(item -> sequence.items().forEach(each -> node(item, each, place)));
        } else {
            inside(form).forEach(item -> node(item, node, place));
        }
    }

    private void used(Form.Word word, String text, String place) {
        if (word.words().contains(text)) {
            used(Part.WORDS).add(place + ": " + text);
        }
    }

    private void value(SpecNode node) {
        if (node instanceof SpecNode.Sequence sequence) {
            sequence.items().forEach(this::value);
        } else if (node instanceof SpecNode.Mapping mapping) {
            boolean isRead = mapping.entries().stream()
                    .anyMatch(entry -> known(Part.VALUES).contains(entry.name()));
            for (SpecNode.Entry entry : mapping.entries()) {
                take(Part.VALUES, entry.name());
                switch (isRead ? entry.name() : "") {
                    case "as" -> texts(entry.value()).forEach(text -> take(Part.FUNCTIONS, text));
                    case "escape" -> texts(entry.value()).forEach(text -> take(Part.ESCAPES, text));
                    case "$when", "$test" -> test(entry.value());
                    default -> value(entry.value());
                }
            }
        }
    }

    /** Paths to what they must be; a mapping there has predicates, or reads what is compared. */
    private void test(SpecNode node) {
        if (node instanceof SpecNode.Sequence sequence) {
            sequence.items().forEach(this::test);
        } else if (node instanceof SpecNode.Mapping mapping) {
            mapping.entries().forEach(entry -> predicates(entry.value()));
        }
    }

    private void predicates(SpecNode node) {
        value(node);
        if (node instanceof SpecNode.Sequence sequence) {
            sequence.items().forEach(this::predicates);
        } else if (node instanceof SpecNode.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                take(Part.PREDICATES, entry.name());
                predicates(entry.value());
            });
        }
    }

    private void take(Part part, String word) {
        if (known(part).contains(word)) {
            used(part).add(word);
        }
    }

    private static List<String> texts(SpecNode node) {
        if (node instanceof SpecNode.Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> texts(item).stream())
                    .toList();
        }
        return node instanceof SpecNode.Scalar scalar ? List.of(scalar.text()) : List.of();
    }
}
