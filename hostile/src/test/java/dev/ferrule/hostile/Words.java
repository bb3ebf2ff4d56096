package dev.ferrule.hostile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader sees of markup: the words, without what only arranges them. */
final class Words {

    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9a-fA-F]+);");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    /** White space, and the signs with which Markdown arranges words. */
    private static final Pattern ARRANGEMENT = Pattern.compile("[\\s\\u0085\\u2028\\u2029\\\\*_`~|#>-]+");

    private Words() {}

    /** The words of a text as it stands. */
    static String of(String text) {
        return ARRANGEMENT.matcher(text).replaceAll("");
    }

    /** The words of a text in which a reference to a sign is that sign. */
    static String ofMarkdown(String text) {
        return of(unescaped(text));
    }

    /** The words that a page of HTML, or the Javadoc in a Java source, shows. */
    static String ofHtml(String html) {
        String lines = html.replaceAll("(?m)^\\s*/?\\*+", "");
        return of(unescaped(TAG.matcher(lines).replaceAll("")));
    }

    /** The words that MDX shows: signs that a backslash or a reference makes plain are themselves. */
    static String ofMdx(String mdx) {
        return of(unescaped(mdx.replace("<br />", " ").replaceAll("\\\\(\\p{Punct})", "$1")));
    }

    private static String unescaped(String text) {
        String named = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ");
        Matcher numbered = NUMBERED.matcher(named);
        String plain = numbered.replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16))));
        return plain.replace("&amp;", "&");
    }
}
