package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.TransportFailure;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a cause whose text holds a secret, as libraries repeat in their messages what a server has sent. It tells the
 * name of its class, its text without the secret, and where it was thrown.
 */
final class RedactedCause extends Exception {

    private static final long serialVersionUID = 1L;

    private RedactedCause(Throwable original, Redactor redactor, Set<Throwable> seen) {
        super(original.getClass().getName() + text(original, redactor));
        setStackTrace(original.getStackTrace());
        seen.add(original);
        Throwable cause = original.getCause();
        if (cause != null && !seen.contains(cause)) {
            initCause(new RedactedCause(cause, redactor, seen));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                addSuppressed(new RedactedCause(suppressed, redactor, seen));
            }
        }
    }

    /** The cause itself when neither it nor anything behind it tells a secret; otherwise what stands for all of it. */
    static @Nullable Throwable of(@Nullable Throwable cause, Redactor redactor) {
        if (cause == null || isClean(cause, redactor, seen())) {
            return cause;
        }
        if (cause instanceof TransportFailure lost) {
            return new TransportFailure(
                    lost.phase(),
                    redactor.redact(String.valueOf(lost.getMessage())),
                    of(lost.getCause(), redactor),
                    lost.sign());
        }
        return new RedactedCause(cause, redactor, seen());
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static boolean isClean(Throwable thrown, Redactor redactor, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return true;
        }
        String text = thrown.toString();
        Throwable cause = thrown.getCause();
        boolean clean = redactor.redact(text).equals(text) && (cause == null || isClean(cause, redactor, seen));
        for (Throwable suppressed : thrown.getSuppressed()) {
            clean = clean && isClean(suppressed, redactor, seen);
        }
        return clean;
    }

    private static String text(Throwable original, Redactor redactor) {
        String message = original.getMessage();
        return message == null ? "" : ": " + redactor.redact(message);
    }
}
