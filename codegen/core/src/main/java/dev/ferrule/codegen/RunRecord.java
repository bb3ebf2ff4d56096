package dev.ferrule.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is kept of a run on the machine on which it ran, in the folder {@value #FOLDER} of its output: which files need not be read
 * to be known, from which files each action was made, and where in shared files its parts lie. Without it, or with one that does
 * not fit, everything is made again.
 *
 * @param fingerprint from what the run has made its outputs
 * @param code the code of the generator and the emitters, as one hash
 * @param inputs the hashes of the files that were read, by their paths below the connector's folder
 * @param hashes lines of {@link FileHashes}
 * @param actions the actions by the files that say what they are; empty when no action can be made alone
 * @param notes what emitters have noted, by emitter and by action
 * @param cuts what actions give to shared files
 */
record RunRecord(
        String fingerprint,
        String code,
        SortedMap<String, String> inputs,
        List<String> hashes,
        SortedMap<String, KnownAction> actions,
        Map<String, SortedMap<String, String>> notes,
        List<Cut> cuts) {

    /** The folder in an output folder where records lie. Its content is of use on this machine alone. */
    static final String FOLDER = ".ferrule-cache";

    private static final String VERSION = "ferrule 2";

    /** The record of a run that was not made yet. */
    static final RunRecord NONE =
            new RunRecord("", "", new TreeMap<>(), List.of(), new TreeMap<>(), Map.of(), List.of());

    /** The record in a file; {@link #NONE} when there is none that can be read. */
    static RunRecord read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return parse(lines.toList());
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException no) {
            return NONE;
        }
    }

    private static RunRecord parse(List<String> lines) {
        String[] head = lines.get(0).split("\t", -1);
        if (!head[0].equals(VERSION)) {
            return NONE;
        }
        RunRecord made = new RunRecord(
                head[1],
                head[2],
                new TreeMap<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new HashMap<>(),
                new ArrayList<>());
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.substring(2);
            if (line.startsWith("h\t")) {
                made.hashes.add(rest);
            } else {
                made.line(line.charAt(0), rest.split("\t", -1));
            }
        }
        return made;
    }

    private void line(char kind, String[] parts) {
        switch (kind) {
            case 'i' -> inputs.put(parts[0], parts[1]);
            case 'a' ->
                actions.put(
                        parts[0],
                        new KnownAction(
                                parts[1],
                                parts[2],
                                parts[3],
                                parts[4].equals("tied"),
                                List.of(parts).subList(5, parts.length)));
            case 'n' ->
                notes.computeIfAbsent(parts[0], emitter -> new TreeMap<>()).put(parts[1], parts[2]);
            case 'c' ->
                cuts.add(new Cut(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), Integer.parseInt(parts[4])));
            default -> throw new IllegalArgumentException("There are no lines " + kind);
        }
    }

    /**
     * Writes the record.
     *
     * @throws IOException when the disk refuses
     */
    void write(Path file) throws IOException {
        Optional<String> text = text();
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path ignored = folder.resolve(".gitignore");
        if (!Files.exists(ignored)) {
            Files.writeString(ignored, "*\n");
        }
        Path temporary = Files.createTempFile(folder, "record-", ".tmp");
        try {
            Files.writeString(temporary, text.get(), StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The lines; empty when something has a sign that a line cannot hold. */
    private Optional<String> text() {
        StringBuilder text = new StringBuilder(1 << 16);
        boolean fits = line(text, VERSION, fingerprint, code);
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            fits &= line(text, "i", input.getKey(), input.getValue());
        }
        for (Map.Entry<String, KnownAction> action : actions.entrySet()) {
            KnownAction known = action.getValue();
            List<String> parts = new ArrayList<>(List.of(
                    "a", action.getKey(), known.id(), known.slug(), known.uses(), known.tied() ? "tied" : "free"));
            parts.addAll(known.files());
            fits &= line(text, parts.toArray(String[]::new));
        }
        for (Map.Entry<String, SortedMap<String, String>> emitter : notes.entrySet()) {
            for (Map.Entry<String, String> note : emitter.getValue().entrySet()) {
                fits &= line(text, "n", emitter.getKey(), note.getKey(), note.getValue());
            }
        }
        for (Cut cut : cuts) {
            fits &= line(text, "c", cut.path(), cut.action(), cut.kind(), "" + cut.start(), "" + cut.end());
        }
        hashes.forEach(line -> text.append("h\t").append(line).append('\n'));
        return fits ? Optional.of(text.toString()) : Optional.empty();
    }

    private static boolean line(StringBuilder text, String... parts) {
        text.append(String.join("\t", parts)).append('\n');
        return Arrays.stream(parts)
                .allMatch(part -> part.indexOf('\t') < 0 && part.indexOf('\n') < 0 && part.indexOf('\r') < 0);
    }

    /**
     * An action, as far as it has to be known where others are made.
     *
     * @param slug the last part of the address of its page
     * @param uses the fields of the connection that it refers to
     * @param tied whether it refers to other actions, or anything else to it, so that it cannot be made alone
     * @param files the files that it names beside its own
     */
    record KnownAction(String id, String slug, String uses, boolean tied, List<String> files) {

        KnownAction {
            files = List.copyOf(files);
        }
    }
}
