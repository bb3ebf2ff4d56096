package dev.ferrule.runtime.hook;

/**
 * Says that the service has refused who logs in. It carries no text, as a text of the service may repeat what it was sent.
 */
public final class LoginRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says that the login was refused. */
    public LoginRefusedException() {
        super("The service has refused who logs in.");
    }
}
