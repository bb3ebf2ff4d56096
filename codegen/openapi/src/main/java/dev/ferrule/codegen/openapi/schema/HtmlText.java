package dev.ferrule.codegen.openapi.schema;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Descriptions in HTML, as Markdown: OpenAPI says that they are Markdown (3.0.4, 4.4), and many are HTML all the same, whose tags pages
 * would show. Only the few tags that say something of running text are read; other text stays as it is, and so does what is code already.
 */
final class HtmlText {

    private static final Pattern CODE = Pattern.compile("(?s)```.*?(?:```|\\z)|(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)");
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(fullname|p|br|b|strong|i|em|code|a|ul|ol|li|div|span|note|important|h[1-6])\\b([^<>]*)>");
    /** What no placeholder looks like, as {@code <code>} alone does. */
    private static final Pattern SURE =
            Pattern.compile("</(?:p|b|strong|i|em|code|a|ul|ol|li|div|span|note|h[1-6])>|<br */?>");

    /** A paragraph in an item of a list, which is the item. */
    private static final Pattern ITEM = Pattern.compile("(<li\\b[^<>]*>)\\s*<p>|</p>\\s*(</li>)");

    private static final Pattern SPAN = Pattern.compile("<code>([^<>`\\n]*)</code>");
    private static final Pattern LINK =
            Pattern.compile("<a\\b[^<>]*\\bhref=[\"'](https?://[^\"'<>\\s()]+)[\"'][^<>]*>([^<>\\[\\]\\n]+)</a>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#39|#34);");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "#39", "'", "#34", "\"");
    private static final Set<String> BLOCKS =
            Set.of("fullname", "p", "div", "ul", "ol", "note", "important", "h1", "h2", "h3", "h4", "h5", "h6");

    private HtmlText() {}

    /** The text without tags; the same text where there are none. */
    static String markdown(String text) {
        if (!SURE.matcher(text).find()) {
            return text;
        }
        Matcher code = CODE.matcher(text);
        StringBuilder made = new StringBuilder();
        int at = 0;
        while (code.find()) {
            made.append(words(text.substring(at, code.start()))).append(code.group());
            at = code.end();
        }
        return made.append(words(text.substring(at)))
                .toString()
                .replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static String words(String text) {
        String items = ITEM.matcher(text)
                .replaceAll(found -> found.group(1) != null ? Matcher.quoteReplacement(found.group(1)) : "</li>");
        String spans = SPAN.matcher(items).replaceAll(found -> Matcher.quoteReplacement(span(found.group(1))));
        String links = LINK.matcher(spans)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "[" + found.group(2).strip() + "](" + found.group(1).replace("&amp;", "&") + ")"));
        String plain = TAG.matcher(links)
                .replaceAll(found -> Matcher.quoteReplacement(
                        sign(found.group(2), !found.group(1).isEmpty())));
        return ENTITY.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(ENTITIES.getOrDefault(found.group(1), "")));
    }

    private static String span(String code) {
        return code.isBlank() ? code : "`" + code.strip() + "`";
    }

    private static String sign(String tag, boolean end) {
        return switch (tag) {
            case "b", "strong" -> "**";
            case "i", "em" -> "*";
            case "br" -> "\n";
            case "li" -> end ? "" : "\n- ";
            default -> BLOCKS.contains(tag) ? "\n\n" : "";
        };
    }
}
