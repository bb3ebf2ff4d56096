package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The options of one secret: its value is named by a variable or a file, so that it does not stand on a command line. */
final class SecretOptions {

    private final String name;
    private final boolean hidden;

    /** The options of a secret; hidden ones work and are not in the help. */
    SecretOptions(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    /** The options that name the variable and the file. */
    List<OptionSpec> references(String... description) {
        return List.of(
                OptionSpec.builder(name + OptionNames.FROM_ENVIRONMENT)
                        .paramLabel("VAR")
                        .type(String.class)
                        .arity("1")
                        .hidden(hidden)
                        .description(description)
                        .build(),
                OptionSpec.builder(name + OptionNames.FROM_FILE)
                        .paramLabel("FILE")
                        .type(String.class)
                        .arity("1")
                        .hidden(hidden)
                        .description("The same from a file, whose last line break does not count.")
                        .build());
    }

    /** The option that takes the value itself. */
    OptionSpec value() {
        return OptionSpec.builder(name)
                .paramLabel("SECRET")
                .type(JsonValue.class)
                .arity("1")
                .hidden(hidden)
                .converters(text -> JsonValue.of(Secret.of(text)))
                .description("The same as it stands, which other processes can see.")
                .build();
    }

    /** An option that is refused, so that people who try the obvious are told the way; in the help if described. */
    OptionSpec refusal(String ways, String... description) {
        return OptionSpec.builder(name)
                .paramLabel("SECRET")
                .type(JsonValue.class)
                .arity("1")
                .hidden(hidden || description.length == 0)
                .description(description)
                .converters(text -> {
                    throw new TypeConversionException(
                            "other processes could see it there, and shells keep it in their history. Ways to give this secret: "
                                    + ways);
                })
                .build();
    }

    /** The secret, if one of the options was given. */
    Optional<JsonValue> read(ParseResult parsed, Surroundings surroundings) {
        List<String> given = new ArrayList<>();
        for (String option : List.of(name, name + OptionNames.FROM_ENVIRONMENT, name + OptionNames.FROM_FILE)) {
            if (parsed.hasMatchedOption(option)) {
                given.add(option);
            }
        }
        if (given.size() > 1) {
            throw Problem.of(ExitCode.USAGE, String.join(" and ", given) + " give the same secret; give one of them.");
        }
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String option = given.get(0);
        if (option.equals(name)) {
            surroundings
                    .err()
                    .println("warning: other processes can see the value of " + name
                            + ", and shells keep it in their history; better give " + name
                            + OptionNames.FROM_ENVIRONMENT + " or " + name + OptionNames.FROM_FILE + ".");
            JsonValue value = parsed.matchedOptionValue(name, JsonValue.ofNull());
            return Optional.of(value);
        }
        String reference = parsed.matchedOptionValue(option, "");
        Secret secret = option.endsWith(OptionNames.FROM_FILE)
                ? InputFiles.secret(surroundings.path(reference))
                : fromEnvironment(option, reference, surroundings);
        return Optional.of(JsonValue.of(secret));
    }

    private static Secret fromEnvironment(String option, String variable, Surroundings surroundings) {
        String text = surroundings.environment().get(variable);
        if (text == null) {
            // What stands here by mistake may be the secret itself, so it is not repeated.
            throw Problem.of(ExitCode.USAGE, "The environment variable that " + option + " names is not set.")
                    .hint(option + " takes the name of a variable, not the secret.");
        }
        return Secret.of(text);
    }
}
