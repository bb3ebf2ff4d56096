package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.directory.Mailbox.Mail;
import dev.ferrule.crowd.sandbox.directory.Mailbox.Subject;
import dev.ferrule.crowd.sandbox.settings.Permission;
import java.util.List;

/** The mails to people who have forgotten something. */
public final class Reminders {

    private final Directories directories;
    private final Mailbox mailbox;

    Reminders(Directories directories, Mailbox mailbox) {
        this.directories = directories;
        this.mailbox = mailbox;
    }

    /** Sends a user what is needed to choose a new password. */
    public void resetPassword(String userName) {
        User user = directories.user(userName);
        String address = user.profile().email();
        if (address == null || !isAddress(address)) {
            throw Refusal.of(Reason.INVALID_EMAIL, "User <" + user.name() + "> has no e-mail address that can be used");
        }
        directories.require(user.home(), Permission.UPDATE_USER);
        mailbox.send(new Mail(address, Subject.PASSWORD_RESET, List.of(user.name())));
    }

    /** Sends the names of the users with an address to that address; nothing when there are none. */
    public void userNames(String address) {
        if (!isAddress(address)) {
            throw Refusal.of(Reason.INVALID_EMAIL, "<" + address + "> is no e-mail address");
        }
        List<String> names = directories.users().stream()
                .filter(user -> address.equalsIgnoreCase(user.profile().email()))
                .map(User::name)
                .toList();
        if (!names.isEmpty()) {
            mailbox.send(new Mail(address, Subject.USER_NAMES, names));
        }
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1;
    }
}
