package dev.ferrule.runtime.diagnosis;

import dev.ferrule.runtime.http.TransportFailure;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what has kept a secure connection from being made. The classes of exceptions say most of it. Which alert a server has
 * sent (RFC 8446, 6.2), and that it is of another host, Java says in texts alone, whose wording has not changed for many versions.
 */
final class TlsTrouble {

    /** Alerts that speak of the certificate of the client. */
    private static final List<String> CLIENT_ALERTS = List.of(
            "certificate_required",
            "bad_certificate",
            "unsupported_certificate",
            "certificate_revoked",
            "certificate_expired",
            "certificate_unknown",
            "unknown_ca",
            "access_denied");

    private static final List<String> OTHER_HOST =
            List.of("No subject alternative", "No name matching", "Illegal given domain name");

    private static final List<String> NO_TLS =
            List.of("Unsupported or unrecognized SSL message", "Unrecognized SSL message");

    private TlsTrouble() {}

    /** What TLS has found; null when the failure is none of TLS. */
    static @Nullable Finding of(TransportFailure lost) {
        List<Throwable> causes = Diagnosis.causes(lost);
        if (causes.stream().noneMatch(TlsTrouble::isOfTls)) {
            return null;
        }
        for (Throwable cause : causes) {
            Finding found = of(cause);
            if (found != null) {
                return found;
            }
        }
        // Something that breaks while both sides get to know each other is a matter of the network.
        return lost.phase() == TransportFailure.Phase.TLS ? Finding.NO_COMMON_TLS : null;
    }

    private static boolean isOfTls(Throwable cause) {
        return cause instanceof SSLException || cause instanceof CertificateException;
    }

    private static @Nullable Finding of(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        if (cause instanceof CertificateExpiredException || cause instanceof CertificateNotYetValidException) {
            return Finding.EXPIRED_CERTIFICATE;
        }
        if (cause instanceof CertPathValidatorException invalid
                && (invalid.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                        || invalid.getReason() == CertPathValidatorException.BasicReason.NOT_YET_VALID)) {
            return Finding.EXPIRED_CERTIFICATE;
        }
        if (cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException) {
            return Finding.UNTRUSTED_CERTIFICATE;
        }
        if (cause instanceof SSLPeerUnverifiedException
                || (cause instanceof CertificateException && OTHER_HOST.stream().anyMatch(text::startsWith))) {
            return Finding.WRONG_HOST;
        }
        if (cause instanceof SSLException) {
            return ofAlert(text);
        }
        return null;
    }

    private static @Nullable Finding ofAlert(String text) {
        // Newer versions put the name of the alert in front.
        if (text.contains("Received fatal alert:") && CLIENT_ALERTS.stream().anyMatch(text::endsWith)) {
            return Finding.CLIENT_CERTIFICATE;
        }
        return NO_TLS.stream().anyMatch(text::contains) ? Finding.NO_TLS : null;
    }
}
