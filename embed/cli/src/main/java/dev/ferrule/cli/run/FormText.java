package dev.ferrule.cli.run;

import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.ValueType;
import java.util.List;
import java.util.Locale;

/** What help says of the forms that a value may have. */
final class FormText {

    private FormText() {}

    /** How a value of each form begins, or what it is. */
    static String of(OneOfType type) {
        List<String> forms =
                type.forms().stream().map(form -> form(type.tag(), form)).toList();
        return "One of these forms: " + String.join(", ", forms) + ".";
    }

    private static String form(Tag tag, Form form) {
        String about = form.description().isBlank()
                ? ""
                : " (" + form.description().strip().replaceAll("\\.$", "") + ")";
        if (tag instanceof Tag.Field field) {
            return "{\"" + field.name() + "\": \"" + form.name() + "\", ...}" + about;
        }
        return (tag instanceof Tag.Key ? "{\"" + form.name() + "\": {...}}" : kind(form.type())) + about;
    }

    private static String kind(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return "[" + kind(list.items()) + ", ...]";
        }
        return type instanceof ValueType.Named named
                ? named.type()
                : type.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
