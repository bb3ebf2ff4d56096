package dev.ferrule.testkit.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what tells one of many secrets in one pass over a text, however many forms there are of them. */
public final class Canaries {

    /** By so many signs at its beginning a form is looked up. */
    private static final int KEY = 4;

    private static final int BITS = 16;

    private record Form(Canary canary, String how, String text) {}

    private final Map<Long, List<Form>> forms = new HashMap<>();
    private final boolean[] begins = new boolean[Character.MAX_VALUE + 1];

    /**
     * A search for all of these.
     *
     * @throws IllegalArgumentException when a form of one is too short to be told from other texts
     */
    public Canaries(List<Canary> all) {
        for (Canary canary : all) {
            canary.forms().forEach((how, text) -> add(new Form(canary, how, text)));
        }
    }

    private void add(Form form) {
        if (form.text().length() < KEY) {
            throw new IllegalArgumentException("Too short to be told from other texts: " + form.text());
        }
        begins[form.text().charAt(0)] = true;
        forms.computeIfAbsent(key(form.text(), 0), key -> new ArrayList<>()).add(form);
    }

    private static long key(String text, int at) {
        long key = 0;
        for (int i = at; i < at + KEY; i++) {
            key = key << BITS | text.charAt(i);
        }
        return key;
    }

    /** How a text tells one of them, and which; empty when it tells none. */
    public Optional<String> told(String text) {
        for (int at = 0; at + KEY <= text.length(); at++) {
            if (begins[text.charAt(at)]) {
                for (Form form : forms.getOrDefault(key(text, at), List.of())) {
                    if (text.startsWith(form.text(), at)) {
                        String around = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 120));
                        return Optional.of(form.canary().place() + " " + form.how() + ": ..." + around + "...");
                    }
                }
            }
        }
        return Optional.empty();
    }
}
