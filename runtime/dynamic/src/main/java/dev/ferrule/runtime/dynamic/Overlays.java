package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.BodyDefinition.Overlay;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arranges what is sent into a body: the entries of a map come under what is sent to places of its own beside them. */
final class Overlays {

    private Overlays() {}

    static BodyDefinition arranged(BodyDefinition body) {
        List<Overlay> arranged = new ArrayList<>();
        for (Overlay overlay : body.overlays()) {
            arranged.add(new Overlay(overlay.path(), overlay.value(), othersAreIn(overlay.path(), body)));
        }
        return new BodyDefinition(body.startFrom(), body.without(), body.json(), arranged, body.format(), body.parts());
    }

    private static boolean othersAreIn(Pointer place, BodyDefinition body) {
        return body.overlays().stream().anyMatch(other -> isIn(place, other.path()))
                || body.json().filter(json -> says(json, place)).isPresent();
    }

    private static boolean isIn(Pointer place, Pointer other) {
        List<Pointer.Part> outer = place.parts();
        return other.parts().size() > outer.size()
                && other.parts().subList(0, outer.size()).equals(outer);
    }

    private static boolean says(Expression json, Pointer place) {
        Optional<Expression> found = Optional.of(json);
        for (Pointer.Part part : place.parts()) {
            found = found.filter(Expression.Structure.class::isInstance)
                    .map(Expression.Structure.class::cast)
                    .filter(structure -> part instanceof Pointer.Name name
                            && structure.members().containsKey(name.name()))
                    .map(structure -> structure.members().get(((Pointer.Name) part).name()));
        }
        return found.isPresent();
    }
}
