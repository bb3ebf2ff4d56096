package dev.ferrule.hostile;

import static dev.ferrule.hostile.Case.inert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Specs that look odd and mean well: each is accepted, compiles, and keeps its words. */
class FriendlySpecsTest {

    /** Words of Java, of what is generated, and of the runtime. */
    private static final String WORDS = """
            default interface int true enum var yield sealed permits when string object override connector
            builder copy value other that field input inputs name json settings failure generated consumer
            connection definitions client wait get list long nullable secret service cases timeout transport
            open close connect part1 actions1
            """;

    /** How many words there are to one that is tried as a name: the rest is tried by the profile fuzz. */
    private static final int WORDS_TO_ONE = Boolean.getBoolean("ferrule.names") ? 1 : 6;

    @TempDir
    private Path folder;

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>(List.of(
                inert("Braces in prose", "Takes {id}, {{name}} or a set {1, 2}; } and { alone are fine."),
                inert("A path of Windows", "Reads C:\\users\\new\\table and \\\\server\\share\\u00e9."),
                inert("Signs of comments", "Accepts */*, /* and // as media types; see /** docs **/."),
                inert("A placeholder", "Set ${HOME}/conf or $1, ${x:-y} and #{z}."),
                inert("Emoji", "Says \uD83D\uDE00 and \uD83D\uDC69\u200D\uD83D\uDCBB to everybody."),
                inert("Writing from right to left", "\u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD hello"),
                inert("Other alphabets", "Größe, naïve, Ελληνικά, русский, 日本語, हिन्दी"),
                inert("Entities of HTML", "Use &lt;b&gt; &amp; &copy; &#8364; as they are: AT&T, R&D."),
                inert("Tags as words", "Takes a List<String> and answers <id>; 3 < 4 > 2."),
                inert("Quotes", "It's \"quoted\", 'single', `code` and ''doubled''."),
                inert("A percent sign and others", "100% @home #1 !important ~x ^y |z| a=b; c:d, e?f"),
                inert("Words of YAML", "yes: no, - on, null, ~ and 0x1F are words here."),
                inert(
                        "A long description",
                        "A long but honest sentence. ".repeat(2_000).strip()),
                inert("A list and code", "First:\n\n- one\n- two\n\n```\n{\"a\": [1, 2]}\n```\n\nLast."),
                inert("Tags of Javadoc", "Mail me@example.com, use @param and {@code x}, @Override too.")));
        List<String> words =
                WORDS.lines().flatMap(line -> Stream.of(line.split(" ", -1))).toList();
        for (int i = 0; i < words.size(); i += WORDS_TO_ONE) {
            cases.add(NameCases.keyword("The name " + words.get(i), words.get(i), type(words.get(i))));
        }
        return cases;
    }

    private static String type(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Timeout(60)
    void isAcceptedAndKept(Case friendly) throws Exception {
        Trial.hold(friendly, folder);
    }
}
