package dev.ferrule.spec.check;

import dev.ferrule.spec.model.About;
import dev.ferrule.spec.model.About.Operation;
import dev.ferrule.spec.model.About.Stability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what catalogues want to know of an action beyond its page. */
final class AboutMapper {

    private AboutMapper() {}

    static About map(Fields action) {
        return new About(
                List.copyOf(action.texts("aliases")),
                action.text("summary"),
                action.text("resource"),
                operation(action),
                action.has("idempotent") ? action.flag("idempotent", false) : null,
                action.has("destructive") ? action.flag("destructive", false) : null,
                action.has("open-world") ? action.flag("open-world", false) : null,
                switch (action.text("stability", "stable")) {
                    case "experimental" -> Stability.EXPERIMENTAL;
                    case "beta" -> Stability.BETA;
                    default -> Stability.STABLE;
                },
                List.copyOf(action.texts("keywords")),
                action.text("category"),
                List.copyOf(action.texts("errors")));
    }

    private static @Nullable Operation operation(Fields action) {
        return switch (action.text("operation", "")) {
            case "read" -> Operation.READ;
            case "create" -> Operation.CREATE;
            case "update" -> Operation.UPDATE;
            case "delete" -> Operation.DELETE;
            case "other" -> Operation.OTHER;
            default -> null;
        };
    }
}
