package dev.ferrule.runtime.diagnosis;

import dev.ferrule.runtime.error.ConnectorException;
import java.util.Optional;

/** Whether a connection works, and if not, what has failed and what to do. Its texts hold no secrets. */
public final class ConnectionCheck {

    private final Finding finding;
    private final String message;
    private final String advice;
    private final Optional<ConnectorException> failure;

    private ConnectionCheck(Finding finding, String message, String advice, Optional<ConnectorException> failure) {
        this.finding = finding;
        this.message = message;
        this.advice = advice;
        this.failure = failure;
    }

    /** That a connection to this service works. */
    public static ConnectionCheck working(String service) {
        return new ConnectionCheck(Finding.WORKS, "The connection to " + service + " works.", "", Optional.empty());
    }

    /**
     * What a failed call says of its connection.
     *
     * @param throughProxy whether the way to the server leads through a proxy
     */
    public static ConnectionCheck of(ConnectorException failure, boolean throughProxy) {
        Finding finding = Diagnosis.of(failure, throughProxy);
        String own = failure.advice()
                .filter(advice -> !advice.isBlank())
                .map(advice -> advice + " ")
                .orElse("");
        return new ConnectionCheck(finding, failure.failure().message(), own + finding.advice(), Optional.of(failure));
    }

    /** Whether the connection works. */
    public boolean works() {
        return finding.equals(Finding.WORKS);
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }

    /** Which of settings, network, TLS, credentials, permission and service has failed. */
    public Stage stage() {
        return finding.stage();
    }

    /** What was found, in a sentence or two. */
    public String message() {
        return message;
    }

    /** What to do about it; empty when the connection works. */
    public String advice() {
        return advice;
    }

    /** What the test has thrown; empty when the connection works. */
    public Optional<ConnectorException> failure() {
        return failure;
    }

    @Override
    public String toString() {
        return finding + ": " + message;
    }
}
