package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.time.InstantSource;
import java.util.List;

/**
 * Everything that applications can do with a Crowd. Not safe for several threads at once; the service admits one
 * request at a time.
 */
public final class Crowd {

    private final Users users;
    private final Groups groups;
    private final Members members;
    private final Logins logins;
    private final SsoSessions sessions;
    private final Reminders reminders;
    private final Journal journal;
    private final Mailbox mailbox = new Mailbox();
    private final Webhooks webhooks = new Webhooks();

    /**
     * A Crowd over directories, of which there is at least one, in the application's order.
     *
     * @param time by which sessions end
     */
    public Crowd(CrowdSettings settings, List<Directory> content, InstantSource time) {
        Directories directories = new Directories(settings, content);
        Ticks ticks = new Ticks(settings.now());
        this.journal = new Journal(settings.now(), settings.keepsEvents(), settings.mostEvents());
        SessionTable table = new SessionTable();
        this.users = new Users(settings, directories, journal, ticks, table);
        this.groups = new Groups(settings, directories, journal);
        this.members = new Members(settings, directories, journal);
        this.logins = new Logins(directories);
        this.sessions = new SsoSessions(settings, directories, members, logins, ticks, time, table);
        this.reminders = new Reminders(directories, mailbox);
    }

    /** The users. */
    public Users users() {
        return users;
    }

    /** The groups. */
    public Groups groups() {
        return groups;
    }

    /** Who is in which group. */
    public Members members() {
        return members;
    }

    /** Checks of passwords. */
    public Logins logins() {
        return logins;
    }

    /** Sessions of people. */
    public SsoSessions sessions() {
        return sessions;
    }

    /** Mails on request. */
    public Reminders reminders() {
        return reminders;
    }

    /** What has happened. */
    public Journal journal() {
        return journal;
    }

    /** Addresses to ping. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** The mails so far. */
    public Mailbox mailbox() {
        return mailbox;
    }
}
