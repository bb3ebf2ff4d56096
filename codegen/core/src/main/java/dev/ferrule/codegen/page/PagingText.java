package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Text;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how the list that an action returns is read. */
final class PagingText {

    private PagingText() {}

    /** The words on the list of an action; null when no list of it comes in parts. */
    static @Nullable RichText of(Action action) {
        return action.steps().stream()
                .map(Step::pagination)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .map(pagination -> words(action, pagination))
                .orElse(null);
    }

    private static RichText words(Action action, Pagination pagination) {
        List<Inline> words = new ArrayList<>();
        words.add(new Text(
                pagination.lists().isEmpty()
                        ? "The list comes in pages, which are read one after the other to the end."
                        : "The lists come in pages, which are read one after the other to the end."));
        Pagination.Size size = pagination.size();
        if (size != null) {
            words.add(new Text(" A page has up to " + counted(size.value(), "item") + "."));
        }
        limit(action, pagination).ifPresent(parameter -> {
            words.add(new Text(" The parameter "));
            words.add(new Code(SafeCharacters.line(parameter.name())));
            words.add(new Text(" bounds how many items are read."));
        });
        if (pagination.skip() != null) {
            words.add(new Text(" Some items are left out, so a page can be empty."));
        }
        if (pagination.ceiling() != null) {
            words.add(new Text(" The service gives at most " + counted(pagination.ceiling(), "item")
                    + "; a longer list is a failure, not a shorter list."));
        }
        if (pagination.resume() != null && pagination.lists().isEmpty()) {
            words.add(new Text(" Each page tells what a later run can continue from."));
        }
        return RichText.of(words.toArray(Inline[]::new));
    }

    private static Optional<Parameter> limit(Action action, Pagination pagination) {
        return pagination.limit() instanceof Value.Reference reference && reference.from() instanceof Source.Input input
                ? action.parameter(input.parameter())
                : Optional.empty();
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
