package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.ActionPage.Example;
import dev.ferrule.codegen.page.ActionPage.LibraryLink;
import dev.ferrule.codegen.page.ActionPage.Reference;
import dev.ferrule.codegen.page.RichText.ActionLink;
import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.LineBreak;
import dev.ferrule.codegen.page.RichText.Link;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an action's page as Markdown with tables, as repositories and editors show it. It has no frame of a platform to keep to, so it tells
 * of types, of keys, of the fields of the output and of errors, too.
 */
final class MarkdownPage {

    private final MdxText texts;
    private final List<String> parts = new ArrayList<>();

    private MarkdownPage(ActionLinks links) {
        this.texts = new MdxText(links);
    }

    /**
     * The page.
     *
     * @param home where the list of all actions lies
     * @param links where the pages of other actions lie
     */
    static String of(ActionPage page, String home, ActionLinks links) {
        MarkdownPage markdown = new MarkdownPage(links);
        markdown.addHead(page, home);
        page.groups().forEach(markdown::add);
        page.parameterNotes().forEach(markdown::add);
        markdown.addPaging(page.paging());
        markdown.addOutput(page);
        markdown.add(page.example());
        page.outputNotes().forEach(markdown::add);
        markdown.addErrors(page.errors());
        markdown.add(page.library());
        return String.join("\n\n", markdown.parts) + "\n";
    }

    private void addHead(ActionPage page, String home) {
        MdxIndex.of(page.index()).ifPresent(parts::add);
        addHeading("# ", page.title());
        String connector = MdxEscaper.linkText(page.connectorName());
        parts.add(
                "Action " + texts.blocks(RichText.of(new Code(page.id()))) + " of [" + connector + "](" + home + ").");
        add(page.description());
        page.notes().forEach(this::add);
        add(page.reference());
    }

    private void addHeading(String marks, String title) {
        parts.add(marks + MdxEscaper.heading(title));
    }

    private void add(RichText text) {
        String blocks = texts.blocks(text);
        if (!blocks.isEmpty()) {
            parts.add(blocks);
        }
    }

    private void add(PageNote note) {
        add(note.labelled());
    }

    private void add(@Nullable Reference reference) {
        if (reference != null) {
            add(RichText.of(
                    new Text("To learn more, visit the "),
                    new Link(reference.address(), List.of(new Text(reference.vendor() + " documentation"))),
                    new Text(".")));
        }
    }

    private void add(ParameterGroup group) {
        addHeading("## ", group.title());
        add(group.description());
        addTable(
                List.of("Parameter", "Type", "Description"),
                group.rows().stream()
                        .map(row -> List.of(
                                cell(new Text(row.label()), new LineBreak(), new Code(row.id())),
                                cell(new Text(row.type())),
                                new MdxRow(texts).description(row)))
                        .toList());
    }

    private void addPaging(@Nullable RichText paging) {
        if (paging != null) {
            addHeading("## ", "Pages");
            add(paging);
        }
    }

    private void addOutput(ActionPage page) {
        String type = page.outputType();
        if (type == null) {
            return;
        }
        addHeading("## ", "Output");
        add(RichText.of(new Text("Returns: "), new Code(type), new Text(".")));
        if (!page.output().isEmpty()) {
            addTable(
                    List.of("Field", "Type", "Description"),
                    page.output().stream()
                            .map(field -> List.of(
                                    cell(new Code(field.path())),
                                    cell(new Text(field.type() + (field.always() ? ", always there" : ""))),
                                    texts.cell(field.description())))
                            .toList());
        }
    }

    private void add(@Nullable Example example) {
        if (example != null) {
            addHeading("## ", "Example Output");
            parts.add(MdxText.fence(example.language(), "", example.text()));
        }
    }

    private void addErrors(List<ErrorRow> errors) {
        if (!errors.isEmpty()) {
            addHeading("## ", "Errors");
            addTable(
                    List.of("Code", "Kind", "Meaning"),
                    errors.stream()
                            .map(error -> List.of(code(error), cell(new Code(error.kind())), meaning(error)))
                            .toList());
        }
    }

    private String code(ErrorRow error) {
        String code = error.code();
        return code == null ? cell(new Text("no code")) : cell(new Code(code));
    }

    private String meaning(ErrorRow error) {
        String parameter = error.parameter();
        RichText blamed = parameter == null ? RichText.EMPTY : RichText.of(new Text("Caused by: " + parameter));
        return Stream.of(error.meaning(), blamed, error.advice())
                .map(texts::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("<br /><br />"));
    }

    private void add(@Nullable LibraryLink library) {
        if (library != null) {
            addHeading("## ", "Workflow Library Example");
            add(RichText.of(new Link(library.address(), List.of(new Text(library.title())))));
        }
    }

    private void addTable(List<String> head, List<List<String>> rows) {
        parts.add(TableForm.PLAIN.of(head, rows));
    }

    private String cell(Inline... content) {
        return texts.cell(RichText.of(content));
    }

    /** The line of an action in a list of all: its page, and what it does in a sentence. */
    static String entry(ConnectorPage.ActionEntry action, ActionLinks links) {
        ActionLink link = new ActionLink(action.id(), List.of(new Text(action.title())));
        String sentence = PlainText.summary(action.summary(), SUMMARY);
        RichText line = sentence.isEmpty() ? RichText.of(link) : RichText.of(link, new Text(": " + sentence));
        return "- " + new MdxText(links).blocks(line) + "\n";
    }

    /** More characters than a list is read with. */
    static final int SUMMARY = 300;
}
