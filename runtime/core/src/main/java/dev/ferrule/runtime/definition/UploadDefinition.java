package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * That the body of a step is one file, which must be there.
 *
 * @param url where an earlier answer tells the address that the file is sent to; empty when it goes where the call goes
 * @param allow the hosts beside the server's own that such an address may name; {@code *.} stands for any subdomain
 * @param hook the name of the code that sends the file; empty to send it in one request
 */
public record UploadDefinition(Optional<Origin> url, List<String> allow, Optional<String> hook) {

    /** Copies the list. */
    public UploadDefinition {
        allow = List.copyOf(allow);
    }

    /** A file that goes where the call of its step goes. */
    public static UploadDefinition toCall() {
        return new UploadDefinition(Optional.empty(), List.of(), Optional.empty());
    }

    /** A file that goes to an address that an answer tells, on the server or on these hosts. */
    public static UploadDefinition to(Origin url, String... allow) {
        return new UploadDefinition(Optional.of(url), Arrays.asList(allow), Optional.empty());
    }

    /** The same file, sent by the hook of this name. */
    public UploadDefinition by(String name) {
        return new UploadDefinition(url, allow, Optional.of(name));
    }
}
