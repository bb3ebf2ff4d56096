package dev.ferrule.testkit.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that do harm where they are put together with others by hand. Most are made from a class of trouble. */
final class HostileTexts {

    private HostileTexts() {}

    /** Signs between two harmless texts that something on the way may take for an end, a begin or a step upwards. */
    static final List<String> SEPARATORS = List.of(
            "/",
            "//",
            "\\",
            "\\\\",
            "..",
            "../",
            "..\\",
            "/..",
            "/../",
            "/./",
            ".",
            "./",
            "..;/",
            ";",
            ";x=1;",
            "?",
            "??",
            "#",
            "&",
            "&&",
            "=",
            "==",
            "%",
            "%2e",
            "%2E%2e",
            "%2f",
            "%5c",
            "%252f",
            "%00",
            "%0d%0a",
            "%c0%af",
            ":",
            "::",
            "@",
            ",",
            ", ",
            "|",
            "||",
            "\r",
            "\n",
            "\r\n",
            "\r\n\r\n",
            "\r\n ",
            "\t",
            " ",
            "  ",
            "\u0000",
            "\u000b",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\u2029",
            "\uff0f",
            "\u2215",
            "\ufeff",
            "\ud83d\ude00",
            "\ud800",
            "\udfff");

    private static final List<String> ESCAPES = List.of(
            "%",
            "%2",
            "%zz",
            "%u0041",
            "%25",
            "%2500",
            "a+b",
            "+",
            "&amp;",
            "&#47;",
            "\\u002f",
            "\\x2f",
            "=?utf-8?q?a?=",
            "%e4",
            "%ED%A0%80",
            "%f5%80%80%80");

    private static final List<String> PATHS = List.of(
            ".",
            "..",
            "...",
            "../../etc/passwd",
            "..\\..\\win.ini",
            "/etc/passwd",
            "//host/x",
            "C:\\x",
            "\\\\server\\share",
            "~",
            "~root",
            "file:///etc/passwd",
            "http://evil.example/",
            "javascript:alert(1)",
            "x/../../y",
            ".htaccess",
            "a/.",
            "a/..",
            "CON",
            "NUL.txt",
            "a.",
            "::$DATA");

    private static final List<String> LINES = List.of(
            "a\r\nX-Evil: 1",
            "a\nX-Evil: 1",
            "a\rX-Evil: 1",
            "a\r\n\r\nGET /evil HTTP/1.1\r\nHost: h\r\n\r\n",
            "a\r\n X-Folded: 1",
            "a\u0000\r\nX-Evil: 1",
            "a; Path=/; Domain=evil",
            "a, b",
            "a\"; x=\"b",
            "(comment)",
            "<a>; rel=next",
            "chunked",
            "0\r\n\r\n",
            "--boundary--",
            "a\u560a\u560dX-Evil: 1");

    private static final List<String> CODE = List.of(
            "' or '1'='1",
            "'; DROP TABLE x;--",
            "\" or \"\"=\"",
            "1 UNION SELECT 1",
            "${jndi:ldap://x/a}",
            "${7*7}",
            "{{7*7}}",
            "#{7*7}",
            "<%= 7*7 %>",
            "{username}",
            "{{constructor}}",
            "$(id)",
            "`id`",
            "; id",
            "| id",
            "&& id",
            "$HOME",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "<b>&amp;</b>]]>",
            "<!--",
            "-->",
            "<![CDATA[",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///\">]>&e;",
            "*)(uid=*",
            "\"}],{\"x\":\"",
            "{\"$ne\":1}",
            "[]",
            "{}",
            "\\",
            "\\n",
            "\\\"",
            "%s%n",
            "%1$s",
            "../%s",
            "eval(1)",
            "=1+1",
            "@SUM(1)",
            "__proto__");

    private static final List<String> WORDS = List.of(
            "",
            "null",
            "undefined",
            "nil",
            "NaN",
            "Infinity",
            "-Infinity",
            "true",
            "false",
            "0",
            "-0",
            "00",
            "01",
            "1.0",
            "1e309",
            "-1",
            "0x10",
            "9223372036854775808",
            "1_000",
            "1,000",
            "None",
            "NULL",
            "(null)",
            "no",
            "on",
            "~/",
            "1;2",
            "1/2");

    private static final List<String> SCRIPTS = List.of(
            "\u00e4\u20ac",
            "e\u0301",
            "\u00e9",
            "\u0130\u0131",
            "\ufb01",
            "\u1e9e\u00df",
            "\u03c3\u03c2",
            "\u05e9\u05dc\u05d5\u05dd",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u202eabc\u202c",
            "\u2066a\u2069",
            "a\u200bb",
            "a\u200db",
            "a\u00adb",
            "\ufeffa",
            "\u65e5\u672c\u8a9e",
            "\ud55c\uad6d\uc5b4",
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ud83c\uddea\ud83c\uddfa",
            "\ud835\udd6c",
            "\ufffd",
            "\ufffe",
            "\uffff",
            "\udbff\udfff",
            "\ue000",
            "Z\u0351\u036b\u0343",
            "\u0e01\u0e33",
            "\uff0e\uff0e\uff0f",
            "\u2024\u2024/",
            "\u212a",
            "\ud800",
            "\udc00",
            "a\ud83d",
            "\ude00a",
            "\ude00\ud83d",
            "a\ud800b");

    private static final String BLANKS =
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
                    + "\u2028\u2029\u202f\u205f\u3000\t \u000b\f\u0085\u180e\u2060";

    /** More than 500 texts, each of them once. */
    static List<String> all() {
        Set<String> texts = new LinkedHashSet<>();
        for (char c = 0; c < 0x20; c++) {
            texts.add("a" + c + "b");
            texts.add(String.valueOf(c));
        }
        for (char c = 0x7f; c < 0xa0; c++) {
            texts.add("a" + c + "b");
        }
        for (char c = '!'; c < 0x7f; c++) {
            if (!Character.isLetterOrDigit(c)) {
                texts.addAll(List.of(String.valueOf(c), c + "a", "a" + c, "a" + c + "b", "" + c + c, c + "a" + c));
            }
        }
        for (int i = 0; i < BLANKS.length(); i++) {
            char c = BLANKS.charAt(i);
            texts.addAll(List.of(String.valueOf(c), c + "a", "a" + c, "a" + c + "b"));
        }
        for (List<String> each : List.of(ESCAPES, PATHS, LINES, CODE, WORDS, SCRIPTS)) {
            texts.addAll(each);
        }
        texts.add("a".repeat(4_000));
        texts.add("\u00e9".repeat(500));
        texts.add("../".repeat(300));
        return List.copyOf(texts);
    }

    /** Each separator between two harmless texts. */
    static List<String> separated() {
        List<String> texts = new ArrayList<>();
        SEPARATORS.forEach(separator -> texts.add("left" + separator + "right"));
        return texts;
    }
}
