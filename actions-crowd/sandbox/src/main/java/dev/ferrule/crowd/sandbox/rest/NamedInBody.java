package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Refusal;
import java.util.function.Supplier;

/** Looks up what the body of a request names. That it is not there is a fault of the request, and so a 400. */
final class NamedInBody {

    private NamedInBody() {}

    static <T> T of(Supplier<T> lookUp) {
        try {
            return lookUp.get();
        } catch (Refusal refusal) {
            throw refusal.withStatus(400);
        }
    }
}
