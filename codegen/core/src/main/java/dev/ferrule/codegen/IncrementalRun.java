package dev.ferrule.codegen;

import dev.ferrule.codegen.RunRecord.KnownAction;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.yaml.ReadLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates from a connector's folder into an output folder no more than what its changes ask for: nothing where nothing has
 * changed, and where some actions have, what is made of these. Whatever else has changed, all is made again, and that is the
 * caller's part, who knows how to tell of problems. The outputs are the same bytes in any case.
 */
public final class IncrementalRun {

    /** Where more than this part of the actions has changed, little is won by making them alone. */
    private static final int LEAST_SHARE = 4;

    private final Path connector;
    private final List<Emitter> emitters;
    private final Path output;
    private final Optional<String> code;
    private final RunRecord before;
    private final FileHashes hashes;
    private Optional<Fingerprint> inputs = Optional.empty();

    /** A run of these emitters from the connector in one folder into another. */
    public IncrementalRun(Path connector, List<Emitter> emitters, Path output) {
        this(connector, emitters, output, Optional.empty());
    }

    /**
     * A run of code that need not be looked at, as it is known otherwise.
     *
     * @param code a word that says which code it is; without one, the jars of the generator and the emitters say it
     */
    public IncrementalRun(Path connector, List<Emitter> emitters, Path output, Optional<String> code) {
        this.code = code;
        this.connector = connector;
        this.emitters = List.copyOf(emitters);
        this.output = output;
        this.before = RunRecord.read(record());
        this.hashes = FileHashes.of(before.hashes());
    }

    /**
     * Brings the outputs up to date, if the connector need not be read whole for that. This has to be asked before the connector
     * is read.
     *
     * @return what was done; empty when all has to be made
     * @throws IOException when a file cannot be read or written
     */
    public Optional<FileSink.Result> update() throws IOException {
        inputs = code.isPresent()
                ? Optional.of(Fingerprint.of(connector, code.get(), hashes))
                : Fingerprint.of(connector, emitters, hashes);
        if (inputs.isEmpty()) {
            return Optional.empty();
        }
        FileSink sink = new FileSink(output);
        long bytes = hashes.bytes();
        Optional<FileSink.Result> current = sink.current(inputs.get().text(), hashes);
        if (current.isPresent()) {
            if (!before.fingerprint().equals(inputs.get().text())) {
                keep(inputs.get(), new TreeMap<>(), Map.of(), List.of());
            }
            return current;
        }
        Set<String> changed = changedActions(inputs.get());
        if (changed.isEmpty() || bytes > ReadLimits.DEFAULT.totalBytes()) {
            return Optional.empty();
        }
        Optional<FileSink.Result> run = sink.current(before.fingerprint(), hashes);
        return run.isEmpty() ? Optional.empty() : update(sink, run.get(), changed, inputs.get());
    }

    /** The files of the actions to which all belongs that has changed; none when something else has. */
    private Set<String> changedActions(Fingerprint now) {
        SortedMap<String, String> files = now.files();
        if (!now.code().equals(before.code())
                || !files.keySet().equals(before.inputs().keySet())) {
            return Set.of();
        }
        Map<String, String> changed = new TreeMap<>(files);
        changed.entrySet().removeAll(before.inputs().entrySet());
        Map<String, Set<String>> owners = owners();
        Set<String> actions = new TreeSet<>();
        for (Map.Entry<String, String> file : changed.entrySet()) {
            Set<String> own = owners.getOrDefault(file.getKey(), Set.of());
            if (own.isEmpty() || file.getValue().startsWith("->")) {
                return Set.of();
            }
            actions.addAll(own);
        }
        boolean alone = before.actions().entrySet().stream()
                .noneMatch(known -> known.getValue().tied() && actions.contains(known.getKey()));
        boolean few = actions.size() == 1
                || actions.size() * LEAST_SHARE <= before.actions().size();
        return alone && few ? actions : Set.of();
    }

    /** The files of the actions that are made of each file: it says what they are, or they name it. */
    private Map<String, Set<String>> owners() {
        Map<String, Set<String>> owners = new HashMap<>();
        before.actions()
                .forEach((action, known) -> Stream.concat(Stream.of(action), known.files().stream())
                        .forEach(file -> owners.computeIfAbsent(file, none -> new TreeSet<>())
                                .add(action)));
        return owners;
    }

    private Optional<FileSink.Result> update(FileSink sink, FileSink.Result run, Set<String> changed, Fingerprint now)
            throws IOException {
        List<Action> others = before.actions().entrySet().stream()
                .filter(action -> !changed.contains(action.getKey()))
                .map(action -> Ties.outline(action.getKey(), action.getValue()))
                .toList();
        SpecReading reading = new SpecReader().read(connector, List.copyOf(changed), others);
        Optional<Connector> read = reading.connector();
        if (read.isEmpty() || !reading.diagnostics().isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, KnownAction> actions = new TreeMap<>(before.actions());
        Set<String> ids = new TreeSet<>();
        for (Map.Entry<String, KnownAction> action :
                Ties.of(read.get(), reading).entrySet()) {
            if (changed.contains(action.getKey())) {
                ids.add(action.getValue().id());
                if (!action.getValue().equals(actions.put(action.getKey(), action.getValue()))) {
                    return Optional.empty();
                }
            }
        }
        EarlierRun earlier = new EarlierRun(output, before.notes(), before.cuts());
        GeneratedFiles files;
        try {
            files = new GeneratedFiles(NameBook.read(connector));
            for (Emitter emitter : emitters) {
                if (!(emitter instanceof PartialEmitter partial) || !files.emit(partial, read.get(), ids, earlier)) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException told) {
            // The whole run says it.
            return Optional.empty();
        }
        boolean sameNames = files.names().notes().isEmpty()
                && ids.stream().allMatch(id -> files.names().keeps("inputs/" + id));
        if (!sameNames || ids.size() != changed.size()) {
            return Optional.empty();
        }
        earlier.changed().forEach(files::add);
        if (!Set.copyOf(run.unchanged()).containsAll(files.files().keySet())) {
            return Optional.empty();
        }
        FileSink.Result result = sink.update(files, run, now.text(), hashes);
        files.notes()
                .forEach((emitter, notes) -> before.notes()
                        .computeIfAbsent(emitter, none -> new TreeMap<>())
                        .putAll(notes));
        keep(now, actions, earlier.notes(), earlier.cuts());
        return Optional.of(result);
    }

    /**
     * Writes all that was made, the names that the connector keeps first.
     *
     * @param reading what the files were made of
     * @return what was done
     * @throws IOException when a file cannot be written
     */
    public FileSink.Result write(SpecReading reading, GeneratedFiles files) throws IOException {
        boolean quiet = reading.diagnostics().isEmpty();
        Optional<Fingerprint> made = quiet ? inputs : Optional.empty();
        if (files.names().write(connector) && made.isPresent()) {
            Path names = connector.resolve(NameBook.FILE);
            made = Optional.of(made.get()
                    .with(NameBook.FILE, Files.exists(names) ? Optional.of(hashes.of(names)) : Optional.empty()));
        }
        FileSink.Result result = new FileSink(output).write(files, made.map(Fingerprint::text), hashes);
        if (made.isPresent()) {
            boolean settled = files.names().notes().isEmpty();
            SortedMap<String, KnownAction> actions =
                    settled ? Ties.of(reading.connector().orElseThrow(), reading) : new TreeMap<>();
            keep(made.get(), actions, files.notes(), files.cuts());
        } else {
            Files.deleteIfExists(record());
        }
        return result;
    }

    private void keep(
            Fingerprint made,
            SortedMap<String, KnownAction> actions,
            Map<String, SortedMap<String, String>> notes,
            List<Cut> cuts) {
        try {
            new RunRecord(made.text(), made.code(), made.files(), hashes.lines(), actions, notes, cuts).write(record());
        } catch (IOException unwritten) {
            // The outputs are there, and the next run makes them again.
        }
    }

    /** One for each connector and choice of emitters that share the output folder. */
    private Path record() {
        String who = connector.toAbsolutePath().normalize() + "\n"
                + emitters.stream().map(Emitter::id).sorted().collect(Collectors.joining(","));
        String name = Manifest.hash(who.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return output.resolve(RunRecord.FOLDER).resolve(name);
    }
}
