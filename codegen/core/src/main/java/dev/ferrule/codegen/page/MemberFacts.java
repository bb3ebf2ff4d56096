package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Text;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the members of an object that a caller gives: one fact each, a member's own members behind it. */
final class MemberFacts {

    /** More members than a reader reads. */
    private static final int MOST = 200;

    private final Map<String, ObjectType> types;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<String> open = new LinkedHashSet<>();

    private MemberFacts(Map<String, ObjectType> types) {
        this.types = types;
    }

    /** The facts of a value of this type; none when it is no object and holds none. */
    static List<Fact> of(ValueType type, Map<String, ObjectType> types) {
        MemberFacts members = new MemberFacts(types);
        members.add(type, "");
        return members.facts;
    }

    private void add(ValueType type, String prefix) {
        if (type instanceof ValueType.MapOf map && map.keys() != null) {
            facts.add(new Fact(
                    Kind.KEYS, List.of(new Text("Each key must match "), new Code(map.keys()), new Text("."))));
        }
        ObjectType object = type.innermost() instanceof ValueType.Named named ? types.get(named.type()) : null;
        if (object == null || !open.add(object.name())) {
            return;
        }
        for (ObjectType.Field field : object.fields()) {
            if (facts.size() < MOST) {
                String path = prefix + SafeCharacters.line(field.name());
                facts.add(new Fact(Kind.MEMBER, words(path, field)));
                add(field.type(), path + ".");
            }
        }
        open.remove(object.name());
    }

    private static List<Inline> words(String path, ObjectType.Field field) {
        List<Inline> words = new ArrayList<>();
        words.add(new Code(path));
        words.add(new Text(" (" + Words.type(field.type()) + (field.required() ? ", required)." : ").")));
        for (Fact rule : FactFinder.rules(field.type(), field.constraints())) {
            words.add(new Text(" "));
            words.addAll(rule.words());
        }
        return words;
    }
}
