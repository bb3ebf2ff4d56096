package dev.ferrule.codegen.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps plain text plain in MDX, with GitHub's extensions or without. */
final class MdxEscaper {

    private static final String ALWAYS = "\\`*{}<[]~$";
    private static final Pattern ENTITY_START = Pattern.compile("&#?[A-Za-z0-9]*(?:;|$)");
    private static final Pattern MODULE_WORD = Pattern.compile("(import|export)(?![A-Za-z0-9])");
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{1,9})([.)])(?=\\s|$)");
    private static final Pattern LINE_MARK = Pattern.compile("[#>|]|[-+](?=[-+\\s]|$)|=+$|:(?=[-:])");
    private static final Pattern CLOSING_MARKS = Pattern.compile("#+$");
    /** What GitHub's extension makes a link of, together with all signs behind it, escaped ones included. */
    private static final Pattern ADDRESS_START = Pattern.compile("(?i)(https?)(?=://)|(www)(?=\\.)");

    private static final Pattern LONG_TICKS = Pattern.compile("`+");

    private MdxEscaper() {}

    /** Plain text between other parts of a line. */
    static String text(String text) {
        return ADDRESS_START.matcher(linkText(text)).replaceAll("$0\\\\");
    }

    /** Plain text within a link, where an address is no further link. */
    static String linkText(String text) {
        StringBuilder mdx = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (ALWAYS.indexOf(character) >= 0
                    || (character == '_' && !(isWord(text, i - 1) && isWord(text, i + 1)))
                    || (character == '&' && startsEntity(text, i))) {
                mdx.append('\\');
            }
            mdx.append(character);
        }
        return mdx.toString();
    }

    /** A finished line that a block starts with, so that its first characters start no other block. */
    static String lineStart(String line) {
        Matcher module = MODULE_WORD.matcher(line);
        if (module.lookingAt()) {
            return "&#" + (int) line.charAt(0) + ";" + line.substring(1);
        }
        Matcher ordinal = ORDINAL.matcher(line);
        if (ordinal.lookingAt()) {
            return ordinal.group(1) + "\\" + line.substring(ordinal.start(2));
        }
        return LINE_MARK.matcher(line).lookingAt() ? "\\" + line : line;
    }

    /** Plain text as the content of a heading. */
    static String heading(String text) {
        String line = text(SafeCharacters.line(text).strip());
        Matcher marks = CLOSING_MARKS.matcher(line);
        return marks.find() ? line.substring(0, marks.start()) + marks.group().replace("#", "\\#") : line;
    }

    /** A finished line as the content of a table cell. Within code, a bar is escaped in the same way. */
    static String cell(String line) {
        return line.replace("|", "\\|");
    }

    /** Text as the value of a JSX attribute in double quotes. */
    static String attribute(String text) {
        return SafeCharacters.line(text)
                .replaceAll("&(?=#?[A-Za-z0-9]+;)", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    /** An address as the target of a link in parentheses. */
    static String target(String address) {
        return address.replaceAll("&(?=#?[A-Za-z0-9]+;)", "&amp;");
    }

    /** An address that stands in the text, where every sign must be plain with GitHub's extensions and without. */
    static String bareAddress(WebAddress address) {
        return address.toString()
                .replace("_", "%5F")
                .replace("~", "%7E")
                .replace("$", "%24")
                .replace(";", "%3B");
    }

    /** Backticks, one more than stand together anywhere in the text, and no fewer than these. */
    static String ticks(String text, int fewest) {
        int longest = fewest - 1;
        Matcher ticks = LONG_TICKS.matcher(text);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.end() - ticks.start());
        }
        return "`".repeat(longest + 1);
    }

    private static boolean isWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char character = text.charAt(at);
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private static boolean startsEntity(String text, int at) {
        Matcher entity = ENTITY_START.matcher(text).region(at, text.length());
        return at + 1 < text.length() && entity.lookingAt();
    }
}
