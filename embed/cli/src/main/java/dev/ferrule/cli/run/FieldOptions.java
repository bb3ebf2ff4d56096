package dev.ferrule.cli.run;

import dev.ferrule.cli.console.Plain;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.EnvironmentNames;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** Makes the options of a connection from its connector: one for each field, and one that picks the auth scheme. */
final class FieldOptions {

    /** The option that picks the auth scheme. */
    static final String AUTH = "--auth";

    private final Connector connector;
    private final OptionNames names;
    private final Surroundings surroundings;

    FieldOptions(Connector connector, OptionNames names, Surroundings surroundings) {
        this.connector = connector;
        this.names = names;
        this.surroundings = surroundings;
    }

    /** The options, in the order of the fields. */
    List<OptionSpec> options() {
        List<OptionSpec> fields = new ArrayList<>();
        if (connector.auth().size() > 1) {
            fields.add(authOption());
        }
        connector.connection().forEach(field -> fields.addAll(fieldOptions(field)));
        return fields;
    }

    private OptionSpec authOption() {
        List<String> lines =
                new ArrayList<>(List.of("How calls prove who makes them. The first is used unless one is picked."));
        connector
                .auth()
                .forEach(scheme -> lines.add(Plain.help(scheme.id() + ": " + scheme.name()
                        + (scheme.description().isBlank() ? "" : ". " + scheme.description()))));
        lines.add("Environment variable: " + EnvironmentNames.of(connector.id(), ConnectionValues.AUTH) + ".");
        return OptionSpec.builder(AUTH)
                .paramLabel("SCHEME")
                .type(String.class)
                .arity("1")
                .completionCandidates(
                        connector.auth().stream().map(AuthScheme::id).toList())
                .description(lines.toArray(String[]::new))
                .build();
    }

    /** Whether a field is required, and with which schemes. */
    private static String required(Connector.ConnectionField field) {
        if (!field.required()) {
            return "";
        }
        return field.requiredWith().isEmpty()
                ? "Required. "
                : "Required with --auth " + String.join(" or ", field.requiredWith()) + ". ";
    }

    /** What counts when the field is not given. */
    private static String byDefault(Connector.ConnectionField field) {
        return field.defaultValue() == null
                ? ""
                : "Default: " + Plain.help(OptionText.literal(field.defaultValue())) + ". ";
    }

    /** What an empty field of a form shows. */
    private static String placeholder(Connector.ConnectionField field) {
        String shown = field.presentation().placeholder();
        return shown == null ? "" : "Looks like " + Plain.help(shown) + ". ";
    }

    private List<OptionSpec> fieldOptions(Connector.ConnectionField field) {
        String name = names.field(field.id());
        String description = Plain.help(field.description());
        String facts = required(field) + byDefault(field) + placeholder(field) + "Environment variable: "
                + variable(field) + ".";
        if (OptionNames.isSecret(field.type())) {
            SecretOptions secret = new SecretOptions(name, false);
            List<OptionSpec> options = new ArrayList<>(secret.references(description, facts));
            options.add(secret.refusal(String.join(", ", waysToGive(field))));
            return options;
        }
        return List.of(OptionSpec.builder(name)
                .paramLabel(OptionText.label(field.type(), field.constraints()))
                .type(Object.class)
                .arity("1")
                .converters(ActionOptions.converter(field.type(), surroundings))
                .description(description, facts)
                .build());
    }

    /** Each way to give a field of the connection, the best first. */
    List<String> waysToGive(Connector.ConnectionField field) {
        String name = names.field(field.id());
        String variable = "environment variable " + variable(field);
        String line = field.id() + " in the --connection file";
        return OptionNames.isSecret(field.type())
                ? List.of(
                        variable,
                        line,
                        name + OptionNames.FROM_FILE + " FILE",
                        name + OptionNames.FROM_ENVIRONMENT + " VAR")
                : List.of(name + " " + OptionText.label(field.type(), field.constraints()), variable, line);
    }

    private String variable(Connector.ConnectionField field) {
        return EnvironmentNames.of(connector.id(), field.id());
    }
}
