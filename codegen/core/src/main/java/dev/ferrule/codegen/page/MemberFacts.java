package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Text;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is known of the members of an object that a caller gives: one fact each, a member's own members behind it. */
final class MemberFacts {

    /** More members than a reader reads in a cell of a table. */
    private static final int MOST = 60;

    private final Map<String, NamedType> types;
    private final Function<String, RichText> texts;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();
    private boolean more;

    private MemberFacts(Map<String, NamedType> types, Function<String, RichText> texts) {
        this.types = types;
        this.texts = texts;
    }

    /**
     * The facts of a value of this type; none when it is no object and holds none.
     *
     * @param texts reads descriptions
     */
    static List<Fact> of(ValueType type, Map<String, NamedType> types, Function<String, RichText> texts) {
        MemberFacts members = new MemberFacts(types, texts);
        members.add(type, "");
        if (members.more) {
            members.facts.add(new Fact(Kind.MEMBER, List.of(new Text("There are more members than these."))));
        }
        return members.facts;
    }

    private void add(ValueType type, String prefix) {
        if (type instanceof ValueType.MapOf map && map.keys() != null) {
            facts.add(new Fact(
                    Kind.KEYS, List.of(new Text("Each key must match "), new Code(map.keys()), new Text("."))));
        }
        NamedType known = type.innermost() instanceof ValueType.Named named ? types.get(named.type()) : null;
        if (known == null || !open.add(known.name())) {
            return;
        }
        if (known instanceof ObjectType object) {
            members(object, prefix, List.of());
        } else if (known instanceof OneOfType choice) {
            forms(choice, prefix);
        }
        open.remove(known.name());
    }

    private void members(ObjectType object, String prefix, List<Inline> where) {
        for (ObjectType.Field field : object.fields()) {
            if (facts.size() >= MOST) {
                more = true;
            } else {
                String path = prefix + SafeCharacters.line(field.name());
                facts.add(new Fact(Kind.MEMBER, words(path, field, where)));
                add(field.type(), path + ".");
            }
        }
    }

    private void forms(OneOfType choice, String prefix) {
        List<Inline> words = new ArrayList<>();
        if (choice.tag() instanceof Tag.Field tag) {
            words.add(new Code(prefix + SafeCharacters.line(tag.name())));
            words.add(new Text(" (string, required). Must be one of "));
        } else {
            words.add(new Text(choice.tag() instanceof Tag.Key ? "Has one member: " : "Has one of these forms: "));
        }
        for (Form form : choice.forms()) {
            words.add(new Text(form.equals(choice.forms().get(0)) ? "" : ", "));
            words.add(new Code(SafeCharacters.line(form.name())));
            String type = choice.tag() instanceof Tag.None ? Words.type(form.type()) : "";
            String about = FormWords.described(form).replaceAll("\\.$", "");
            String both = type.isEmpty() || about.isEmpty() ? type + about : type + ": " + about;
            words.add(new Text(both.isEmpty() ? "" : " (" + both + ")"));
        }
        words.add(new Text("."));
        facts.add(new Fact(Kind.MEMBER, words));
        for (Form form : choice.forms()) {
            if (choice.tag() instanceof Tag.Key) {
                add(form.type(), prefix + SafeCharacters.line(form.name()) + ".");
            } else if (form.type().innermost() instanceof ValueType.Named named
                    && types.get(named.type()) instanceof ObjectType object
                    && open.add(object.name())) {
                members(object, prefix, FormWords.inBrackets(choice, form));
                open.remove(object.name());
            }
        }
    }

    /** The paragraphs of the description in one line, behind a space. */
    private List<Inline> described(ObjectType.Field field) {
        List<Inline> words = new ArrayList<>();
        for (RichText.Block block : texts.apply(field.description()).blocks()) {
            if (block instanceof RichText.Paragraph paragraph) {
                words.add(new Text(" "));
                words.addAll(paragraph.content());
            }
        }
        return words;
    }

    private List<Inline> words(String path, ObjectType.Field field, List<Inline> where) {
        List<Inline> words = new ArrayList<>();
        words.add(new Code(path));
        words.add(new Text(" (" + Words.type(field.type()) + (field.required() ? ", required" : "")));
        words.add(new Text(where.isEmpty() ? "" : ", "));
        words.addAll(where);
        words.add(new Text(")."));
        words.addAll(described(field));
        if (field.clear() != null) {
            words.add(new Text(" "));
            words.addAll(FactFinder.cleared(field.clear()).words());
        }
        for (Fact rule : FactFinder.rules(field.type(), field.constraints())) {
            words.add(new Text(" "));
            words.addAll(rule.words());
        }
        return words;
    }
}
