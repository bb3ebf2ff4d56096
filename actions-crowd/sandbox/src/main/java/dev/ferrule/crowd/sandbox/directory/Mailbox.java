package dev.ferrule.crowd.sandbox.directory;

import java.util.ArrayList;
import java.util.List;

/** The mails that Crowd would have sent. */
public final class Mailbox {

    /**
     * A mail.
     *
     * @param to the address
     * @param subject what it is about
     * @param userNames the users that it tells of
     */
    public record Mail(String to, Subject subject, List<String> userNames) {}

    /** What mails are about. */
    public enum Subject {
        PASSWORD_RESET,
        USER_NAMES
    }

    private final List<Mail> mails = new ArrayList<>();

    void send(Mail mail) {
        mails.add(mail);
    }

    /** All mails, oldest first. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }
}
