package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Javadoc has the beginning of a text: a sentence at least, and more as long as they fit on its line. */
class SummaryTest {

    private static final String LONG =
            "It goes on for much longer than a line of Javadoc has room for, so that whoever wants to know "
                    + "the rest has to read the page.";

    private static String summary(String markdown) {
        return JavadocText.summary(markdown).build();
    }

    @Test
    void aShortTextIsWhole() {
        assertThat(summary("The title. It is shown to all.")).isEqualTo("The title. It is shown to all.\n");
    }

    @Test
    void aLongOneIsItsFirstSentences() {
        assertThat(summary("The title. It is shown. " + LONG)).isEqualTo("The title. It is shown.\n");
    }

    @Test
    void aLongSentenceIsWhole() {
        assertThat(summary(LONG + " More.")).isEqualTo(JavadocText.wrap(LONG) + "\n");
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(summary("A code, e.g. of a country such as the U.S. or of another one. " + LONG))
                .isEqualTo("A code, e.g. of a country such as the U.S. or of another one.\n");
    }

    @Test
    void marksInASentenceStay() {
        assertThat(summary("Sets `a.b. c` to **all of it**. " + LONG))
                .isEqualTo("Sets <code>a.b. c</code> to <b>all of it</b>.\n");
    }

    @Test
    void otherParagraphsStandOnThePage() {
        assertThat(summary("The title\n\nMore of it.")).isEqualTo("The title\n");
    }

    @Test
    void nothingIsSaidOfWhatIsNotDescribed() {
        assertThat(summary(" ")).isEmpty();
    }

    @Test
    void factsStandBehindIt() {
        assertThat(JavadocText.summary("The title").remark("Required.").build()).isEqualTo("The title. Required.\n");
        assertThat(JavadocText.summary("The title.").remark("Required.").build())
                .isEqualTo("The title. Required.\n");
        assertThat(JavadocText.summary("").remark("Required.").build()).isEqualTo("Required.\n");
    }
}
