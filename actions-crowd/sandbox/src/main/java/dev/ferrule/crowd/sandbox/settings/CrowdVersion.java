package dev.ferrule.crowd.sandbox.settings;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A version of Crowd, with the questions that its behaviour depends on. */
public final class CrowdVersion {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){0,3}");

    private final String text;
    private final int[] numbers;

    private CrowdVersion(String text) {
        this.text = text;
        this.numbers =
                Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }

    /**
     * Reads a version such as {@code 6.0.2}.
     *
     * @throws IllegalArgumentException when the text is no dotted number
     */
    public static CrowdVersion of(String text) {
        if (!NUMBERS.matcher(text).matches()) {
            throw new IllegalArgumentException("A Crowd version looks like 6.0.2, not '" + text + "'.");
        }
        return new CrowdVersion(text);
    }

    /** 2.7 and later: users can be renamed, and so have a key that survives it. */
    public boolean hasRenameAndKeys() {
        return atLeast(2, 7);
    }

    /** 2.7 and later: applications can register webhooks. */
    public boolean hasWebhooks() {
        return atLeast(2, 7);
    }

    /** 3.x and later: users that have dates show them. */
    public boolean showsDates() {
        return atLeast(3, 0);
    }

    /** 2.3.3 creates without a body in the answer; newer servers answer with the user. */
    public boolean answersCreationWithUser() {
        return atLeast(3, 0);
    }

    /** Newer servers store attributes that come with a new user; 2.x ignores them. */
    public boolean storesAttributesOfNewUser() {
        return atLeast(3, 0);
    }

    /** What an absent {@code active} means: enabled from 4.4 on, disabled before. */
    public boolean activeWhenAbsent() {
        return atLeast(4, 4);
    }

    /** 4.4 and later: an application may not change e-mail addresses. */
    public boolean refusesEmailChanges() {
        return atLeast(4, 4);
    }

    /** Newer servers refuse to make somebody a member who is one; older ones let it pass. */
    public boolean refusesSecondMembership() {
        return atLeast(3, 0);
    }

    /** Newer servers say when a session began and when it ends. */
    public boolean showsSessionDates() {
        return atLeast(2, 7);
    }

    /** Newer containers leave the reason out of the page with which they refuse an address. */
    public boolean hidesReasonOnErrorPages() {
        return atLeast(4, 0);
    }

    /** 6.x links to attributes as its documentation shows; older servers use the path of the resource itself. */
    public boolean linksAttributesInPlural() {
        return atLeast(6, 0);
    }

    private boolean atLeast(int major, int minor) {
        int ownMinor = numbers.length > 1 ? numbers[1] : 0;
        return numbers[0] > major || (numbers[0] == major && ownMinor >= minor);
    }

    @Override
    public String toString() {
        return text;
    }
}
