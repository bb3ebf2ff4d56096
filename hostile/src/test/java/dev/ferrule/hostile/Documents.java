package dev.ferrule.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;

/** Documents for other tools: JSON whose descriptions are Markdown, which tools show as HTML. */
final class Documents {

    /** What people read as Markdown. In schemas and examples, members of these names may be data. */
    private static final Set<String> PROSE = Set.of("description", "help", "advice");

    /** A tag, comment or declaration that no backslash makes plain. */
    private static final Pattern TAG = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*<[a-zA-Z/!?]");

    private static final Pattern SCRIPT = Pattern.compile("(?<!\\\\)]\\(\\s*(?i:javascript|data|vbscript):");
    private static final Pattern CODE = Pattern.compile("(?s)(`+)(?!`).*?(?<!`)\\1(?!`)");

    private Documents() {}

    /** Holds that each file is JSON, and that no text of it becomes a tag or a link to a script where it is shown. */
    static void holdNoMarkup(GeneratedFiles files, String emitter) {
        for (String path : files.files().keySet()) {
            JsonValue document = JsonReader.read(files.text(path));
            if (!emitter.equals("json-schema") && !emitter.equals("wiremock")) {
                hold(document, path);
            }
        }
    }

    private static void hold(JsonValue value, String path) {
        if (value instanceof JsonArray array) {
            array.values().forEach(entry -> hold(entry, path));
        } else if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                if (name.equals("example") || name.equals("default") || name.equals("properties")) {
                    return;
                }
                if (PROSE.contains(name) && member instanceof JsonText text) {
                    // Code is shown as it stands.
                    String shown = CODE.matcher(text.text()).replaceAll("");
                    assertThat(TAG.matcher(shown).find())
                            .as(path + ": " + shown)
                            .isFalse();
                    assertThat(SCRIPT.matcher(shown).find())
                            .as(path + ": " + shown)
                            .isFalse();
                } else {
                    hold(member, path);
                }
            });
        }
    }
}
