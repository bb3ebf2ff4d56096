package dev.ferrule.codegen.java;

import dev.ferrule.codegen.page.RichText;
import dev.ferrule.codegen.page.RichText.Block;
import dev.ferrule.codegen.page.RichText.Inline;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Texts of a spec as Javadoc. Written in ASCII with character references for all that Javadoc, HTML or the compiler
 * would read as more than text: a comment's end, a tag, an entity, a unicode escape, an annotation sign.
 */
final class JavadocText {

    private static final int WIDTH = 110;

    private final List<String> blocks = new ArrayList<>();

    private JavadocText() {}

    /** Javadoc that starts with these words, which are no Markdown. */
    static JavadocText words(String words) {
        JavadocText doc = new JavadocText();
        doc.blocks.add(escape(words));
        return doc;
    }

    /** Javadoc of the beginning of this Markdown, which stands on a page as a whole; empty when it says nothing. */
    static JavadocText summary(String markdown) {
        JavadocText doc = new JavadocText();
        Summary.of(RichText.parse(markdown)).forEach(block -> doc.blocks.add(block(block)));
        return doc;
    }

    /** The same, to be gone on with apart. */
    JavadocText copy() {
        JavadocText doc = new JavadocText();
        doc.blocks.addAll(blocks);
        return doc;
    }

    /** How wide this becomes on one line. */
    static int width(List<Inline> content) {
        return inlines(content, "").length();
    }

    /** Javadoc that starts with this Markdown. */
    static JavadocText of(String markdown) {
        JavadocText doc = new JavadocText();
        RichText text = RichText.parse(markdown);
        if (text.isEmpty()) {
            doc.blocks.add("Not described.");
        } else {
            text.blocks().forEach(block -> doc.blocks.add(block(block)));
        }
        return doc;
    }

    /** One more paragraph of Markdown. */
    JavadocText paragraph(String markdown) {
        RichText.parse(markdown).blocks().forEach(block -> blocks.add(block(block)));
        return this;
    }

    /** What it is about, and a value of the spec as code; Javadoc refuses code without a sign. */
    JavadocText fact(String label, String value) {
        if (value.isBlank()) {
            return remark(escape(label) + ": an empty text.");
        }
        return remark(escape(label) + ": <code>" + escape(value) + "</code>.");
    }

    /** A short sentence, which is no Markdown: behind the one before it, or a paragraph where that is no sentence. */
    JavadocText remark(String sentence) {
        int last = blocks.size() - 1;
        String before = last < 0 ? "" : blocks.get(last);
        if (!before.isEmpty() && isWords(before) && !before.endsWith(":")) {
            boolean ended = before.matches("(?s).*[.!?](?:</[a-z]+>)?");
            blocks.set(last, before + (ended ? " " : ". ") + sentence);
        } else {
            blocks.add(sentence);
        }
        return this;
    }

    /** One more paragraph: a piece of code. */
    JavadocText code(String code) {
        blocks.add(pre(code));
        return this;
    }

    /** The text, its lines wrapped and ended. */
    String build() {
        StringBuilder text = new StringBuilder();
        for (String block : blocks) {
            boolean words = isWords(block);
            if (!text.isEmpty()) {
                text.append('\n');
            }
            String start = text.isEmpty() || !words ? "" : "<p>";
            text.append(words ? wrap(start + block) : block).append('\n');
        }
        return text.toString();
    }

    private static boolean isWords(String block) {
        return !block.startsWith("<pre>") && !block.startsWith("<ul>") && !block.startsWith("<ol");
    }

    /** An address as an attribute: percent signs where a character reference would hold signs that addresses do not. */
    static String href(String address) {
        return escape(address.replace("@", "%40").replace("'", "%27").replace("*", "%2A"))
                .replace("&#38;", "&amp;");
    }

    private static String block(Block block) {
        if (block instanceof RichText.Paragraph paragraph) {
            return inlines(paragraph.content(), "");
        }
        if (block instanceof RichText.Bullets list) {
            return "<ul>\n" + items(list.items()) + "</ul>";
        }
        if (block instanceof RichText.Numbered list) {
            return "<ol start=\"" + list.start() + "\">\n" + items(list.items()) + "</ol>";
        }
        return pre(((RichText.CodeBlock) block).code());
    }

    private static String pre(String code) {
        // Code without any sign that Javadoc or the compiler could act upon reads best as it is.
        boolean plain = code.matches("[A-Za-z0-9 .,()\"'>;=_-]+");
        return plain
                ? "<pre>{@code " + code + "}</pre>"
                : "<pre>" + (code.isBlank() ? "&#160;" : escape(code)) + "</pre>";
    }

    private static String items(List<RichText> items) {
        StringBuilder text = new StringBuilder();
        for (RichText item : items) {
            String blocks = item.blocks().stream()
                    .map(JavadocText::block)
                    .map(block -> isWords(block) ? wrap(block) : block)
                    .collect(Collectors.joining("\n"));
            text.append("<li>").append(blocks).append("</li>\n");
        }
        return text.toString();
    }

    /** The tags in {@code open} are open already and must not be nested. */
    private static String inlines(List<Inline> content, String open) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof RichText.Text words) {
                text.append(escape(words.text()));
            } else if (inline instanceof RichText.Code code) {
                text.append("<code>")
                        .append(code.code().isBlank() ? "&#160;" : escape(code.code()))
                        .append("</code>");
            } else if (inline instanceof RichText.Strong strong) {
                text.append(tagged("b", strong.content(), open));
            } else if (inline instanceof RichText.Emphasis emphasis) {
                text.append(tagged("i", emphasis.content(), open));
            } else if (inline instanceof RichText.Link link) {
                text.append("<a href=\"")
                        .append(href(link.address().toString()))
                        .append("\">")
                        .append(label(link, open))
                        .append("</a>");
            } else if (inline instanceof RichText.ActionLink link) {
                text.append(inlines(link.content(), open));
            } else {
                text.append("<br>");
            }
        }
        return text.toString();
    }

    /** The words of a link; of one that is nothing but its address, where it leads. */
    private static String label(RichText.Link link, String open) {
        String address = link.address().toString();
        boolean bare = link.content().equals(List.of(new RichText.Text(address)));
        String host = bare && address.startsWith("http") ? URI.create(address).getHost() : null;
        return host == null ? inlines(link.content(), open) : escape(host);
    }

    private static String tagged(String tag, List<Inline> content, String open) {
        return open.contains(tag)
                ? inlines(content, open)
                : "<" + tag + ">" + inlines(content, open + tag) + "</" + tag + ">";
    }

    /** The text with a reference for every character that could be read as anything but itself. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '\n'
                    || " .,;:!?'()[]_-+=%~#^|/".indexOf(c) >= 0;
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(isCharacter(c) ? c : 0xFFFD).append(';');
            }
        });
        return escaped.toString();
    }

    /** Whether HTML can refer to the character: neither a control character nor half a pair nor a non-character. */
    private static boolean isCharacter(int c) {
        return c >= ' ' && !(c >= 0x7f && c < 0xa0) && !(c >= 0xd800 && c < 0xe000) && (c & 0xfffe) != 0xfffe;
    }

    /** Breaks at blanks; a word that is too long stays whole. */
    static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int width = 0;
        for (String word : text.split(" ", -1)) {
            if (width > 0 && width + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                width = 0;
            } else if (width > 0) {
                wrapped.append(' ');
                width++;
            }
            wrapped.append(word);
            width += word.length();
        }
        return wrapped.toString();
    }
}
