package dev.ferrule.runtime.diagnosis;

import java.util.List;

/**
 * What a check of a connection has found. New findings may come: compare with {@code equals} and keep a default, such as
 * what the {@linkplain #stage() stage} says.
 */
public final class Finding {

    /** The connection works. */
    public static final Finding WORKS = new Finding("works", Stage.WORKING, "");

    /** A setting is missing or wrong; nothing was sent. */
    public static final Finding WRONG_SETTINGS =
            new Finding("wrong-settings", Stage.SETTINGS, "Correct the settings of the connection.");

    /** The server's name is not known. */
    public static final Finding UNKNOWN_HOST = new Finding(
            "unknown-host",
            Stage.NETWORK,
            "Check the host in the server's address. If it is only known inside a network, this machine must be in it, "
                    + "or a proxy must lead there.");

    /** No connection to the server could be made. */
    public static final Finding NOT_REACHED = new Finding(
            "not-reached",
            Stage.NETWORK,
            "Check the host and the port in the server's address, whether the server runs, and whether a firewall is "
                    + "between.");

    /** The server, or something before it, does not answer in time. */
    public static final Finding NO_ANSWER_IN_TIME = new Finding(
            "no-answer-in-time",
            Stage.NETWORK,
            "Check whether the server is up and whether a firewall drops what is sent to it. A slow server needs a longer "
                    + "time limit.");

    /** The connection broke. */
    public static final Finding BROKEN_OFF = new Finding(
            "broken-off",
            Stage.NETWORK,
            "Try again. If it stays so, something between this machine and the server closes connections, or the server wants "
                    + "a client certificate.");

    /** The proxy cannot be reached. */
    public static final Finding PROXY_NOT_REACHED =
            new Finding("proxy-not-reached", Stage.NETWORK, "Check the proxy's host and port in the network settings.");

    /** The proxy refuses. */
    public static final Finding PROXY_REFUSES = new Finding(
            "proxy-refuses",
            Stage.NETWORK,
            "Check the user name and password for the proxy in the network settings, and whether the proxy lets requests "
                    + "through to this server.");

    /** The network settings of the connection do not allow the server. */
    public static final Finding NOT_ALLOWED = new Finding(
            "not-allowed",
            Stage.NETWORK,
            "The network settings keep the connection from this server. Allow it there, or correct the server's address.");

    /** Nobody who is trusted has signed the server's certificate. */
    public static final Finding UNTRUSTED_CERTIFICATE = new Finding(
            "untrusted-certificate",
            Stage.TLS,
            "If the certificate is from your own authority, give the authority's certificate in the network settings. "
                    + "Otherwise do not trust this server.");

    /** The server's certificate is for another host. */
    public static final Finding WRONG_HOST = new Finding(
            "wrong-host",
            Stage.TLS,
            "Use the host in the server's address that its certificate names, or have the server get a certificate for "
                    + "this host.");

    /** The server's certificate has run out, or does not hold yet. */
    public static final Finding EXPIRED_CERTIFICATE = new Finding(
            "expired-certificate",
            Stage.TLS,
            "Have the server's certificate renewed, and check the clock of this machine.");

    /** The server wants another client certificate, or one at all. */
    public static final Finding CLIENT_CERTIFICATE = new Finding(
            "client-certificate",
            Stage.TLS,
            "Give a client certificate that the server accepts, and its key, in the network settings.");

    /** The server speaks no TLS. */
    public static final Finding NO_TLS = new Finding(
            "no-tls",
            Stage.TLS,
            "The server does not speak TLS at this port. Check the port, and whether the address must start with "
                    + "http:// instead of https://.");

    /** Server and client found no way to a secure connection. */
    public static final Finding NO_COMMON_TLS = new Finding(
            "no-common-tls",
            Stage.TLS,
            "The server and this client have no version or cipher of TLS in common, or could not agree. The server needs "
                    + "TLS 1.2 or newer.");

    /** The service, or the server of its tokens, does not accept who calls. */
    public static final Finding CREDENTIALS_REFUSED = new Finding(
            "credentials-refused",
            Stage.CREDENTIALS,
            "Check user names, passwords, keys and tokens of the connection. They may be mistyped, expired, or for another "
                    + "server.");

    /** Who calls is known and may not do this. */
    public static final Finding NOT_PERMITTED = new Finding(
            "not-permitted",
            Stage.PERMISSION,
            "The credentials are right, but their owner may not do what the test does. Ask for the permission, or for "
                    + "access from this machine's address.");

    /** Something else answers than the service. */
    public static final Finding ANOTHER_SERVICE = new Finding(
            "another-service",
            Stage.SERVICE,
            "Check the server's address, its path included: something else answers there, such as a login page, a "
                    + "proxy's page or another service.");

    /** The server knows no such address. */
    public static final Finding NOT_FOUND = new Finding(
            "not-found",
            Stage.SERVICE,
            "Check the path in the server's address, and whether the service is of a version that has this call.");

    /** The service is down, or overloaded. */
    public static final Finding SERVICE_UNAVAILABLE = new Finding(
            "service-unavailable", Stage.SERVICE, "Try again later; ask those who run the service if it stays so.");

    /** The service takes no more calls at the moment. */
    public static final Finding TOO_MANY_CALLS =
            new Finding("too-many-calls", Stage.SERVICE, "Try again later: the limit of calls is used up.");

    /** The service answers, and the test fails for a reason of its own. */
    public static final Finding FAILED =
            new Finding("failed", Stage.SERVICE, "The service answers; see what it says about the test.");

    private static final List<Finding> KNOWN = List.of(
            WORKS,
            WRONG_SETTINGS,
            UNKNOWN_HOST,
            NOT_REACHED,
            NO_ANSWER_IN_TIME,
            BROKEN_OFF,
            PROXY_NOT_REACHED,
            PROXY_REFUSES,
            NOT_ALLOWED,
            UNTRUSTED_CERTIFICATE,
            WRONG_HOST,
            EXPIRED_CERTIFICATE,
            CLIENT_CERTIFICATE,
            NO_TLS,
            NO_COMMON_TLS,
            CREDENTIALS_REFUSED,
            NOT_PERMITTED,
            ANOTHER_SERVICE,
            NOT_FOUND,
            SERVICE_UNAVAILABLE,
            TOO_MANY_CALLS,
            FAILED);

    private final String id;
    private final Stage stage;
    private final String advice;

    private Finding(String id, Stage stage, String advice) {
        this.id = id;
        this.stage = stage;
        this.advice = advice;
    }

    /** Every finding there is. */
    public static List<Finding> known() {
        return KNOWN;
    }

    /** The id of the finding, such as {@code wrong-host}. */
    public String id() {
        return id;
    }

    /** What has failed. */
    public Stage stage() {
        return stage;
    }

    /** What to do in general; empty when nothing needs to be done. */
    public String advice() {
        return advice;
    }

    @Override
    public String toString() {
        return id;
    }
}
