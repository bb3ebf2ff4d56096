package dev.ferrule.codegen.schema;

import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schema of values that have one of several forms. A service may answer forms that nobody knew. */
final class FormSchemas {

    private final TypeSchemas types;

    FormSchemas(TypeSchemas types) {
        this.types = types;
    }

    Schema of(OneOfType type) {
        List<Schema> forms = new ArrayList<>();
        for (Form form : type.forms()) {
            forms.add(form(type.tag(), form)
                    .with("title", form.name())
                    .with("description", types.prose(form.description())));
        }
        if (!types.isInput()) {
            forms.add(other(type));
        }
        return Schema.anyOf(forms).with("description", types.prose(type.description()));
    }

    private Schema form(Tag tag, Form form) {
        Schema value = types.of(form.type(), Constraints.NONE);
        if (tag instanceof Tag.Field field) {
            Schema told = Schema.of("object")
                    .withSchemas("properties", Map.of(member(field), constant(member(form))))
                    .withTexts("required", List.of(member(field)));
            return new Schema().withSchemas("allOf", List.of(told, value));
        }
        if (tag instanceof Tag.Key) {
            return Schema.of("object")
                    .withSchemas("properties", Map.of(member(form), value))
                    .withTexts("required", List.of(member(form)));
        }
        // A reference takes nothing beside it in some readers of schemas.
        return new Schema().withSchemas("allOf", List.of(value));
    }

    private String member(Tag.Field tag) {
        return types.member(tag.name(), tag.wire());
    }

    private String member(Form form) {
        return types.member(form.name(), form.wire());
    }

    private static Schema constant(String text) {
        return new Schema().with("const", JsonValue.of(text));
    }

    /** Any form that is not documented. */
    private Schema other(OneOfType type) {
        List<String> names = type.forms().stream().map(this::member).toList();
        if (type.tag() instanceof Tag.Field field) {
            Schema known = new Schema().withTexts("enum", names);
            return Schema.of("object")
                    .withSchemas("properties", Map.of(member(field), new Schema().with("not", known)))
                    .with("title", "any other");
        }
        if (type.tag() instanceof Tag.Key) {
            List<Schema> each = names.stream()
                    .map(name -> new Schema().withTexts("required", List.of(name)))
                    .toList();
            return Schema.of("object").with("not", Schema.anyOf(each)).with("title", "any other");
        }
        return new Schema().with("title", "any other");
    }
}
