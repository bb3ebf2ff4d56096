package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Strong;
import dev.ferrule.codegen.page.RichText.Text;
import dev.ferrule.runtime.definition.ConditionWords;
import dev.ferrule.runtime.dynamic.Conditions;
import dev.ferrule.runtime.validation.RuleMessages;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.InputRule;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Presentation;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what there is to say of a value, in the words of the validator that enforces it. */
final class FactFinder {

    /** A sentence that ends with the start of an address, which reads better as code. */
    private static final Pattern SCHEME = Pattern.compile("(.* )([a-z]+://)\\.");

    private final String service;
    private final UnaryOperator<String> parameterLabels;
    private final UnaryOperator<String> fieldLabels;

    /**
     * A finder for the values of one action.
     *
     * @param service the name of the service
     * @param parameterLabels from the id of a parameter to its label
     * @param fieldLabels from the id of a connection's field to its label
     */
    FactFinder(String service, UnaryOperator<String> parameterLabels, UnaryOperator<String> fieldLabels) {
        this.service = service;
        this.parameterLabels = parameterLabels;
        this.fieldLabels = fieldLabels;
    }

    List<Fact> of(Parameter parameter, List<InputRule> rules) {
        List<Fact> facts = new ArrayList<>();
        if (parameter.required()) {
            facts.add(new Fact(Kind.REQUIRED, List.of(new Strong("Required."))));
        }
        boolean secret = parameter.type().entry() == Scalar.SECRET;
        Value defaultValue = parameter.defaultValue();
        if (defaultValue != null) {
            defaultWords(defaultValue, secret).ifPresent(words -> facts.add(new Fact(Kind.DEFAULT, words)));
        }
        if (parameter.clear() != null) {
            facts.add(cleared(parameter.clear()));
        }
        addRules(facts, parameter.type(), parameter.constraints());
        rules.forEach(rule -> addTogether(facts, parameter.id(), rule));
        addConditions(facts, parameter);
        addPresentation(facts, parameter);
        if (!parameter.applied()) {
            facts.add(new Fact(
                    Kind.IGNORED,
                    List.of(
                            new Strong("Ignored"),
                            new Text(": " + service + " accepts this value and takes no notice of it."))));
        }
        addExample(facts, parameter.type(), parameter.example());
        return facts;
    }

    static Fact cleared(Value literal) {
        String sent = JsonWords.shown(literal);
        return new Fact(
                Kind.CLEAR,
                List.of(
                        new Text("Can be cleared, by null: then "),
                        sent.isBlank() ? new Text("an empty text") : new Code(sent),
                        new Text(" is sent.")));
    }

    private void addConditions(List<Fact> facts, Parameter parameter) {
        if (parameter.segments()) {
            facts.add(new Fact(
                    Kind.SEGMENTS,
                    List.of(new Text("It may have several parts with slashes between, none of them empty."))));
        }
        ConditionWords words = new ConditionWords(parameterLabels);
        if (!parameter.visibleWhen().equals(Test.ALWAYS)) {
            facts.add(new Fact(
                    Kind.VISIBLE,
                    List.of(new Text("Only when " + words.of(Conditions.lower(parameter.visibleWhen())) + "."))));
        }
        if (parameter.requiredWhen() != null) {
            facts.add(new Fact(
                    Kind.REQUIRED_WHEN,
                    List.of(new Text("Required when " + words.of(Conditions.lower(parameter.requiredWhen())) + "."))));
        }
        if (parameter.optionsFrom() != null) {
            facts.add(new Fact(
                    Kind.CHOICES,
                    List.of(
                            new Text("The values to choose from are found by "),
                            new Code(parameter.optionsFrom().action()),
                            new Text("."))));
        }
        if (parameter.entriesFrom() != null) {
            boolean asked = parameter.entriesFrom().wraps();
            facts.add(new Fact(
                    Kind.CHOICES,
                    List.of(
                            new Text("The entries that there may be are found by "),
                            new Code(parameter.entriesFrom().lookup().action()),
                            new Text(
                                    asked
                                            ? ", which is run before each call that gives entries, because it tells how "
                                                    + "they are sent."
                                            : "."))));
        }
    }

    List<Fact> of(ConnectionField field) {
        List<Fact> facts = new ArrayList<>();
        if (field.required() && field.requiredWith().isEmpty()) {
            facts.add(new Fact(Kind.REQUIRED, List.of(new Strong("Required."))));
        } else if (field.required()) {
            List<Inline> words = new ArrayList<>(List.of(new Strong("Required"), new Text(" with ")));
            for (String scheme : field.requiredWith()) {
                words.add(new Text(words.size() == 2 ? "" : " or "));
                words.add(new Code(parameterLabels.apply(scheme)));
            }
            words.add(new Text("."));
            facts.add(new Fact(Kind.REQUIRED, words));
        }
        if (field.defaultValue() != null) {
            defaultWords(field.defaultValue(), false).ifPresent(words -> facts.add(new Fact(Kind.DEFAULT, words)));
        }
        addRules(facts, field.type(), field.constraints());
        addCode(facts, Kind.FORM, "An empty field shows ", field.presentation().placeholder());
        addExample(facts, field.type(), field.example());
        return facts;
    }

    private Optional<List<Inline>> defaultWords(Value value, boolean secret) {
        if (value instanceof Value.Absent) {
            return Optional.empty();
        }
        if (value instanceof Value.Reference reference
                && label(reference.from()).isPresent()) {
            boolean asItIs =
                    reference.functions().isEmpty() && reference.table().isEmpty();
            return Optional.of(List.of(
                    new Text(asItIs ? "Default: the value of " : "Default: derived from "),
                    new Code(label(reference.from()).get()),
                    new Text(".")));
        }
        if (secret || value instanceof Value.Reference) {
            return Optional.empty();
        }
        String shown = JsonWords.shown(value);
        return Optional.of(
                shown.isBlank()
                        ? List.of(new Text("Default: an empty text."))
                        : List.of(new Text("Default: "), new Code(shown), new Text(".")));
    }

    private Optional<String> label(Source source) {
        if (source instanceof Source.Input input) {
            return Optional.of(parameterLabels.apply(input.parameter()));
        }
        return source instanceof Source.Connection connection
                ? Optional.of(fieldLabels.apply(connection.field()))
                : Optional.empty();
    }

    /** What the rules of a value say. */
    static List<Fact> rules(ValueType type, Constraints rules) {
        List<Fact> facts = new ArrayList<>();
        addRules(facts, type, rules);
        return facts;
    }

    private static void addRules(List<Fact> facts, ValueType type, Constraints rules) {
        boolean each = type instanceof ValueType.ListOf;
        if (!rules.options().isEmpty()) {
            List<Inline> words = new ArrayList<>(List.of(new Text(subject(each, "must be one of "))));
            for (int i = 0; i < rules.options().size(); i++) {
                words.add(new Text(i == 0 ? "" : ", "));
                words.add(new Code(rules.options().get(i)));
                String label = rules.labels().get(rules.options().get(i));
                if (label != null) {
                    words.add(new Text(" (" + SafeCharacters.line(label) + ")"));
                }
            }
            words.add(new Text("."));
            facts.add(new Fact(Kind.OPTIONS, words));
        }
        List<String> range = range(type.entry(), rules);
        if (!range.isEmpty()) {
            String clause = String.join(" and ", range).replace("and must be", "and");
            addSentence(facts, Kind.RANGE, subject(each, clause));
        }
        Optional<Integer> least = Optional.ofNullable(rules.minLength());
        Optional<Integer> most = Optional.ofNullable(rules.maxLength());
        if (least.isPresent() || most.isPresent()) {
            addSentence(facts, Kind.LENGTH, subject(each, RuleMessages.length(least, most)));
        }
        Optional<Integer> fewest = Optional.ofNullable(rules.minItems());
        Optional<Integer> largest = Optional.ofNullable(rules.maxItems());
        if (fewest.isPresent() || largest.isPresent()) {
            addSentence(facts, Kind.LENGTH, RuleMessages.items(fewest, largest));
        }
        if (rules.maxSize() != null) {
            addSentence(facts, Kind.LENGTH, subject(each, RuleMessages.maxSize(rules.maxSize())));
        }
        if (rules.unique()) {
            addSentence(facts, Kind.LENGTH, RuleMessages.UNIQUE);
        }
        if (rules.zone() != null) {
            facts.add(new Fact(
                    Kind.ZONE,
                    List.of(
                            new Text(
                                    type == Scalar.DATE
                                            ? "The day is one of the time zone "
                                            : "A time without an offset is one of the time zone "),
                            new Code(rules.zone()),
                            new Text("."))));
        }
        if (rules.pattern() != null) {
            facts.add(new Fact(
                    Kind.PATTERN,
                    List.of(new Text(subject(each, "must match ")), new Code(rules.pattern()), new Text("."))));
        }
        if (rules.format() != null) {
            addSentence(facts, Kind.FORMAT, subject(each, RuleMessages.format(rules.format())));
        }
    }

    /** The bounds of a number or a time, in words. */
    private static List<String> range(ValueType type, Constraints rules) {
        List<String> range = new ArrayList<>();
        if (TimeWords.isTime(type)) {
            TimeWords.min(type, rules).ifPresent(range::add);
            TimeWords.max(type, rules).ifPresent(range::add);
            return range;
        }
        if (rules.min() != null) {
            range.add(RuleMessages.min(new BigDecimal(rules.min())));
        }
        if (rules.max() != null) {
            range.add(RuleMessages.max(new BigDecimal(rules.max())));
        }
        return range;
    }

    /** What must be, as a sentence begins: said of the value, or of each entry of a list. */
    private static String subject(boolean each, String clause) {
        return each ? "Each entry " + clause : Words.capital(clause);
    }

    private void addTogether(List<Fact> facts, String id, InputRule rule) {
        if (rule instanceof InputRule.ExactlyOne one && one.parameters().contains(id)) {
            facts.add(together("Exactly one of ", one.parameters(), " must be given."));
        } else if (rule instanceof InputRule.AtLeastOne some
                && some.parameters().contains(id)) {
            facts.add(together("At least one of ", some.parameters(), " must be given."));
        } else if (rule instanceof InputRule.AtMostOne most && most.parameters().contains(id)) {
            facts.add(together("At most one of ", most.parameters(), " may be given."));
        } else if (rule instanceof InputRule.Requires requires
                && requires.parameter().equals(id)) {
            facts.add(together("Can be given only together with ", requires.others(), "."));
        }
    }

    private Fact together(String before, List<String> parameters, String after) {
        List<Inline> words = new ArrayList<>(List.of(new Text(before)));
        for (int i = 0; i < parameters.size(); i++) {
            words.add(new Text(i == 0 ? "" : ", "));
            words.add(new Code(parameterLabels.apply(parameters.get(i))));
        }
        words.add(new Text(after));
        return new Fact(Kind.TOGETHER, words);
    }

    private static void addSentence(List<Fact> facts, Kind kind, String clause) {
        String sentence = Words.sentence(clause);
        Matcher scheme = SCHEME.matcher(sentence);
        facts.add(new Fact(
                kind,
                scheme.matches()
                        ? List.of(new Text(scheme.group(1)), new Code(scheme.group(2)), new Text("."))
                        : List.of(new Text(sentence))));
    }

    private static void addPresentation(List<Fact> facts, Parameter parameter) {
        Presentation form = parameter.presentation();
        addCode(facts, Kind.FORM, "Written in ", form.language());
        addCode(facts, Kind.FORM, "In one text, entries are separated by ", form.separator());
        addCode(facts, Kind.FORM, "An empty field shows ", form.placeholder());
        if (form.templating() != Presentation.Templating.OPTIONAL) {
            boolean never = form.templating() == Presentation.Templating.NEVER;
            facts.add(new Fact(
                    Kind.FORM, List.of(new Text(never ? "Takes no expression." : "Takes an expression only."))));
        }
        String since = parameter.lifecycle().since();
        if (since != null) {
            facts.add(new Fact(
                    Kind.SINCE,
                    List.of(new Text("Available since version " + SafeCharacters.line(since) + " of the service."))));
        }
    }

    private static void addCode(List<Fact> facts, Kind kind, String before, @Nullable String code) {
        if (code != null) {
            facts.add(new Fact(kind, List.of(new Text(before), new Code(code), new Text("."))));
        }
    }

    private static void addExample(List<Fact> facts, ValueType type, @Nullable String example) {
        if (example != null && !example.isBlank() && type.entry() != Scalar.SECRET) {
            String of = type instanceof ValueType.ListOf ? "Example of an entry: " : "Example: ";
            facts.add(new Fact(Kind.EXAMPLE, List.of(new Text(of), new Code(example), new Text("."))));
        }
    }
}
