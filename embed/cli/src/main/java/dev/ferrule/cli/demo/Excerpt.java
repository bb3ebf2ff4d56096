package dev.ferrule.cli.demo;

import java.util.ArrayList;
import java.util.List;

/** Pieces of a text, with a sign where something is left out. */
final class Excerpt {

    private static final String LEFT_OUT = "...";

    private final List<String> lines;
    private final List<String> shown = new ArrayList<>();
    private int next;

    private Excerpt(List<String> lines) {
        this.lines = lines;
    }

    static Excerpt of(String text) {
        return new Excerpt(text.lines().toList());
    }

    /** Adds so many lines from the next one that contains this; nothing when no line does. */
    Excerpt from(String part, int count) {
        for (int i = next; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                if (i > next) {
                    shown.add(LEFT_OUT);
                }
                next = Math.min(lines.size(), i + count);
                shown.addAll(lines.subList(i, next));
                break;
            }
        }
        return this;
    }

    /** What has been added. */
    List<String> lines() {
        List<String> all = new ArrayList<>(shown);
        if (next < lines.size()) {
            all.add(LEFT_OUT);
        }
        return all;
    }
}
