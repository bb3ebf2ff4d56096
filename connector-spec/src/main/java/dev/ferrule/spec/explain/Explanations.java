package dev.ferrule.spec.explain;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the pages of diagnostics. */
public final class Explanations {

    private static final String FOLDER = "/META-INF/ferrule/diagnostics/";
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)\n");
    private static final Pattern FENCE = Pattern.compile("(?s)```yaml (?:bad|good)\n(.*)\n```");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:FER)?0*([1-9][0-9]{2,3})");

    private Explanations() {}

    /** The page of a diagnostic. */
    public static Explanation of(DiagnosticCode code) {
        String page = resource(code.id() + ".md");
        Map<String, String> sections = sections(page);
        return new Explanation(
                code,
                section(code, sections, ""),
                example(section(code, sections, "Wrong")),
                example(section(code, sections, "Right")),
                section(code, sections, "Fix"));
    }

    /** The {@code connector.yaml} that belongs to the examples which show none. */
    public static String connector() {
        return resource("connector.yaml");
    }

    /** The code that a person means by {@code FER0201}, {@code fer201}, {@code 201} or {@code unknown-key}. */
    public static Optional<DiagnosticCode> find(String written) {
        String name = written.toLowerCase(Locale.ROOT).replace('_', '-');
        Matcher number = NUMBER.matcher(written);
        String id =
                number.matches() ? "FER0000".substring(0, 7 - number.group(1).length()) + number.group(1) : "";
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().equals(id) || code.title().equals(name))
                .findFirst();
    }

    /** The names of all codes, for guesses; a number that is near another one says nothing. */
    public static List<String> names() {
        return Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::title).toList();
    }

    private static Example example(String section) {
        Matcher fence = FENCE.matcher(section);
        return fence.matches() ? new Example(fence.group(1), true) : new Example(section, false);
    }

    private static Map<String, String> sections(String page) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher heading = SECTION.matcher(page);
        String name = "";
        int from = page.indexOf('\n');
        while (heading.find()) {
            sections.put(name, page.substring(from, heading.start()).strip());
            name = heading.group(1);
            from = heading.end();
        }
        sections.put(name, page.substring(from).strip());
        return sections;
    }

    private static String section(DiagnosticCode code, Map<String, String> sections, String name) {
        String section = sections.getOrDefault(name, "");
        if (section.isEmpty()) {
            throw new IllegalStateException("the page of " + code.id() + " has no section '" + name + "'");
        }
        return section;
    }

    private static String resource(String name) {
        try (InputStream in = Explanations.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
