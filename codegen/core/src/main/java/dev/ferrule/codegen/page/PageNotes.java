package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.About;
import dev.ferrule.spec.model.About.Stability;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Lifecycle;
import dev.ferrule.spec.model.Note;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what readers must not miss of an action or a parameter. */
final class PageNotes {

    private PageNotes() {}

    /**
     * The notes below the description of an action: whether it is on its way out, what it is, and its own.
     *
     * @param exposures why secrets stand in its addresses
     */
    static List<PageNote> top(Action action, List<String> exposures) {
        List<PageNote> notes = new ArrayList<>();
        deprecated(action.lifecycle()).ifPresent(notes::add);
        Stability stability = action.about().stability();
        if (stability != Stability.STABLE) {
            notes.add(note(
                    stability == Stability.BETA ? "Beta" : "Experimental",
                    true,
                    "This action may still change in ways that break what uses it."));
        }
        about(action).ifPresent(notes::add);
        notes.addAll(at(action, Note.Place.TOP));
        StepNotes.of(action, exposures).forEach(text -> notes.add(note("Note", false, text)));
        return withText(notes);
    }

    /**
     * The notes behind the example of the output: what of it is secret, and the action's own.
     *
     * @param cut whether it has more members than its page lists
     */
    static List<PageNote> output(Action action, boolean cut) {
        List<String> secret = action.output().secret().stream()
                .map(PageNotes::path)
                .map(path -> "`" + path + "`")
                .toList();
        List<PageNote> notes = new ArrayList<>();
        if (!secret.isEmpty()) {
            notes.add(
                    note("Note", false, "Secret, and masked wherever it is shown: " + String.join(", ", secret) + "."));
        }
        if (cut) {
            notes.add(note("Note", false, "The output has more members than are listed."));
        }
        notes.addAll(at(action, Note.Place.OUTPUT));
        return withText(notes);
    }

    /** A path as it is written; what would end the code of a page is left out. */
    private static String path(JsonPath path) {
        return path.parts().stream()
                .map(part -> part instanceof JsonPath.Part.Name name
                        ? SafeCharacters.line(name.name()).replace("`", "")
                        : "*")
                .collect(Collectors.joining("."));
    }

    /** The notes of an action at another place of its page. */
    static List<PageNote> at(Action action, Note.Place place) {
        return withText(action.notes().stream()
                .filter(note -> note.place() == place)
                .map(PageNotes::note)
                .toList());
    }

    /** The notes of a parameter: whether it is on its way out, the hint for forms, and its own. */
    static List<PageNote> of(Parameter parameter) {
        List<PageNote> notes = new ArrayList<>();
        deprecated(parameter.lifecycle()).ifPresent(notes::add);
        Optional.ofNullable(parameter.presentation().help()).ifPresent(help -> notes.add(note("Hint", false, help)));
        parameter.notes().forEach(note -> notes.add(note(note)));
        return withText(notes);
    }

    /** The hint of a field of the connection. */
    static List<PageNote> of(ConnectionField field) {
        return withText(Stream.ofNullable(field.presentation().help())
                .map(help -> note("Hint", false, help))
                .toList());
    }

    /** That something is on its way out. */
    static Optional<PageNote> deprecated(Lifecycle lifecycle) {
        return lifecycle.deprecationText().map(text -> note("Deprecated", true, text));
    }

    /** What catalogues show of a connector. */
    static String about(Profile profile) {
        List<String> sentences = new ArrayList<>();
        if (profile.category() != null) {
            sentences.add("Category: " + SafeCharacters.line(profile.category()) + ".");
        }
        if (!profile.keywords().isEmpty()) {
            sentences.add("Keywords: " + SafeCharacters.line(String.join(", ", profile.keywords())) + ".");
        }
        return String.join(" ", sentences);
    }

    private static Optional<PageNote> about(Action action) {
        About about = action.about();
        List<String> sentences = new ArrayList<>();
        if (!about.aliases().isEmpty()) {
            sentences.add("Also called " + String.join(", ", about.aliases()) + ".");
        }
        if (about.category() != null) {
            sentences.add("Category: " + about.category() + ".");
        }
        if (about.resource() != null || about.operation() != null) {
            sentences.add("Operation: " + action.operation().name().toLowerCase(Locale.ROOT)
                    + (about.resource() == null ? "" : " " + about.resource()) + ".");
        }
        if (Boolean.FALSE.equals(about.idempotent())) {
            sentences.add("A second run has a second effect.");
        } else if (about.idempotent() != null && action.operation() != About.Operation.READ) {
            sentences.add("A second run changes nothing more.");
        }
        if (about.destructive() != null) {
            sentences.add(
                    about.destructive()
                            ? "What it takes away or overwrites cannot be had back."
                            : "What it changes can be changed back.");
        }
        if (Boolean.TRUE.equals(about.openWorld())) {
            sentences.add("It reaches beyond the service.");
        }
        if (!about.keywords().isEmpty()) {
            sentences.add("Keywords: " + String.join(", ", about.keywords()) + ".");
        }
        String since = action.lifecycle().since();
        if (since != null) {
            sentences.add("Available since version " + since + " of the service.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(note("About", false, String.join(" ", sentences)));
    }

    private static PageNote note(Note note) {
        return switch (note.kind()) {
            case INFO -> note("Info", false, note.text());
            case NOTE -> note("Note", false, note.text());
            case WARNING -> note("Warning", true, note.text());
        };
    }

    private static PageNote note(String label, boolean warning, String markdown) {
        return new PageNote(label, warning, RichText.parse(markdown));
    }

    private static List<PageNote> withText(List<PageNote> notes) {
        return notes.stream().filter(note -> !note.text().isEmpty()).toList();
    }
}
