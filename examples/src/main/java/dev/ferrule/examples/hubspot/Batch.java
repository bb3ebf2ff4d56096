package dev.ferrule.examples.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a reading of many contacts at once asks for. */
final class Batch {

    /** How many contacts one request reads. */
    private static final int MOST = 100;

    private Batch() {}

    static Optional<String> problem(JsonNode batch) {
        JsonNode inputs = batch.path("inputs");
        if (!inputs.isArray() || !batch.path("properties").isArray()) {
            return Optional.of("Some required fields were not set: [inputs, properties]");
        }
        if (inputs.size() > MOST) {
            return Optional.of("The maximum number of inputs supported in a batch request is " + MOST + ". There were "
                    + inputs.size() + " inputs.");
        }
        boolean known = StreamSupport.stream(inputs.spliterator(), false)
                .allMatch(input -> input.path("id").isTextual());
        return known ? Optional.empty() : Optional.of("An input is an object with an id, which is a text");
    }

    static List<String> ids(JsonNode batch) {
        return StreamSupport.stream(batch.path("inputs").spliterator(), false)
                .map(input -> input.path("id").asText())
                .toList();
    }
}
