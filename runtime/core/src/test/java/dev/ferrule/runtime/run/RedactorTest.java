package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static JsonValue secret(String text) {
        return JsonValue.of(Secret.of(text));
    }

    @Test
    void takesOutEveryFormInWhichASecretTravels() {
        Redactor redactor = new Redactor(List.of(secret("p\"ss w%rd")));

        assertThat(redactor.redact("raw p\"ss w%rd, json p\\\"ss w%rd, form p%22ss+w%25rd, uri p%22ss%20w%25rd, "
                        + "base64 cCJzcyB3JXJk"))
                .isEqualTo("raw [redacted], json [redacted], form [redacted], uri [redacted], base64 [redacted]");
    }

    @Test
    void aSecretThatBeginsAnotherOneLeavesNothingOfItBehind() {
        Redactor redactor = new Redactor(List.of(secret("abc"), secret("abcdef")));

        assertThat(redactor.redact("abcdef abc")).isEqualTo("[redacted] [redacted]");
    }

    @Test
    void secretsInsideObjectsAndListsCount() {
        Redactor redactor = new Redactor(List.of(new JsonObject(Map.of("a", new JsonArray(List.of(secret("inner")))))));

        assertThat(redactor.redact("the inner one")).isEqualTo("the [redacted] one");
    }

    @Test
    void anEmptySecretChangesNothing() {
        assertThat(new Redactor(List.of(secret(""))).redact("text")).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "once %70%22ss%20w%25rd",
                "twice p%2522ss%2520w%2525rd",
                "three times p%252522ss%2520w%25rd",
                "lower case and mixed p%22ss w%25rd",
                "escapes of JSON \\u0070\\u0022ss\\u0020w%rd",
                "JSON in JSON p\\\\\\\"ss w%rd",
                "XML p&quot;ss w&#37;rd",
                "XML in XML p&amp;quot;ss w&amp;#x25;rd",
                "folded p\"ss w%r\r\n\td",
                "blanks made one p\"ss w%rd",
                "hexadecimal 70227373207725_HEX",
                "Base64 behind one byte eHAic3MgdyVyZHg=",
                "Base64 behind two bytes eHhwInNzIHclcmR4",
                "Base64 in a query cCJzcyB3JXJk%3D",
                "cut p\"ss w...",
                "cut by another p\"ss w\u2026",
                "cut at the end p\"ss w%",
                "its end hidden p\"ss w***",
                "upper case P\"SS W%RD",
                "escapes of strings \\x70\\x22ss\\040w%\\u{72}d",
                "quoted for mail p=22ss=20w%r=\r\nd",
                "numbers with zeros p&#034;ss&#x0020;w&#x0025;rd",
                "folded in JSON p\"ss w%\\r\\n rd",
                "mixed hexadecimal 702273732077257264",
                "bytes [112, 34, 115, 115, 32, 119, 37, 114, 100]",
                "a dump 70 22 73 73 20 77 25 72 64",
                "Base64 in Base64 Y0NKemN5QjNKWEpr",
                "Base64 of UTF-16 cAAiAHMAcwAgAHcAJQByAGQA",
            })
    void findsASecretHoweverItWasWritten(String text) {
        Redactor redactor = new Redactor(List.of(secret("p\"ss w%rd")));

        String redacted = redactor.redact(text.replace("70227373207725_HEX", "702273732077257264"));

        assertThat(redacted).containsOnlyOnce("[redacted]").doesNotContain("ss", "rd", "c3", "NzI", "7373");
    }

    @Test
    void idsAndNumbersThatOnlyLookEncodedStay() {
        Redactor redactor = new Redactor(List.of(secret("e"), secret("abc"), secret("\u5bc6\u7801"), secret("0123")));
        String text = "id 1b671a64-40d5-491e-99b0-da01ff1f3341, trace 4bf92f3577b34da6a3ce929d0e0e4736, "
                + "sizes 1, 2, 3, 4, 5, 6, 7, at 2026-11-29T10:11:12Z, at /projects/customers/orders/positions";

        assertThat(redactor.redact(text)).isEqualTo(text);
    }

    @Test
    void signsOutsideOfAsciiCount() {
        Redactor redactor = new Redactor(List.of(secret("gr\u00fc\u00df-\ud83d\ude00-gott")));

        assertThat(redactor.redact("gr%C3%BC%c3%9f-%F0%9F%98%80-gott, gr\\u00fc\\u00DF-\\ud83d\\uDE00-gott, "
                        + "gr&#252;&#xdf;-&#128512;-gott"))
                .isEqualTo("[redacted], [redacted], [redacted]");
    }

    @Test
    void signsThatWereReadInAnotherEncodingCount() {
        Redactor redactor = new Redactor(List.of(secret("gr\u00fc\u00df-\u20ac-gott")));

        assertThat(
                        redactor.redact(
                                "gr\u00c3\u00bc\u00c3\u009f-\u00e2\u0082\u00ac-gott, gr\u00c3\u00bc\u00c3\u0178-\u00e2\u201a\u00ac-gott, "
                                        + "gr??-?-gott, gr\ufffd\ufffd\ufffd\ufffd-\ufffd-gott, gr%FC%DF-%E2%82%AC-gott, gr\\xfc\\xdf-\\u20ac-gott"))
                .isEqualTo("[redacted], [redacted], [redacted], [redacted], [redacted], [redacted]");
    }

    @Test
    void mostOfALongSecretIsMaskedAtEitherEnd() {
        Redactor redactor = new Redactor(List.of(secret("abcdefghijklmnop")));

        assertThat(redactor.redact("key abcdefghijklmXXXX, XXXXefghijklmnop, abcd or mnop"))
                .isEqualTo("key [redacted]XXXX, XXXX[redacted], abcd or mnop");
    }

    @Test
    void theClaimsAndTheSignatureOfATokenAreMaskedAlone() {
        Redactor redactor =
                new Redactor(List.of(secret("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2lnbmF0dXJlLW9mLWl0")));

        assertThat(redactor.redact("claims eyJzdWIiOiJhbm4ifQ, signature c2lnbmF0dXJlLW9mLWl0"))
                .isEqualTo("claims [redacted], signature [redacted]");
    }

    @Test
    void whatIsMadeOfASecretIsMaskedFromThenOn() {
        Redactor redactor = new Redactor(List.of(secret("s3cret")));

        redactor.note(new JsonArray(List.of(secret("terc3s-made"))));
        redactor.note(JsonValue.of("plain"));

        assertThat(redactor.redact("terc3s-made, plain")).isEqualTo("[redacted], plain");
    }

    @Test
    void aKeyOfSeveralLinesIsFoundThoughItsBlanksWereChanged() {
        Redactor redactor = new Redactor(List.of(secret("-----BEGIN\nabc\r\ndef\n")));

        assertThat(redactor.redact("key -----BEGIN abc def .")).isEqualTo("key [redacted].");
        assertThat(redactor.redact("key -----BEGIN\\nabc\\r\\ndef\\n.")).isEqualTo("key [redacted].");
    }

    @Test
    void aSecretOfThreeSignsIsMaskedWhereItStandsAlone() {
        Redactor redactor = new Redactor(List.of(secret("the")));

        assertThat(redactor.redact("the other pin=the; 746865, dGhl"))
                .isEqualTo("[redacted] other pin=[redacted]; [redacted], [redacted]");
        assertThat(new Redactor(List.of(secret("~e~"))).redact("a~e~b")).isEqualTo("a[redacted]b");
    }

    @Test
    void whatOverlapsGoesAltogether() {
        Redactor redactor = new Redactor(List.of(secret("abcdef"), secret("defghi")));

        assertThat(redactor.redact("abcdefghi")).isEqualTo("[redacted]");
    }

    @Test
    void whatIsMaskedStaysAsItIs() {
        assertThat(new Redactor(List.of(secret("redacted"))).redact("a [redacted] b redacted"))
                .isEqualTo("a [redacted] b [redacted]");
    }

    @Test
    void aLongTextIsSearchedInAShortTime() {
        Redactor redactor =
                new Redactor(List.of(secret("%25".repeat(60)), secret("\\".repeat(60)), secret(" a".repeat(60))));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> redactor.redact("%25".repeat(80) + "\\".repeat(180) + " a+".repeat(80) + "&amp;".repeat(80)));
    }

    @Test
    void aCauseThatTellsASecretIsReplacedByOneThatDoesNot() {
        Redactor redactor = new Redactor(List.of(secret("planted-secret")));
        IOException clean = new IOException("nothing", new IllegalStateException("here"));
        IOException telling = new IOException("clean", new IllegalStateException("X-Echo: planted-secret"));
        telling.addSuppressed(new IOException("planted%2Dsecret"));

        assertThat(RedactedCause.of(clean, redactor)).isSameAs(clean);
        StringWriter printed = new StringWriter();
        Throwable cause = Objects.requireNonNull(
                RedactedCause.of(new TransportFailure(TransportFailure.Phase.PROTOCOL, "no HTTP", telling), redactor));
        cause.printStackTrace(new PrintWriter(printed));
        assertThat(cause).isInstanceOf(TransportFailure.class).hasMessage("no HTTP");
        assertThat(printed.toString())
                .contains("java.lang.IllegalStateException: X-Echo: [redacted]", "Suppressed", "RedactorTest")
                .doesNotContain("planted");
    }
}
