package dev.ferrule.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the last run has made of a connector and noted on the way, while it is brought up to date. */
public final class EarlierRun {

    private final Path folder;
    private final Map<String, SortedMap<String, String>> notes;
    private final Map<String, List<Cut>> cuts = new HashMap<>();
    private final Map<String, Cut> byAction = new HashMap<>();
    private final SortedMap<String, String> changed = new TreeMap<>();

    /**
     * A run.
     *
     * @param folder the folder that holds its outputs, as they were made
     * @param notes what was noted, by emitter and by action
     */
    EarlierRun(Path folder, Map<String, SortedMap<String, String>> notes, Collection<Cut> cuts) {
        this.folder = folder;
        this.notes = notes;
        for (Cut cut : cuts) {
            keep(cut);
        }
    }

    private void keep(Cut cut) {
        cuts.computeIfAbsent(cut.path(), path -> new ArrayList<>()).add(cut);
        byAction.put(cut.kind() + " " + cut.action(), cut);
    }

    /** What an emitter has noted of actions, by their ids, and of the whole, by the empty one. */
    public SortedMap<String, String> notes(Emitter emitter) {
        return notes.computeIfAbsent(emitter.id(), id -> new TreeMap<>());
    }

    /** The part of this kind that an action gives to a file, if it was told. */
    public Optional<Cut> cut(String action, String kind) {
        return Optional.ofNullable(byAction.get(kind + " " + action));
    }

    /** The text of a file of the run, with what has been replaced since. */
    public String text(String path) {
        String text = changed.get(path);
        if (text != null) {
            return text;
        }
        try {
            return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Puts another text in the place of a part, and moves what lies behind it. */
    public void replace(Cut cut, String part) {
        String text = text(cut.path());
        changed.put(cut.path(), text.substring(0, cut.start()) + part + text.substring(cut.end()));
        int by = part.length() - (cut.end() - cut.start());
        List<Cut> all = List.copyOf(cuts.getOrDefault(cut.path(), List.of()));
        cuts.remove(cut.path());
        for (Cut each : all) {
            keep(
                    each.equals(cut)
                            ? new Cut(cut.path(), cut.action(), cut.kind(), cut.start(), cut.start() + part.length())
                            : each.start() >= cut.end() ? each.moved(by) : each);
        }
    }

    /** The files in which something was replaced, whole. */
    SortedMap<String, String> changed() {
        return changed;
    }

    /** All parts, where they lie now. */
    List<Cut> cuts() {
        return cuts.values().stream().flatMap(List::stream).toList();
    }

    /** All notes, by emitter and by action. */
    Map<String, SortedMap<String, String>> notes() {
        return notes;
    }
}
