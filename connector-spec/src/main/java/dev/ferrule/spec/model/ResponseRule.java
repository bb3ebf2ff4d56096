package dev.ferrule.spec.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means.
 *
 * @param when the answers that the rule speaks of
 * @param then what such an answer means
 * @param kind the kind of failure, one of {@link #KINDS}; null to take it from the code's entry or the status
 * @param code the service's own error code, or null
 * @param message what went wrong, or null
 * @param parameter the id of the parameter that is to blame, or null
 * @param blamed the name on the wire of what is to blame, which stands for the parameter that is sent there, or null
 * @param after how long to wait before the call is repeated; the first alternative that gives something counts
 * @param each where the answer lists several problems, which are then told one by one, or null; {@code item} stands
 *     for one of them
 */
public record ResponseRule(
        Position position,
        Test when,
        Verdict then,
        @Nullable String kind,
        @Nullable Value code,
        @Nullable Value message,
        @Nullable String parameter,
        @Nullable Value blamed,
        List<Delay> after,
        @Nullable Source each) {

    /** A rule about an answer that tells one thing. */
    public ResponseRule(
            Position position,
            Test when,
            Verdict then,
            @Nullable String kind,
            @Nullable Value code,
            @Nullable Value message,
            @Nullable String parameter) {
        this(position, when, then, kind, code, message, parameter, null, List.of(), null);
    }

    /** The kinds of failure. */
    public static final Set<String> KINDS = Set.of(
            "authentication",
            "permission",
            "not-found",
            "exists",
            "conflict",
            "invalid",
            "limit",
            "unavailable",
            "outcome-unknown",
            "failed");

    /** What an answer can mean. */
    public enum Verdict {
        SUCCEED,
        FAIL,
        ABSENT,
        /** The call is sent again if it may be; a failure when it still fails then. */
        RETRY,
        /** The credentials that were worked out are forgotten and the call is sent again; a failure without such. */
        RENEW,
        /** What was asked for is not done yet; a failure where nothing waits for it. */
        PENDING,
        /** The list has changed while its pages were read, which are read anew; a failure where nothing gathers them. */
        RESTART
    }
}
