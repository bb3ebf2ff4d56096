package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.model.Note;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a reader must not miss. */
final class NotesMapper {

    private static final List<String> KINDS = List.of("info", "note", "warning");

    private final Diagnostics diagnostics;

    NotesMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Note> map(Fields owner) {
        if (!owner.has("notes")) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        for (SpecNode node : owner.items("notes")) {
            if (node instanceof Scalar text) {
                notes.add(Note.of(text.text()));
            } else if (node instanceof Mapping) {
                note(Fields.of(node), notes);
            }
        }
        return List.copyOf(notes);
    }

    private void note(Fields fields, List<Note> notes) {
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            diagnostics.report(
                    kinds.isEmpty() ? DiagnosticCode.MISSING_KEY : DiagnosticCode.CONFLICTING_KEYS,
                    fields.span(),
                    kinds.isEmpty() ? "the note has no text" : "a note has one text",
                    "write one of `info:`, `note:` and `warning:` with the text");
            return;
        }
        notes.add(new Note(
                Note.Kind.valueOf(kinds.get(0).toUpperCase(Locale.ROOT)),
                fields.text(kinds.get(0), ""),
                switch (fields.text("at", "top")) {
                    case "parameters" -> Note.Place.PARAMETERS;
                    case "output" -> Note.Place.OUTPUT;
                    default -> Note.Place.TOP;
                }));
    }
}
