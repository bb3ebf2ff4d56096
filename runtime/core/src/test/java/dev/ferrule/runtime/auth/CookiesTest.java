package dev.ferrule.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.Header;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final List<Cookie> BEFORE = List.of(Cookie.of("a", Secret.of("1")));
    private static final URI ROOT = URI.create("https://www.example.com/");

    private static List<Cookie> after(List<Cookie> before, String asked, String... setCookie) {
        return Cookies.after(
                before,
                URI.create(asked),
                Stream.of(setCookie)
                        .map(value -> Header.of("Set-Cookie", value))
                        .toList(),
                NOW);
    }

    private static List<Cookie> after(String... setCookie) {
        return after(BEFORE, ROOT.toString(), setCookie);
    }

    private static String sent(List<Cookie> cookies, String asked) {
        return String.join(
                "; ",
                Cookies.fitting(cookies, URI.create(asked), NOW).stream()
                        .map(cookie -> cookie.name() + "=" + cookie.value().reveal())
                        .toList());
    }

    private static Cookie only(String setCookie) {
        List<Cookie> cookies = after(List.of(), ROOT.toString(), setCookie);
        assertThat(cookies).hasSize(1);
        return cookies.get(0);
    }

    @Test
    void areSetReplacedAndTakenBack() {
        assertThat(sent(after("b=x=y; Path=/; HttpOnly; Secure; SameSite=Lax"), "https://www.example.com/"))
                .isEqualTo("a=1; b=x=y");
        assertThat(sent(after("a=2; Expires=Wed, 21 Oct 2099 07:28:00 GMT"), "https://www.example.com/"))
                .isEqualTo("a=2");
        assertThat(after("a=; Max-Age=0")).isEmpty();
        assertThat(after("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT")).isEmpty();
    }

    /** The conversation of RFC 6265, 3.1. */
    @Test
    void goBackAsTheExamplesOfTheStandardSay() {
        String server = "https://www.example.com/";
        List<Cookie> cookies = after(List.of(), server, "SID=31d4d96e407aad42");
        assertThat(sent(cookies, server)).isEqualTo("SID=31d4d96e407aad42");

        cookies = after(
                cookies,
                server,
                "SID=31d4d96e407aad42; Path=/; Secure; HttpOnly",
                "lang=en-US; Path=/; Domain=example.com");
        assertThat(sent(cookies, server)).isEqualTo("SID=31d4d96e407aad42; lang=en-US");

        cookies = after(cookies, server, "lang=en-US; Expires=Wed, 09 Jun 2027 10:18:14 GMT");
        assertThat(cookies)
                .hasSize(2)
                .extracting(Cookie::expires)
                .contains(Optional.of(Instant.parse("2027-06-09T10:18:14Z")));

        cookies = after(cookies, server, "lang=; Expires=Sun, 06 Nov 1994 08:49:37 GMT");
        assertThat(sent(cookies, server)).isEqualTo("SID=31d4d96e407aad42");
    }

    /** RFC 6265, 5.1.4. */
    @ParameterizedTest
    @CsvSource({
        "/, /, true",
        "/, /any/where, true",
        "/docs, /docs, true",
        "/docs, /docs/, true",
        "/docs, /docs/web, true",
        "/docs, /docsets, false",
        "/docs, /, false",
        "/docs/, /docs/web, true",
        "/docs/, /docs, false",
        "/Docs, /docs, false"
    })
    void goToAddressesBelowTheirPath(String path, String requested, boolean goes) {
        List<Cookie> cookies = after(List.of(), ROOT.toString(), "a=1; Path=" + path);

        assertThat(!sent(cookies, "https://www.example.com" + requested).isEmpty())
                .isEqualTo(goes);
    }

    /** RFC 6265, 5.1.4: a cookie without a path, or with one that is none, belongs to the folder of what was asked. */
    @ParameterizedTest
    @CsvSource({
        "https://www.example.com, /",
        "https://www.example.com/login, /",
        "https://www.example.com/api/login, /api",
        "https://www.example.com/api/, /api",
        "https://www.example.com/api/v1/login?next=/a/b, /api/v1"
    })
    void haveThePathOfWhatWasAsked(String asked, String path) {
        assertThat(after(List.of(), asked, "a=1")).extracting(Cookie::path).containsExactly(path);
        assertThat(after(List.of(), asked, "a=1; Path=relative"))
                .extracting(Cookie::path)
                .containsExactly(path);
        assertThat(after(List.of(), asked, "a=1; Path="))
                .extracting(Cookie::path)
                .containsExactly(path);
    }

    @Test
    void ofOneNameAreTwoWhenTheirPathsDiffer() {
        List<Cookie> cookies = after(List.of(), ROOT.toString(), "a=outer; Path=/", "a=inner; Path=/docs");

        assertThat(sent(cookies, "https://www.example.com/docs/web")).isEqualTo("a=inner; a=outer");
        assertThat(sent(cookies, "https://www.example.com/")).isEqualTo("a=outer");
        assertThat(sent(after(cookies, ROOT.toString(), "a=; Path=/; Max-Age=0"), "https://www.example.com/docs"))
                .isEqualTo("a=inner");
    }

    @Test
    void endWithTheirTime() {
        List<Cookie> cookies =
                after(List.of(), ROOT.toString(), "a=1; Max-Age=60", "b=2; Expires=Sat, 31 Jan 2026 12:02:00 GMT");

        assertThat(Cookies.fitting(cookies, ROOT, NOW.plusSeconds(59))).hasSize(2);
        assertThat(Cookies.fitting(cookies, ROOT, NOW.plusSeconds(60)))
                .extracting(Cookie::name)
                .containsExactly("b");
        assertThat(Cookies.fitting(cookies, ROOT, NOW.plusSeconds(120))).isEmpty();
        assertThat(Cookies.after(cookies, ROOT, List.of(), NOW.plusSeconds(120)))
                .isEmpty();
    }

    /** RFC 6265, 5.3, step 3. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
                "a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60"
            })
    void lastAsLongAsMaxAgeSaysWhateverExpiresSays(String setCookie) {
        assertThat(only(setCookie).expires()).contains(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Max-Age=soon",
                "Max-Age=+60",
                "Max-Age=",
                "Expires=never",
                "Expires=31 Feb 2026 10:00:00",
                "Expires=1 Jan 2030"
            })
    void lastForTheSessionWhenTheirTimeIsNone(String attribute) {
        assertThat(only("a=1; " + attribute).expires()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 2094 08:49:37 GMT",
                "Sunday, 06-Nov-2094 08:49:37 GMT",
                "Sun Nov  6 08:49:37 2094",
                "06 nov 2094 8:49:37 UTC",
                "Sun, 06-Nov-2094 08:49:37"
            })
    void endAtDatesOfManyForms(String date) {
        assertThat(only("a=1; expires=" + date).expires()).contains(Instant.parse("2094-11-06T08:49:37Z"));
    }

    @Test
    void ofTwoDigitsAreYearsOfAHundred() {
        assertThat(only("a=1; expires=Sun, 06-Nov-69 08:49:37 GMT").expires())
                .contains(Instant.parse("2069-11-06T08:49:37Z"));
        assertThat(after("a=1; expires=Sun, 06-Nov-70 08:49:37 GMT")).isEmpty();
    }

    @Test
    void thatAreSecureGoNowhereUnencrypted() {
        List<Cookie> cookies = after(List.of(), ROOT.toString(), "a=1; Secure", "b=2");

        assertThat(sent(cookies, "http://www.example.com/")).isEqualTo("b=2");
        assertThat(sent(cookies, "http://127.0.0.1:8080/")).isEqualTo("a=1; b=2");
        assertThat(sent(cookies, "http://127.0.0.1.example.com/")).isEqualTo("b=2");
    }

    /** RFC 6265, 5.3, step 6. */
    @ParameterizedTest
    @CsvSource({
        "example.com, true",
        ".example.com, true",
        "WWW.Example.com, true",
        "'', true",
        "other.com, false",
        "ample.com, false",
        "deep.www.example.com, false"
    })
    void areOfTheOwnDomain(String domain, boolean set) {
        assertThat(after(List.of(), ROOT.toString(), "a=1; Domain=" + domain)).hasSize(set ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "=x", "no cookie", "b", " ; Path=/"})
    void whatIsNoCookieSetsNone(String value) {
        assertThat(after(value)).isEqualTo(BEFORE);
    }

    @Test
    void areBounded() {
        String[] many = IntStream.range(0, 200).mapToObj(i -> "c" + i + "=1").toArray(String[]::new);

        assertThat(after(many)).hasSize(50);
        assertThat(after("c=" + "x".repeat(5000))).isEqualTo(BEFORE);
    }
}
