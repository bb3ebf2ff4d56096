package dev.ferrule.spec.format;

import dev.ferrule.spec.grammar.Form;
import dev.ferrule.spec.grammar.Key;

/** Walks down the tables of the grammar beside the nodes of a file. */
final class Forms {

    /** What stands where the grammar knows no keys; nothing is reordered there. */
    static final Form OPEN = new Form.Construct("open");

    private Forms() {}

    /** The form of a mapping at a place of this form: open unless its keys are known. */
    static Form mapping(Form form) {
        if (form instanceof Form.Either either) {
            return mapping(either.mapping());
        }
        return form instanceof Form.OneOrMany many ? mapping(many.item()) : form;
    }

    /** The form of what stands behind a key. */
    static Form behind(Form form, String name) {
        Form mapping = mapping(form);
        if (mapping instanceof Form.Nested nested) {
            return nested.shape().key(name).map(Key::form).orElse(OPEN);
        }
        return mapping instanceof Form.MapOf map ? map.values() : OPEN;
    }

    /** The form of the items of a list. */
    static Form items(Form form) {
        if (form instanceof Form.ListOf list) {
            return list.items();
        }
        return form instanceof Form.OneOrMany many ? many.item() : OPEN;
    }
}
