package dev.ferrule.runtime.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The ways in which a sign of a secret may stand in a text: as it is, percent-encoded once or several times (RFC 3986, 2.1),
 * escaped for JSON (RFC 8259, 7), for the strings of programming languages or for XML, quoted for mail (RFC 2045, 6.7), or read
 * in another encoding than it was written in. Each adds to a set where the text goes on behind the sign.
 */
final class WrittenSign {

    private static final Map<Integer, String> SHORT_ESCAPES = Map.of(
            (int) '"',
            "\"",
            (int) '/',
            "/",
            (int) '\'',
            "'",
            (int) '\b',
            "b",
            (int) '\f',
            "f",
            (int) '\n',
            "n",
            (int) '\r',
            "r",
            (int) '\t',
            "t");

    private static final Map<Integer, String> NAMES =
            Map.of((int) '<', "lt;", (int) '>', "gt;", (int) '"', "quot;", (int) '\'', "apos;", (int) '&', "amp;");

    private static final int FIRST_NAMED = 0xA0;

    /** The names that HTML has for the signs from there to the end of Latin-1 (HTML, 13.5). */
    private static final List<String> HTML_NAMES = List.of(
            ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 "
                            + "sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc "
                            + "Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve "
                            + "Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute "
                            + "acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde "
                            + "ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                    .split(" ", -1));

    /** What readers of another encoding put in place of what they cannot read. */
    private static final String LOST = "?\ufffd";

    private static final int ASCII = 0x80;
    private static final int LATIN_1 = 0x100;

    private final int sign;
    private final boolean anyCase;
    private final byte[] utf8;
    /** What the sign looks like to who reads its UTF-8 as something else, or takes it apart; empty for ASCII. */
    private final List<String> misread;

    /**
     * A sign.
     *
     * @param anyCase whether a letter counts in upper and lower case
     */
    WrittenSign(int sign, boolean anyCase) {
        this.sign = sign;
        this.anyCase = anyCase;
        this.utf8 = Character.toString(sign).getBytes(UTF_8);
        this.misread = sign < ASCII
                ? List.of()
                : List.of(
                        new String(utf8, ISO_8859_1),
                        new String(utf8, Charset.forName("windows-1252")),
                        Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFD));
    }

    /** Whether the sign may begin with this one; what cannot is not looked at any closer. */
    boolean mayBegin(char first) {
        return first == '%'
                || first == '\\'
                || first == '&'
                || first == '='
                || isSign(first)
                || first == Character.toChars(sign)[0]
                || (sign >= ASCII
                        && (LOST.indexOf(first) >= 0 || misread.stream().anyMatch(form -> form.charAt(0) == first)));
    }

    private boolean isSign(int other) {
        return other == sign
                || (anyCase && Character.toLowerCase(other) == Character.toLowerCase(sign))
                || (anyCase && Character.toUpperCase(other) == Character.toUpperCase(sign));
    }

    /** Adds where the text goes on behind the sign, for each way in which it stands there. */
    void find(String text, int position, NavigableSet<Integer> found) {
        if (position >= text.length()) {
            return;
        }
        int there = text.codePointAt(position);
        if (isSign(there)) {
            found.add(position + Character.charCount(there));
        }
        switch (text.charAt(position)) {
            case '%' -> percent(text, position, found);
            case '\\' -> backslash(text, position, found);
            case '&' -> entity(text, position, found);
            case '=' -> octets(text, position, "=", 16, 2, found);
            default -> {
                // As it is, or not at all.
            }
        }
        if (sign >= ASCII) {
            misread(text, position, found);
        }
    }

    private void misread(String text, int position, NavigableSet<Integer> found) {
        for (String form : misread) {
            if (text.startsWith(form, position)) {
                found.add(position + form.length());
            }
        }
        for (int end = position; end < position + utf8.length && end < text.length(); end++) {
            if (LOST.indexOf(text.charAt(end)) < 0) {
                return;
            }
            found.add(end + 1);
        }
    }

    private void percent(String text, int position, NavigableSet<Integer> found) {
        percent(text, position, utf8, found);
        if (sign >= ASCII && sign < LATIN_1) {
            percent(text, position, new byte[] {(byte) sign}, found);
        }
    }

    private static void percent(String text, int position, byte[] bytes, NavigableSet<Integer> found) {
        TreeSet<Integer> at = new TreeSet<>();
        at.add(position);
        for (byte each : bytes) {
            TreeSet<Integer> next = new TreeSet<>();
            at.forEach(from -> octet(text, from, each, next));
            at = next;
        }
        found.addAll(at);
    }

    /** One octet, encoded once or over and over again. */
    private static void octet(String text, int position, byte octet, NavigableSet<Integer> found) {
        if (position >= text.length() || text.charAt(position) != '%') {
            return;
        }
        String hex = HexFormat.of().toHexDigits(octet);
        int from = position + 1;
        do {
            if (text.regionMatches(true, from, hex, 0, 2)) {
                found.add(from + 2);
            }
            from += 2;
        } while (text.startsWith("25", from - 2));
    }

    /** Backslashes are doubled by each escaping around the first. */
    private void backslash(String text, int position, NavigableSet<Integer> found) {
        int end = position;
        while (end < text.length() && text.charAt(end) == '\\') {
            end++;
            if (sign == '\\') {
                found.add(end);
            }
        }
        String escape = SHORT_ESCAPES.get(sign);
        if (escape != null && text.startsWith(escape, end)) {
            found.add(end + 1);
        }
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(sign)) {
            units.append(units.isEmpty() ? "" : text.substring(position, end))
                    .append('u')
                    .append(HexFormat.of().toHexDigits(unit));
        }
        either(text, end, units.toString(), found);
        either(text, end, "u{" + Integer.toHexString(sign) + "}", found);
        either(text, end, "U" + HexFormat.of().toHexDigits(sign), found);
        String slashes = text.substring(position, end);
        octets(text, position, slashes + "x", 16, 2, found);
        octets(text, position, slashes, 8, 3, found);
    }

    private static void either(String text, int from, String form, NavigableSet<Integer> found) {
        if (text.regionMatches(true, from, form, 0, form.length())) {
            found.add(from + form.length());
        }
    }

    /** Octets of the sign, in UTF-8 or Latin-1, each behind such a mark. */
    private void octets(String text, int position, String mark, int radix, int digits, NavigableSet<Integer> found) {
        either(text, position, octets(utf8, mark, radix, digits), found);
        if (sign >= ASCII && sign < LATIN_1) {
            either(text, position, octets(new byte[] {(byte) sign}, mark, radix, digits), found);
        }
    }

    private static String octets(byte[] bytes, String mark, int radix, int digits) {
        StringBuilder written = new StringBuilder();
        for (byte octet : bytes) {
            String number = Integer.toString(octet & 0xFF, radix);
            written.append(mark)
                    .append("0".repeat(Math.max(0, digits - number.length())))
                    .append(number);
        }
        return written.toString();
    }

    private void entity(String text, int position, NavigableSet<Integer> found) {
        int from = position + 1;
        while (text.startsWith("amp;", from)) {
            from += "amp;".length();
            if (sign == '&') {
                found.add(from);
            }
        }
        either(text, from, NAMES.getOrDefault(sign, "#" + sign + ";"), found);
        if (sign >= FIRST_NAMED && sign < LATIN_1) {
            either(text, from, HTML_NAMES.get(sign - FIRST_NAMED) + ";", found);
        }
        if (text.startsWith("#", from)) {
            boolean hex = text.regionMatches(true, from, "#x", 0, 2);
            int digits = from + (hex ? 2 : 1);
            while (text.startsWith("0", digits)) {
                digits++;
            }
            either(text, digits, Integer.toString(sign, hex ? 16 : 10) + ";", found);
        }
    }
}
