package dev.ferrule.codegen.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an MDX page is made of apart from its words: headings, rows of tables with the number of their bars, tags,
 * expressions and module code. Code between fences or backticks and escaped signs count as words.
 */
final class MdxShape {

    private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*]\\s+|\\d+[.)]\\s+)*(`{3,})[^`]*");
    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z]*)[^>]*>?");

    private final List<String> shape = new ArrayList<>();
    private String fence = "";

    private MdxShape() {}

    static List<String> of(String page) {
        MdxShape mdx = new MdxShape();
        page.lines().forEach(mdx::add);
        return List.copyOf(mdx.shape);
    }

    private void add(String line) {
        Matcher matcher = FENCE.matcher(line);
        if (!fence.isEmpty()) {
            fence = line.strip().equals(fence) ? "" : fence;
        } else if (matcher.matches()) {
            fence = matcher.group(1);
        } else {
            addWords(line);
        }
    }

    private void addWords(String line) {
        String plain = withoutWords(line);
        if (line.matches("#{1,6} .*")) {
            shape.add("heading " + line.indexOf(' '));
        }
        if (line.strip().startsWith("|")) {
            shape.add("row with bars: " + plain.chars().filter(c -> c == '|').count());
        }
        if (line.matches("(import|export)\\b.*")) {
            shape.add("module code");
        }
        if (line.matches("(---|===|\\+\\+\\+|>|:::).*") && !line.matches("> (##|Fetch|Use) .*")) {
            shape.add("other block");
        }
        if (plain.contains("{") || plain.contains("}")) {
            shape.add("expression");
        }
        Matcher tag = TAG.matcher(plain);
        while (tag.find()) {
            if (!tag.group().equals("<br />")) {
                shape.add("tag " + tag.group(1));
            }
        }
    }

    /** The line without its escaped signs, without its code and without the values of attributes. */
    private static String withoutWords(String line) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '`') {
                int end = i;
                while (end < line.length() && line.charAt(end) == '`') {
                    end++;
                }
                Matcher close = Pattern.compile("(?<!`)" + line.substring(i, end) + "(?!`)")
                        .matcher(line);
                i = close.find(end) ? codeEnd(rest, line.substring(end, close.start()), close.end()) : end - 1;
            } else {
                rest.append(character);
            }
        }
        return rest.toString();
    }

    private static int codeEnd(StringBuilder rest, String code, int end) {
        // A bar ends a cell in code too, unless it is escaped.
        rest.append(code.replaceAll("\\\\[\\\\|]", "").replaceAll("[^|]", ""));
        return end - 1;
    }
}
