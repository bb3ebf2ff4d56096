package dev.ferrule.codegen.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text of a spec: the small part of Markdown that pages, code comments and tools can all show. What Markdown has
 * beyond it (headings, quotes, tables, images, HTML, links to other schemes) stays text, as its author has written it.
 *
 * <p>No value of this type holds a control character, and only {@link CodeBlock} holds line breaks.
 *
 * @param blocks the blocks in order
 */
public record RichText(List<Block> blocks) {

    /** No text. */
    public static final RichText EMPTY = new RichText(List.of());

    /** A text of these blocks. */
    public RichText {
        blocks = List.copyOf(blocks);
    }

    /** Reads Markdown. Every text can be read. */
    public static RichText parse(String markdown) {
        return RichTextParser.parse(markdown);
    }

    /** A text of one paragraph. */
    public static RichText of(Inline... content) {
        return new RichText(List.of(new Paragraph(Arrays.asList(content))));
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return PlainText.of(this).isBlank();
    }

    /** This text with words before the first one of its first paragraph. */
    public RichText startingWith(Inline... words) {
        List<Inline> first = new ArrayList<>(Arrays.asList(words));
        List<Block> rest = blocks;
        if (!blocks.isEmpty() && blocks.get(0) instanceof Paragraph paragraph) {
            first.addAll(paragraph.content());
            rest = blocks.subList(1, blocks.size());
        }
        List<Block> all = new ArrayList<>();
        all.add(new Paragraph(first));
        all.addAll(rest);
        return new RichText(all);
    }

    /** A part of a text that stands for itself. */
    public sealed interface Block permits Paragraph, Bullets, Numbered, CodeBlock {}

    /** Words. */
    public record Paragraph(List<Inline> content) implements Block {
        /** A paragraph of this content. */
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A list without an order; each item is a text. */
    public record Bullets(List<RichText> items) implements Block {
        /** A list of these items. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A list with an order.
     *
     * @param start the number of the first item
     */
    public record Numbered(int start, List<RichText> items) implements Block {
        /** A list of these items. */
        public Numbered {
            items = List.copyOf(items);
        }
    }

    /**
     * Lines of code.
     *
     * @param language the name of the language in letters, digits and {@code +#-}, or nothing
     * @param code the lines, without a line break after the last one
     */
    public record CodeBlock(String language, String code) implements Block {
        /** A block of this code. */
        public CodeBlock {
            language = language.matches("[A-Za-z0-9+#-]{0,40}") ? language : "";
            code = SafeCharacters.lines(code);
        }
    }

    /** A part of a paragraph. */
    public sealed interface Inline permits Text, Code, Strong, Emphasis, Link, ActionLink, LineBreak {}

    /** Plain words. */
    public record Text(String text) implements Inline {
        /** These words, on one line. */
        public Text {
            text = SafeCharacters.line(text);
        }
    }

    /** A piece of code or a name, such as {@code Username}. */
    public record Code(String code) implements Inline {
        /** This code, on one line. */
        public Code {
            code = SafeCharacters.line(code);
        }
    }

    /** What matters. */
    public record Strong(List<Inline> content) implements Inline {
        /** Content that matters. */
        public Strong {
            content = List.copyOf(content);
        }

        /** Words that matter. */
        public Strong(String words) {
            this(List.of(new Text(words)));
        }
    }

    /** What is stressed. */
    public record Emphasis(List<Inline> content) implements Inline {
        /** Content that is stressed. */
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** A link to another place on the web, or to a mailbox. It holds no further link. */
    public record Link(WebAddress address, List<Inline> content) implements Inline {
        /** A link with this content. */
        public Link {
            content = List.copyOf(content);
        }
    }

    /**
     * A link to another action of the same connector, which need not have it. It holds no further link.
     *
     * @param action the action's id
     */
    public record ActionLink(String action, List<Inline> content) implements Inline {
        /** A link with this content. */
        public ActionLink {
            content = List.copyOf(content);
        }
    }

    /** A new line within a paragraph. */
    public record LineBreak() implements Inline {}
}
