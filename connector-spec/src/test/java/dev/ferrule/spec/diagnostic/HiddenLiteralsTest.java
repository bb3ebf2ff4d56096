package dev.ferrule.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HiddenLiteralsTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            basic: {user: {literal: me}, password: {literal: hunter2}, wrong: x} => basic: {user: {literal: me}, password: {literal: *******}, wrong: x}
            - bearer: {token: "open-to-the-end} => - bearer: {token: "****************
            - {api-key: {header: X, value: {literal: 'a b'}}} => - {api-key: {header: X, value: {literal: '***'}}}
            header: {X-Api-Key: 5f4d, Accept: x} => header: {X-Api-Key: ****, Accept: x}
            body: {json: {note: AKIAABCDEFGHIJKLMNOP}} => body: {json: {note: ********************}}
            key: {literal: s3cret} => key: {literal: ******}
            """)
    void coversWhatLooksLikeASecret(String line, String hidden) {
        assertThat(HiddenLiterals.in(line)).isEqualTo(hidden).hasSameSizeAs(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basic: {user: connection.user, password: connection.password}",
                "token: body.session.id",
                "password: {type: secret, required: true, description: The password.}",
                "token-url: https://login.example.com/token",
                "secret: [token, rooms.*.keys.*.value]",
                "key: {type: string, value: yes}",
                "token: {$from: connection.token}",
            })
    void leavesTheRest(String line) {
        assertThat(HiddenLiterals.in(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password: {literal: hunter2}", "  token: tok\ud83d\ude00en1"})
    void anExcerptHasItsPlaceBelowAllTheSame(String line) {
        Diagnostic problem = new Diagnostic(
                DiagnosticCode.UNKNOWN_KEY, new Span("a.yaml", 1, 3, 1, 5), "there is something", "remove it");
        String printed =
                new DiagnosticPrinter(false).print(List.of(problem), List.of(new SourceText("a.yaml", line + "\n")));

        assertThat(printed)
                .contains(" 1 | " + line.substring(0, 7))
                .contains("   |   ^^")
                .doesNotContain("hunter2", "tok\ud83d");
    }
}
