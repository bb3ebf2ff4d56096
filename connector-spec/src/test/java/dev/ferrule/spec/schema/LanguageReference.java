package dev.ferrule.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.CallGrammar;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Key;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.grammar.Shape;
import dev.ferrule.spec.grammar.Shared;
import dev.ferrule.spec.grammar.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes {@code docs/language.md}: an introduction, and a section for each mapping of the grammar. */
final class LanguageReference {

    private static final Path RESOURCES = Path.of("src/test/resources/dev/ferrule/spec");
    private static final Pattern PLACEHOLDER = Pattern.compile("<!-- (words|names): ([A-Z_]+) -->");
    private static final String NOTICE =
            "<!-- Generated from the grammar, keys.yaml and introduction.md of connector-spec; not written by hand. -->\n\n";

    /** In the order of a connector's file, then of an action's; a mapping comes after the one that holds it. */
    static final List<Shape> SECTIONS = List.of(
            Grammar.CONNECTOR,
            Grammar.CONNECTION_FIELD,
            Grammar.SERVER,
            Grammar.AUTH,
            Grammar.BASIC,
            Grammar.BEARER,
            Grammar.API_KEY,
            Grammar.OAUTH2,
            Grammar.CLIENT,
            Grammar.ASSERTION,
            Grammar.TOKEN_ANSWER,
            Grammar.SENDING,
            Grammar.SESSION,
            Grammar.LOGIN_PROOF,
            Grammar.LOGIN,
            Grammar.CHALLENGE,
            Grammar.SIGNATURE,
            Grammar.SIGNED_PART,
            Grammar.PART_DIGEST,
            Grammar.DIGESTED_PART,
            Grammar.DERIVED_KEY,
            Grammar.BODY_DIGEST,
            Grammar.SIGNED_PLACE,
            Grammar.AWS_SIGV4,
            Grammar.HOOK,
            CallGrammar.RESPONSE_RULE,
            CallGrammar.REPEAT,
            Grammar.ERROR,
            Grammar.TYPE,
            Grammar.FIELD,
            Grammar.FORM,
            Grammar.TAG,
            Grammar.TYPES,
            Grammar.PAGES,
            Grammar.LIBRARY,
            Grammar.GROUP,
            Grammar.LIMIT,
            Grammar.VERSION,
            Grammar.ICON,
            ActionGrammar.ACTION,
            Shared.ACTION_NOTE,
            Shared.DEPRECATION,
            ActionGrammar.PARAMETER,
            Shared.NOTE,
            ActionGrammar.LOOKUP,
            ActionGrammar.ENTRIES,
            ActionGrammar.ENTRY_TYPES,
            ActionGrammar.ENTRY_TYPE,
            ActionGrammar.INPUT_RULE,
            ActionGrammar.TARGET,
            CallGrammar.STEP,
            CallGrammar.EACH,
            CallGrammar.BODY,
            CallGrammar.GRAPHQL,
            CallGrammar.GUARD,
            CallGrammar.PAGINATION,
            CallGrammar.NEXT_PAGE,
            CallGrammar.PAGE_SIZE,
            CallGrammar.POLL,
            CallGrammar.READING,
            CallGrammar.CSV,
            CallGrammar.XML,
            CallGrammar.INNER_FILE,
            ActionGrammar.WORKFLOW,
            ActionGrammar.OUTPUT,
            ActionGrammar.SHAPING,
            ActionGrammar.FLATTENING,
            ActionGrammar.ROWS,
            ActionGrammar.DATES);

    private final KeyNotes notes;
    private final Map<String, String> examples;

    LanguageReference(KeyNotes notes) throws IOException {
        this.notes = notes;
        this.examples = examples(Files.readString(RESOURCES.resolve("valid/reference.spec")));
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder(NOTICE);
        text.append(PLACEHOLDER
                .matcher(Files.readString(RESOURCES.resolve("schema/introduction.md")))
                .replaceAll(match -> fill(match.group(1), match.group(2)).replace("\\", "\\\\")));
        SECTIONS.forEach(shape -> section(text, shape));
        return text.toString();
    }

    private void section(StringBuilder text, Shape shape) {
        String noun = shape.noun();
        text.append("\n## ").append(noun.substring(0, 1).toUpperCase(Locale.ROOT));
        text.append(noun.substring(1)).append("\n\n");
        String example = examples.get(FormSchemas.name(shape));
        if (example == null) {
            throw new IllegalStateException("reference.spec has no example of " + noun);
        }
        text.append("```yaml\n").append(example).append("```\n\n");
        text.append("| Key | Takes | Default | Meaning |\n| --- | --- | --- | --- |\n");
        shape.keys().forEach(key -> row(text, shape, key));
    }

    private void row(StringBuilder text, Shape shape, Key key) {
        String name = "`" + key.name() + "`";
        String fallback = notes.byDefault(shape, key)
                .map(JsonNode::asText)
                .map(value -> "`" + value + "`")
                .or(() -> notes.otherwise(shape, key))
                .orElse("");
        List<String> cells = List.of(
                key.required() ? "**" + name + "**" : name,
                notes.takes(shape, key).orElseGet(() -> FormText.of(key.form())),
                fallback,
                notes.description(shape, key));
        text.append("| ");
        text.append(String.join(
                " | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
        text.append(" |\n");
    }

    private static String fill(String kind, String name) {
        if (kind.equals("names")) {
            return NameRule.valueOf(name).shape();
        }
        return FormText.words(
                switch (name) {
                    case "VERDICTS" -> Words.VERDICTS;
                    case "METHODS" -> Words.METHODS;
                    case "TIME_UNITS" -> Words.TIME_UNITS;
                    default -> throw new IllegalStateException("introduction.md asks for " + name);
                });
    }

    /** The stretches of a fixture that its comments name. */
    private static Map<String, String> examples(String fixture) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : fixture.split("\n", -1)) {
            if (line.startsWith("# example: ")) {
                lines = new ArrayList<>();
                List<String> stretch = lines;
                Arrays.stream(line.substring("# example: ".length()).split(" ", -1))
                        .forEach(name -> found.put(name, stretch));
            } else if (line.equals("# end")) {
                lines = new ArrayList<>();
            } else {
                lines.add(line);
            }
        }
        Map<String, String> examples = new LinkedHashMap<>();
        found.forEach((name, stretch) -> examples.put(name, String.join("\n", stretch) + "\n"));
        return examples;
    }
}
