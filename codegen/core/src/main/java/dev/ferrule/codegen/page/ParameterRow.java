package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.Fact.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A value that a caller gives: a parameter of an action, or a field of a connection.
 *
 * @param id the key
 * @param anchor the id of the place on the page, unique on the page
 * @param label the name that people read
 * @param description what the value means
 * @param notes what a reader must not miss
 * @param type the type in words
 * @param required whether the value must be given
 * @param secret whether the value is never shown
 * @param applied false when the service takes no notice of the value
 * @param deprecated whether it is on its way out, which the first note tells more of
 * @param facts what else is known, in the order of the kinds
 */
public record ParameterRow(
        String id,
        String anchor,
        String label,
        RichText description,
        List<PageNote> notes,
        String type,
        boolean required,
        boolean secret,
        boolean applied,
        boolean deprecated,
        List<Fact> facts) {

    /** A row of these values. */
    public ParameterRow {
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
    }

    /** The fact of this kind, if it is known. */
    public Optional<Fact> fact(Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
    }
}
