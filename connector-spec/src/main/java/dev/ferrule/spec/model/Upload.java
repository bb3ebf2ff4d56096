package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is all that a step sends; it is the body of the step as well.
 *
 * @param file what is sent: a parameter, or an answer that was read as a file
 * @param url where an earlier answer tells the address that it goes to; null when it goes where the call of the step goes
 * @param allow the hosts beside the server's own that such an address may name, such as {@code *.blob.example.com}
 * @param hook the name of the hook that sends the file in a way of its own, or null to send it in one request
 */
public record Upload(
        Position position,
        Source file,
        @Nullable Source url,
        List<String> allow,
        @Nullable String hook) {}
