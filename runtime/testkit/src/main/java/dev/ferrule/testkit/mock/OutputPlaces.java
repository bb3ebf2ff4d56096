package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Where in answers the parts of an output come from, and what must be there. */
final class OutputPlaces {

    private OutputPlaces() {}

    /** A place and what must be there. */
    record Place(Origin.Body origin, JsonValue value) {}

    /** The places of an output that shall be this value; what is worked out by functions has none. */
    static List<Place> of(Expression output, JsonValue value) {
        List<Place> places = new ArrayList<>();
        collect(output, value, places);
        return places;
    }

    private static void collect(Expression output, JsonValue value, List<Place> places) {
        if (output instanceof Expression.Reference reference) {
            if (reference.origin() instanceof Origin.Body body
                    && reference.functions().isEmpty()
                    && reference.table().isEmpty()) {
                places.add(new Place(body, value));
            }
            reference.otherwise().ifPresent(other -> collect(other, value, places));
        } else if (output instanceof Expression.Structure structure && value instanceof JsonObject object) {
            structure
                    .members()
                    .forEach((name, member) -> object.member(name).ifPresent(part -> collect(member, part, places)));
        }
    }
}
