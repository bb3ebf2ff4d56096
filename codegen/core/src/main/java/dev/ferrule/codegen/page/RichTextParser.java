package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Block;
import dev.ferrule.codegen.page.RichText.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the Markdown of a spec. What is not part of {@link RichText} becomes text, as it stands in the source. */
final class RichTextParser {

    private static final Parser MARKDOWN = Parser.builder()
            .enabledBlockTypes(Set.of(FencedCodeBlock.class, ListBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(12)
            .maxInlineNesting(8)
            .build();

    private static final Pattern ACTION = Pattern.compile("action:([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern BARE_ADDRESS =
            Pattern.compile("(?<![\\p{L}\\p{N}])https?://[^\\s<>\"'`{}|\\\\^]*[^\\s<>\"'`{}|\\\\^.,;:!?)\\]*_~]");

    private final String source;

    private final boolean linksAddresses;

    private RichTextParser(String source, boolean linksAddresses) {
        this.source = source;
        this.linksAddresses = linksAddresses;
    }

    /** Reads a text in which addresses that stand there are links. */
    static RichText parse(String markdown) {
        return parse(markdown, true);
    }

    /** Reads a text as Markdown has it. */
    static RichText parseWritten(String markdown) {
        return parse(markdown, false);
    }

    private static RichText parse(String markdown, boolean linksAddresses) {
        String source = SafeCharacters.lines(markdown);
        RichTextParser parser = new RichTextParser(source, linksAddresses);
        return new RichText(parser.blocks(MARKDOWN.parse(source)));
    }

    private List<Block> blocks(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(block(node));
        }
        return blocks;
    }

    private Block block(Node node) {
        if (node instanceof Paragraph) {
            List<Inline> content = inlines(node);
            return new RichText.Paragraph(linksAddresses ? withAddresses(content) : content);
        }
        if (node instanceof BulletList) {
            return new RichText.Bullets(items(node));
        }
        if (node instanceof OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            return new RichText.Numbered(start == null ? 1 : start, items(node));
        }
        if (node instanceof FencedCodeBlock code) {
            String language = code.getInfo() == null ? "" : code.getInfo().strip();
            return new RichText.CodeBlock(language, code.getLiteral().replaceAll("\n+$", ""));
        }
        return new RichText.Paragraph(List.of(written(node)));
    }

    private List<RichText> items(Node list) {
        List<RichText> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new RichText(blocks(item)));
        }
        return items;
    }

    private List<Inline> inlines(Node parent) {
        List<Inline> inlines = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            Inline inline = inline(node);
            if (inline instanceof RichText.Text text) {
                words.append(text.text());
            } else {
                addWords(inlines, words);
                inlines.add(inline);
            }
        }
        addWords(inlines, words);
        return inlines;
    }

    private static void addWords(List<Inline> inlines, StringBuilder words) {
        if (!words.isEmpty()) {
            inlines.add(new RichText.Text(words.toString()));
            words.setLength(0);
        }
    }

    private Inline inline(Node node) {
        if (node instanceof Text text) {
            return new RichText.Text(text.getLiteral());
        }
        if (node instanceof SoftLineBreak) {
            return new RichText.Text(" ");
        }
        if (node instanceof HardLineBreak) {
            return new RichText.LineBreak();
        }
        if (node instanceof Code code) {
            return new RichText.Code(code.getLiteral());
        }
        if (node instanceof StrongEmphasis) {
            return new RichText.Strong(inlines(node));
        }
        if (node instanceof Emphasis) {
            return new RichText.Emphasis(inlines(node));
        }
        if (node instanceof Link link) {
            return link(link).orElseGet(() -> written(node));
        }
        return written(node);
    }

    private Optional<Inline> link(Link link) {
        List<Inline> content = inlines(link);
        Matcher action = ACTION.matcher(link.getDestination());
        if (action.matches()) {
            String id = action.group(1);
            return Optional.of(new RichText.ActionLink(id, content.isEmpty() ? words(id) : content));
        }
        return WebAddress.of(link.getDestination())
                .map(address -> new RichText.Link(address, content.isEmpty() ? words(address.toString()) : content));
    }

    private static List<Inline> words(String text) {
        return List.of(new RichText.Text(text));
    }

    /** The node as its author has written it. */
    private RichText.Text written(Node node) {
        return new RichText.Text(node.getSourceSpans().stream()
                .map(span -> source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining("\n")));
    }

    /** Addresses that stand in the text become links. */
    private static List<Inline> withAddresses(List<Inline> content) {
        List<Inline> linked = new ArrayList<>();
        for (Inline inline : content) {
            if (inline instanceof RichText.Text text) {
                linked.addAll(addresses(text.text()));
            } else if (inline instanceof RichText.Strong strong) {
                linked.add(new RichText.Strong(withAddresses(strong.content())));
            } else if (inline instanceof RichText.Emphasis emphasis) {
                linked.add(new RichText.Emphasis(withAddresses(emphasis.content())));
            } else {
                linked.add(inline);
            }
        }
        return linked;
    }

    private static List<Inline> addresses(String text) {
        List<Inline> parts = new ArrayList<>();
        Matcher matcher = BARE_ADDRESS.matcher(text);
        int done = 0;
        while (matcher.find()) {
            Optional<WebAddress> address = WebAddress.of(matcher.group());
            if (address.isPresent()) {
                if (matcher.start() > done) {
                    parts.add(new RichText.Text(text.substring(done, matcher.start())));
                }
                parts.add(new RichText.Link(address.get(), words(matcher.group())));
                done = matcher.end();
            }
        }
        if (done < text.length()) {
            parts.add(new RichText.Text(text.substring(done)));
        }
        return parts;
    }
}
