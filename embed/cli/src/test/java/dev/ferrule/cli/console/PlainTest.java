package dev.ferrule.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts of a spec on a terminal. */
class PlainTest {

    @Test
    void aBlockOfCodeIsItsCode() {
        assertThat(Plain.text("Such as\n\n```json\n[\n  {\"a\": 1}\n]\n```\n\nOthers **stay**."))
                .isEqualTo("Such as [ {\"a\": 1} ] Others stay.");
    }

    @Test
    void codeWithinALineKeepsItsSigns() {
        assertThat(Plain.text(" Run `Get User`\nfirst. ")).isEqualTo("Run `Get User` first.");
    }
}
