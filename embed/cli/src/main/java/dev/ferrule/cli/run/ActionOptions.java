package dev.ferrule.cli.run;

import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Makes the options of an action from its spec, in the sections in which help shows them. */
final class ActionOptions {

    private static final String CONNECTION =
            "Connection (options first, then the --connection file, then the environment)";

    /** What goes before the name of a file on a command line. */
    static final String FILE_SIGN = "@";

    private final Connector connector;
    private final Action action;
    private final OptionNames names;
    private final Surroundings surroundings;

    ActionOptions(Connector connector, Action action, OptionNames names, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.connector = connector;
        this.action = action;
        this.names = names;
    }

    /** Adds the options to the command and returns them by the heading of their section. */
    Map<String, List<OptionSpec>> addTo(CommandSpec command) {
        Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
        List<String> order = connector.groupOrder();
        List<Parameter> parameters = action.parameters().stream()
                .sorted(Comparator.comparingInt(parameter ->
                        order.contains(parameter.group()) ? order.indexOf(parameter.group()) : order.size()))
                .toList();
        for (Parameter parameter : parameters) {
            sections.computeIfAbsent(OptionText.heading(connector, parameter.group()), heading -> new ArrayList<>())
                    .addAll(parameterOptions(parameter));
        }
        List<OptionSpec> fields = new FieldOptions(connector, names, surroundings).options();
        if (!fields.isEmpty()) {
            sections.put(CONNECTION, fields);
        }
        sections.values().forEach(options -> options.forEach(command::addOption));
        return sections;
    }

    private List<OptionSpec> parameterOptions(Parameter parameter) {
        String name = names.parameter(parameter.id());
        String[] lines = OptionText.lines(parameter, names, connector.types());
        boolean hidden = parameter.group().equals(Parameter.INTERNAL);
        if (OptionNames.isSecret(parameter.type())) {
            SecretOptions secret = new SecretOptions(name, hidden);
            List<OptionSpec> options = new ArrayList<>(secret.references(lines));
            options.add(secret.value());
            return options;
        }
        if (parameter.type() instanceof ValueType.ListOf list && OptionNames.isSecret(list.items())) {
            String way = parameter.id() + " in the --input file";
            return List.of(new SecretOptions(name, hidden).refusal(way, withLast(lines, "Only as " + way + ".")));
        }
        OptionSpec.Builder option = OptionSpec.builder(name)
                .paramLabel(OptionText.label(parameter.type(), parameter.constraints()))
                .hidden(hidden)
                .description(lines);
        if (parameter.type() == ValueType.Scalar.BOOLEAN) {
            // picocli takes the next argument only when it is true or false.
            return List.of(option.type(Boolean.class)
                    .arity("0..1")
                    .fallbackValue("true")
                    .build());
        }
        if (parameter.type() instanceof ValueType.ListOf list) {
            return List.of(option.type(List.class)
                    .auxiliaryTypes(Object.class)
                    .arity("1")
                    .converters(converter(list.items()))
                    .build());
        }
        return List.of(option.type(Object.class)
                .arity("1")
                .converters(converter(parameter.type()))
                .build());
    }

    private static String[] withLast(String[] lines, String last) {
        String[] more = Arrays.copyOf(lines, lines.length + 1);
        more[lines.length] = last;
        return more;
    }

    private ITypeConverter<Object> converter(ValueType type) {
        return converter(type, surroundings);
    }

    /** What reads a value of this type from the text of an option. */
    static ITypeConverter<Object> converter(ValueType type, Surroundings surroundings) {
        return text -> {
            try {
                if (type == ValueType.Scalar.FILE && text.startsWith(FILE_SIGN)) {
                    return InputFiles.file(text.substring(FILE_SIGN.length()), surroundings);
                }
                // No JSON begins so: what follows names the file that holds it.
                return !(type instanceof ValueType.Scalar) && text.startsWith(FILE_SIGN)
                        ? InputFiles.json(text.substring(FILE_SIGN.length()), surroundings)
                        : TextValues.read(type, text);
            } catch (TextValues.Unfit e) {
                throw new TypeConversionException(e.text());
            }
        };
    }
}
