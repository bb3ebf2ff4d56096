package dev.ferrule.hostile;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.Random;

/** The decisions and texts of somebody who writes a spec. */
interface Choices {

    /** Pieces of texts that would like to be code, markup or the end of something. */
    List<String> NASTY = List.of(
            "*/",
            "/*",
            "\\",
            "\\u002a",
            "\"",
            "'",
            "`",
            "{@link",
            "{",
            "}",
            "<b",
            "&",
            "$T",
            "${x}",
            "@",
            "\n",
            "\t",
            "\u2028",
            "\u00e9",
            "\ud83d\ude00",
            "//",
            "word ",
            "1",
            "[x](y)",
            "#",
            "%s",
            "\"\"\"",
            "null",
            "-->");

    /** A number between these, both included. */
    int from(int least, int most);

    /** Yes or no. */
    boolean flag();

    /** A text of any signs, of at most so many. */
    String text(int longest);

    /** One of these. */
    default <T> T one(List<T> values) {
        return values.get(from(0, values.size() - 1));
    }

    /** Those of a fuzzer. */
    static Choices of(FuzzedDataProvider data) {
        return new Choices() {
            @Override
            public int from(int least, int most) {
                return data.consumeInt(least, most);
            }

            @Override
            public boolean flag() {
                return data.consumeBoolean();
            }

            @Override
            public String text(int longest) {
                return data.consumeString(data.consumeInt(0, longest));
            }
        };
    }

    /** Those of chance: the same for the same number. */
    static Choices of(long number) {
        Random random = new Random(number);
        return new Choices() {
            @Override
            public int from(int least, int most) {
                return least + random.nextInt(most - least + 1);
            }

            @Override
            public boolean flag() {
                return random.nextBoolean();
            }

            @Override
            public String text(int longest) {
                StringBuilder text = new StringBuilder();
                while (text.length() < longest && random.nextInt(6) > 0) {
                    text.append(NASTY.get(random.nextInt(NASTY.size())));
                }
                return text.length() <= longest ? text.toString() : "";
            }
        };
    }
}
