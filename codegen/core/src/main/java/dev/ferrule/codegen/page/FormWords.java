package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What pages say of a value that has one of several forms. */
final class FormWords {

    private FormWords() {}

    /** The forms by name, each with its description, in Markdown. */
    static String forms(OneOfType type) {
        return type.forms().stream()
                .map(form -> code(form.name())
                        + (form.description().isBlank()
                                ? ""
                                : " (" + described(form).replaceAll("\\.$", "") + ")"))
                .collect(Collectors.joining(", "));
    }

    /** Which form a member belongs to, in Markdown. */
    static String where(OneOfType type, Form form) {
        return type.tag() instanceof Tag.Field tag
                ? "Where " + code(tag.name()) + " is " + code(form.name()) + "."
                : "Of the form " + code(form.name()) + ".";
    }

    /** Which form a member belongs to, behind a comma. */
    static List<RichText.Inline> inBrackets(OneOfType type, Form form) {
        List<RichText.Inline> words = new ArrayList<>();
        if (type.tag() instanceof Tag.Field tag) {
            words.add(new RichText.Text("where "));
            words.add(new RichText.Code(SafeCharacters.line(tag.name())));
            words.add(new RichText.Text(" is "));
        } else {
            words.add(new RichText.Text("of the form "));
        }
        words.add(new RichText.Code(SafeCharacters.line(form.name())));
        return words;
    }

    /** What a form is, in a line without markup. */
    static String described(Form form) {
        return PlainText.line(RichText.parse(form.description()));
    }

    /** A name as code in Markdown; a sign that would end the code is replaced. */
    static String code(String name) {
        return "`" + SafeCharacters.line(name).replace("`", "'") + "`";
    }
}
