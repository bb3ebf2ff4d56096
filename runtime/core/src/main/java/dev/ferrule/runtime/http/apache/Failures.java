package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import dev.ferrule.runtime.http.TransportFailure.Sign;
import dev.ferrule.runtime.http.Watchman;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Tells what the client's exceptions mean. */
final class Failures {

    private Failures() {}

    /**
     * The failure of an exchange.
     *
     * @param begun whether a byte of the request may have left
     */
    static TransportFailure of(String host, Exception e, boolean begun, Watchman.Watch watch) {
        if (Thread.currentThread().isInterrupted()) {
            return new TransportFailure(
                    begun ? Phase.TIMEOUT : Phase.CONNECT, "The call to " + host + " was interrupted.", e);
        }
        if (watch.hasEnded()) {
            return begun
                    ? new TransportFailure(Phase.TIMEOUT, "No answer from " + host + " within its time.", e)
                    : new TransportFailure(
                            Phase.CONNECT, "No connection to " + host + " within its time.", e, Sign.LATE);
        }
        return begun ? answering(host, e) : connecting(host, e);
    }

    private static TransportFailure connecting(String host, Exception e) {
        if (e instanceof WatchedResolver.NotPublic) {
            return new TransportFailure(
                    Phase.REFUSED,
                    "The host " + host + " has no public address, and the connection allows no other.",
                    e);
        }
        if (e instanceof UnknownHostException) {
            return new TransportFailure(Phase.RESOLVE, "The host " + host + " is not known.", e);
        }
        if (e instanceof ConnectionRequestTimeoutException) {
            return new TransportFailure(
                    Phase.CONNECT, "No connection to " + host + " came free within its time.", e, Sign.LATE);
        }
        if (e instanceof ConnectTimeoutException || e instanceof InterruptedIOException) {
            return new TransportFailure(Phase.CONNECT, "No connection to " + host + " within its time.", e, Sign.LATE);
        }
        if (e instanceof SSLException && !brokeOff(e)) {
            return new TransportFailure(Phase.TLS, "No secure connection to " + host + " could be made.", e);
        }
        return new TransportFailure(
                Phase.CONNECT,
                e instanceof ConnectException
                        ? "No connection to " + host + " could be made."
                        : "The connection to " + host + " broke while it was made.",
                e);
    }

    /** Whether the server went away while it and this client got to know each other, which may not happen again. */
    private static boolean brokeOff(Exception e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return true;
            }
        }
        return false;
    }

    private static TransportFailure answering(String host, Exception e) {
        if (e instanceof MessageConstraintException) {
            return new TransportFailure(
                    Phase.PROTOCOL, "The header section of the answer of " + host + " is too large.", e);
        }
        if (e instanceof ClientProtocolException || e instanceof RuntimeException) {
            return new TransportFailure(Phase.PROTOCOL, "What " + host + " answered is no HTTP.", e);
        }
        if (e instanceof SocketTimeoutException) {
            return new TransportFailure(Phase.TIMEOUT, "No answer from " + host + " within its time.", e);
        }
        return new TransportFailure(Phase.EXCHANGE, "The connection to " + host + " broke.", e);
    }
}
