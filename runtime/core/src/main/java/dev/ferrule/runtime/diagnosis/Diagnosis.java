package dev.ferrule.runtime.diagnosis;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.http.TransportFailure;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells from an exception what has failed. */
final class Diagnosis {

    private Diagnosis() {}

    static Finding of(ConnectorException failure, boolean throughProxy) {
        if (failure instanceof SettingsException || failure instanceof InvalidInputException) {
            return Finding.WRONG_SETTINGS;
        }
        for (Throwable cause : causes(failure)) {
            if (cause instanceof TransportFailure lost) {
                return Optional.ofNullable(TlsTrouble.of(lost)).orElseGet(() -> of(lost, throughProxy));
            }
        }
        return byKind(failure);
    }

    private static Finding of(TransportFailure lost, boolean throughProxy) {
        if (lost.sign() == TransportFailure.Sign.PROXY) {
            return Finding.PROXY_REFUSES;
        }
        return switch (lost.phase()) {
            case REFUSED -> Finding.NOT_ALLOWED;
            case RESOLVE -> throughProxy ? Finding.PROXY_NOT_REACHED : Finding.UNKNOWN_HOST;
            case CONNECT -> throughProxy ? Finding.PROXY_NOT_REACHED : connecting(lost);
            case TLS -> Finding.NO_COMMON_TLS;
            case EXCHANGE -> Finding.BROKEN_OFF;
            case PROTOCOL -> Finding.ANOTHER_SERVICE;
            case TIMEOUT -> Finding.NO_ANSWER_IN_TIME;
        };
    }

    private static Finding connecting(TransportFailure lost) {
        if (lost.sign() == TransportFailure.Sign.LATE) {
            return Finding.NO_ANSWER_IN_TIME;
        }
        return causes(lost).stream()
                        .anyMatch(cause -> cause instanceof ConnectException || cause instanceof NoRouteToHostException)
                ? Finding.NOT_REACHED
                : Finding.BROKEN_OFF;
    }

    private static Finding byKind(ConnectorException failure) {
        return switch (failure.kind().id()) {
            case "authentication" -> Finding.CREDENTIALS_REFUSED;
            case "permission" -> Finding.NOT_PERMITTED;
            case "not-found" -> Finding.NOT_FOUND;
            case "limit" -> Finding.TOO_MANY_CALLS;
            case "unexpected-answer" -> Finding.ANOTHER_SERVICE;
            case "unavailable", "outcome-unknown" ->
                failure.status().isPresent() ? Finding.SERVICE_UNAVAILABLE : Finding.NO_ANSWER_IN_TIME;
            default -> Finding.FAILED;
        };
    }

    /** The exception and what is behind it, none of it twice. */
    static List<Throwable> causes(Throwable first) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = first; each != null && !causes.contains(each); each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }
}
