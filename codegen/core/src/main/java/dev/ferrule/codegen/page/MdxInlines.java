package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes the words of a paragraph as one line of MDX. The line is read back as Markdown; markup that would not come
 * back as it is, because of the characters around it, is left out, and its words stay.
 */
final class MdxInlines {

    private static final String BREAK = "<br />";
    private static final int MOST_KNOWN = 50_000;

    private enum Markup {
        ALL,
        NO_EMPHASIS,
        NONE
    }

    private final ActionLinks links;
    private final boolean inCell;

    /** Pages say the same again and again: what all actions take, and what is inside of types. */
    private final Map<List<Inline>, String> known = new ConcurrentHashMap<>();

    MdxInlines(ActionLinks links, boolean inCell) {
        this.links = links;
        this.inCell = inCell;
    }

    /** The line, or nothing when there are no words. */
    String line(List<Inline> words) {
        String before = known.get(words);
        if (before != null) {
            return before;
        }
        String line = written(words);
        if (known.size() < MOST_KNOWN) {
            known.put(words, line);
        }
        return line;
    }

    private String written(List<Inline> words) {
        List<Inline> content = withoutOuterBreaks(words);
        Markup markup = Stream.of(Markup.ALL, Markup.NO_EMPHASIS)
                .filter(candidate -> readsBack(content, candidate))
                .findFirst()
                .orElse(Markup.NONE);
        String line = trimmed(new Writer(links, inCell, markup, false).write(content));
        return inCell ? line : MdxEscaper.lineStart(line);
    }

    private static boolean readsBack(List<Inline> content, Markup markup) {
        if (content.stream().allMatch(RichText.Text.class::isInstance)) {
            return true;
        }
        ActionLinks asWritten = action -> Optional.of("action:" + action);
        String line = new Writer(asWritten, false, markup, false).write(content);
        RichText read = RichTextParser.parseWritten(MdxEscaper.lineStart(trimmed(line)));
        boolean emphasis = markup == Markup.ALL;
        return read.blocks().size() == 1
                && read.blocks().get(0) instanceof Paragraph paragraph
                && marks(paragraph.content(), emphasis).equals(marks(content, emphasis));
    }

    private static String marks(List<Inline> content, boolean emphasis) {
        StringBuilder marks = new StringBuilder();
        addMarks(marks, content, emphasis, 0);
        int end = marks.length();
        return marks.substring(0, endsWithSpace(marks) ? end - 2 : end);
    }

    /** Each character but needless spaces, followed by what it is: bits for strong, emphasis, code and link. */
    private static void addMarks(StringBuilder marks, List<Inline> content, boolean emphasis, int bits) {
        for (Inline inline : content) {
            if (inline instanceof RichText.Text text) {
                addMarks(marks, text.text(), bits);
            } else if (inline instanceof RichText.Code code) {
                addMarks(marks, code.code(), code.code().isBlank() ? bits : bits | 4);
            } else if (inline instanceof RichText.Strong strong) {
                addMarks(marks, strong.content(), emphasis, emphasis ? bits | 1 : bits);
            } else if (inline instanceof RichText.Emphasis stressed) {
                addMarks(marks, stressed.content(), emphasis, emphasis ? bits | 2 : bits);
            } else if (inline instanceof RichText.Link link) {
                addMarks(marks, link.content(), emphasis, bits | 8);
            } else if (inline instanceof RichText.ActionLink link) {
                addMarks(marks, link.content(), emphasis, bits | 8);
            } else {
                addMarks(marks, BREAK, bits);
            }
        }
    }

    private static void addMarks(StringBuilder marks, String text, int bits) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character != ' ' || (!marks.isEmpty() && !endsWithSpace(marks))) {
                marks.append(character).append((char) ('A' + bits));
            }
        }
    }

    private static boolean endsWithSpace(StringBuilder marks) {
        return marks.length() > 1 && marks.charAt(marks.length() - 2) == ' ';
    }

    private static List<Inline> withoutOuterBreaks(List<Inline> content) {
        int start = 0;
        int end = content.size();
        while (start < end && isSpace(content.get(start))) {
            start++;
        }
        while (start < end && isSpace(content.get(end - 1))) {
            end--;
        }
        return content.subList(start, end);
    }

    private static boolean isSpace(Inline inline) {
        return inline instanceof RichText.LineBreak
                || (inline instanceof RichText.Text text && text.text().isBlank());
    }

    /** Without the spaces that Markdown takes no notice of. */
    private static String trimmed(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && line.charAt(start) == ' ') {
            start++;
        }
        while (start < end && line.charAt(end - 1) == ' ') {
            end--;
        }
        return line.substring(start, end);
    }

    /** One way to write the parts of a paragraph. */
    private record Writer(ActionLinks links, boolean inCell, Markup markup, boolean inLink) {

        String write(List<Inline> content) {
            StringBuilder line = new StringBuilder();
            for (Inline inline : content) {
                String part = write(inline);
                if (part.startsWith("[") && line.length() > 0 && line.charAt(line.length() - 1) == '!') {
                    // Together they would be an image.
                    line.insert(line.length() - 1, '\\');
                }
                line.append(part);
            }
            return line.toString();
        }

        private String write(Inline inline) {
            if (inline instanceof RichText.Text text) {
                return text(text.text());
            }
            if (inline instanceof RichText.Code code) {
                return code(code.code());
            }
            if (inline instanceof RichText.Strong strong) {
                return around(markup == Markup.ALL ? "**" : "", strong.content());
            }
            if (inline instanceof RichText.Emphasis emphasis) {
                return around(markup == Markup.ALL ? "*" : "", emphasis.content());
            }
            if (inline instanceof RichText.Link link) {
                return link(link.address().toString(), link.content());
            }
            if (inline instanceof RichText.ActionLink link) {
                return links.address(link.action())
                        .map(address -> link(address, link.content()))
                        .orElseGet(() -> write(link.content()));
            }
            return BREAK;
        }

        private String around(String mark, List<Inline> content) {
            return mark + write(content) + mark;
        }

        private String text(String text) {
            String line = text.replaceAll(" {2,}", " ");
            String escaped = inLink ? MdxEscaper.linkText(line) : MdxEscaper.text(line);
            return inCell ? MdxEscaper.cell(escaped) : escaped;
        }

        private String code(String code) {
            // A cell cannot hold a backslash before a bar in code: the bar would end the cell, or lose the backslash.
            if (code.isBlank() || markup == Markup.NONE || (inCell && code.contains("\\|"))) {
                return text(code);
            }
            String ticks = MdxEscaper.ticks(code, 1);
            boolean touching = code.startsWith("`") || code.endsWith("`");
            boolean spaced = code.startsWith(" ") && code.endsWith(" ");
            String padding = touching || spaced ? " " : "";
            return ticks + padding + (inCell ? MdxEscaper.cell(code) : code) + padding + ticks;
        }

        private String link(String address, List<Inline> content) {
            if (markup == Markup.NONE || inLink) {
                return write(content);
            }
            String words = new Writer(links, inCell, markup, true).write(content);
            return "[" + words + "](" + MdxEscaper.target(address) + ")";
        }
    }
}
