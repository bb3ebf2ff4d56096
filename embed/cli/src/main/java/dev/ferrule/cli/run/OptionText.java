package dev.ferrule.cli.run;

import dev.ferrule.cli.console.Plain;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What help texts say about a parameter or field. */
final class OptionText {

    private static final int LONGEST_LABEL = 40;

    private OptionText() {}

    /** What stands for the value, such as {@code TEXT}. */
    static String label(ValueType type, Constraints constraints) {
        if (type instanceof ValueType.ListOf list) {
            return label(list.items(), constraints);
        }
        if (!(type instanceof ValueType.Scalar scalar)) {
            return "JSON";
        }
        return switch (scalar) {
            case STRING -> textLabel(constraints);
            case INTEGER -> "INTEGER";
            case DATE -> "DATE";
            case DATE_TIME -> "TIME";
            case DURATION -> "DURATION";
            case FILE -> "@FILE";
            case NUMBER -> "NUMBER";
            case BOOLEAN -> "true|false";
            case SECRET -> "SECRET";
            case ANY -> "JSON";
        };
    }

    /** The lines on a parameter. */
    static String[] lines(Parameter parameter, OptionNames names, Map<String, NamedType> types) {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.help(parameter.description()));
        parameter.lifecycle().deprecationText().ifPresent(text -> lines.add(Plain.help("Deprecated: " + text)));
        Optional.ofNullable(parameter.presentation().help()).ifPresent(help -> lines.add(Plain.help(help)));
        parameter.notes().forEach(note -> lines.add(Plain.help(note.labelled())));
        List<String> facts = new ArrayList<>();
        if (parameter.required()) {
            facts.add("Required.");
        }
        if (!parameter.constraints().options().isEmpty()) {
            String any = parameter.type() instanceof ValueType.ListOf ? "Each is one of: " : "One of: ";
            facts.add(any + Plain.help(options(parameter.constraints())) + ".");
        }
        String form = timeForm(parameter);
        if (!form.isEmpty()) {
            facts.add(form);
        }
        if (parameter.type() instanceof ValueType.ListOf list && !OptionNames.isSecret(list.items())) {
            facts.add("Give it once for each entry.");
        }
        if (parameter.type().innermost() == ValueType.Scalar.FILE) {
            facts.add("@FILE sends that file.");
        }
        if (parameter.constraints().maxSize() != null) {
            facts.add("At most " + parameter.constraints().maxSize() + " bytes"
                    + (parameter.type() instanceof ValueType.ListOf ? " each." : "."));
        }
        if (!(parameter.type().innermost() instanceof ValueType.Scalar)
                || parameter.type() instanceof ValueType.MapOf) {
            facts.add("JSON as it stands, or @FILE with the file that holds it.");
        }
        if (parameter.optionsFrom() != null || parameter.entriesFrom() != null) {
            facts.add("--choices " + parameter.id() + " prints what the service offers.");
        }
        if (parameter.type().innermost() instanceof ValueType.Named named
                && types.get(named.type()) instanceof OneOfType choice) {
            facts.add(Plain.help(FormText.of(choice)));
        }
        if (parameter.defaultValue() != null) {
            facts.add("Default: " + defaultText(parameter.defaultValue(), names) + ".");
        }
        Optional.ofNullable(parameter.presentation().placeholder())
                .ifPresent(shown -> facts.add("Looks like " + Plain.help(shown) + "."));
        Optional.ofNullable(parameter.lifecycle().since())
                .ifPresent(since -> facts.add("Available since " + Plain.help(since) + "."));
        if (parameter.clear() != null) {
            facts.add("Cleared with --clear " + parameter.id() + ".");
        }
        if (!parameter.applied()) {
            facts.add("Ignored: the service accepts it and takes no notice of it.");
        }
        if (!facts.isEmpty()) {
            lines.add(String.join(" ", facts));
        }
        return lines.toArray(String[]::new);
    }

    /** The options, each with its label where it has one. */
    private static String options(Constraints constraints) {
        return constraints.options().stream()
                .map(option -> constraints.labels().containsKey(option)
                        ? option + " (" + constraints.labels().get(option) + ")"
                        : option)
                .collect(Collectors.joining(", "));
    }

    private static String timeForm(Parameter parameter) {
        if (parameter.type() == ValueType.Scalar.DURATION) {
            return "Such as PT1H30M or P2D.";
        }
        if (parameter.type() == ValueType.Scalar.DATE) {
            return "Such as 2026-01-31.";
        }
        String zone = parameter.constraints().zone();
        return parameter.type() != ValueType.Scalar.DATE_TIME
                ? ""
                : zone == null
                        ? "Such as 2026-01-31T12:00:00Z."
                        : "Such as 2026-01-31T12:00:00, which is one of " + Plain.help(zone) + ".";
    }

    /** The heading of a group of parameters. */
    static String heading(Connector connector, String group) {
        return connector.group(group).map(own -> Plain.help(own.name())).orElseGet(() -> madeHeading(group));
    }

    private static String madeHeading(String group) {
        return switch (group) {
            case Parameter.BASIC -> "Parameters";
            case Parameter.ADVANCED -> "Advanced parameters";
            default -> {
                String words = Plain.text(group).replace('_', ' ').replace('-', ' ');
                yield words.isEmpty()
                        ? "Parameters"
                        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }

    /** A text that was given, for a message. */
    static String quoted(String text) {
        return Quote.code(text);
    }

    private static String textLabel(Constraints constraints) {
        String options = String.join("|", constraints.options());
        if (!options.isEmpty() && options.length() <= LONGEST_LABEL) {
            return Plain.help(options);
        }
        String format = constraints.format();
        return switch (format == null ? "" : format) {
            case "email" -> "EMAIL";
            case "uri" -> "URL";
            default -> "TEXT";
        };
    }

    /** A plain literal as people write it; empty for anything else. */
    static String literal(Value value) {
        if (value instanceof Value.Text text) {
            return Plain.help(text.text());
        }
        if (value instanceof Value.Number number) {
            return number.digits();
        }
        return value instanceof Value.Flag flag ? Boolean.toString(flag.value()) : "";
    }

    private static String defaultText(Value value, OptionNames names) {
        if (value instanceof Value.Text || value instanceof Value.Number || value instanceof Value.Flag) {
            return literal(value);
        }
        if (value instanceof Value.Items items
                && items.values().stream().noneMatch(each -> literal(each).isEmpty())) {
            return items.values().stream().map(OptionText::literal).collect(Collectors.joining(", "));
        }
        if (value instanceof Value.Reference reference && reference.from() instanceof Source.Input input) {
            return "the value of " + names.parameter(input.parameter());
        }
        return "worked out by the action";
    }
}
