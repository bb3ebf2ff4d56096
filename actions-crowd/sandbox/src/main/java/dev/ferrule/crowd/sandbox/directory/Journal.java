package dev.ferrule.crowd.sandbox.directory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All changes in order, for those who follow them by tokens. Only the newest are kept. */
public final class Journal {

    private final String name;
    private final boolean kept;
    private final int most;
    private final List<Change> changes = new ArrayList<>();
    private int forgotten;

    /**
     * A journal without changes.
     *
     * @param kept whether changes are kept at all
     * @param most how many changes are kept
     */
    Journal(Instant start, boolean kept, int most) {
        this.name = UUID.nameUUIDFromBytes(start.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        this.kept = kept;
        this.most = most;
    }

    void add(Change change) {
        changes.add(change);
        if (changes.size() > most) {
            changes.remove(0);
            forgotten++;
        }
    }

    /** Whether changes are kept. */
    public boolean isKept() {
        return kept;
    }

    /** The token of now: what is asked for with it later is what has happened since. */
    public String token() {
        return name + ":" + (forgotten + changes.size());
    }

    /**
     * The changes since the moment of a token, oldest first.
     *
     * @throws Refusal when no changes are kept, or the token is not one of this journal or too old
     */
    public List<Change> since(String token) {
        if (!kept) {
            throw Refusal.of(Reason.INCREMENTAL_SYNC_NOT_AVAILABLE, "Incremental synchronisation is not available");
        }
        int from = position(token) - forgotten;
        if (from < 0 || from > changes.size()) {
            throw Refusal.of(Reason.EVENT_TOKEN_EXPIRED, "Event token <" + token + "> has expired");
        }
        return List.copyOf(changes.subList(from, changes.size()));
    }

    private int position(String token) {
        try {
            return token.startsWith(name + ":") ? Integer.parseInt(token.substring(name.length() + 1)) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
