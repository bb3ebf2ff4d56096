package dev.ferrule.codegen;

import com.palantir.javapoet.JavaFile;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an output is made from, as a number: every file of the connector's folder, which emitters, and the code of the
 * generator itself. Equal fingerprints mean equal outputs, on every machine.
 */
final class Fingerprint {

    private final String code;
    private final SortedMap<String, String> files;

    private Fingerprint(String code, SortedMap<String, String> files) {
        this.code = code;
        this.files = files;
    }

    /**
     * The fingerprint of what these emitters make of the connector in a folder.
     *
     * @return empty when it cannot be told, as when the generator runs from loose classes that are still worked on
     * @throws IOException when a file cannot be read
     */
    static Optional<Fingerprint> of(Path connector, List<Emitter> emitters, FileHashes hashes) throws IOException {
        Optional<String> code = code(emitters, hashes);
        return code.isEmpty() ? Optional.empty() : Optional.of(of(connector, code.get(), hashes));
    }

    /** The fingerprint of what some code makes. */
    static Fingerprint of(Path connector, String code, FileHashes hashes) throws IOException {
        Path folder = connector.toRealPath();
        try {
            // Several at a time, as there may be thousands.
            Map<String, String> files = files(folder).parallelStream()
                    .collect(Collectors.toConcurrentMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            file -> content(file, hashes)));
            return new Fingerprint(code, new TreeMap<>(files));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String content(Path file, FileHashes hashes) {
        try {
            return Files.isSymbolicLink(file) ? "-> " + Files.readSymbolicLink(file) : hashes.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number for these emitters and the jars that they and the generator run from. */
    private static Optional<String> code(List<Emitter> emitters, FileHashes hashes) throws IOException {
        SortedSet<Path> code = new TreeSet<>();
        Stream<Class<?>> classes = Stream.concat(
                Stream.of(Fingerprint.class, SpecReader.class, Lowering.class, ActionDefinition.class, JavaFile.class),
                emitters.stream().map(Object::getClass));
        for (Class<?> each : classes.toList()) {
            Optional<Path> jar = jar(each);
            if (jar.isEmpty()) {
                return Optional.empty();
            }
            code.add(jar.get());
        }
        MessageDigest digest = Manifest.digest();
        List<String> jars = new ArrayList<>();
        for (Path jar : code) {
            jars.add(hashes.of(jar));
        }
        // Where the jars lie, and in which order, means nothing.
        jars.stream().sorted().forEach(hash -> part(digest, hash));
        emitters.stream().map(Emitter::id).sorted().forEach(id -> part(digest, id));
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    /** The number. */
    String text() {
        MessageDigest digest = Manifest.digest();
        part(digest, code);
        files.forEach((path, hash) -> {
            part(digest, path);
            part(digest, hash);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What it says of the code of the generator. */
    String code() {
        return code;
    }

    /** The hashes of the files, by their paths below the connector's folder. */
    SortedMap<String, String> files() {
        return files;
    }

    /** The same, where a file has become this one, or is gone. */
    Fingerprint with(String path, Optional<String> hash) {
        SortedMap<String, String> others = new TreeMap<>(files);
        others.remove(path);
        hash.ifPresent(now -> others.put(path, now));
        return new Fingerprint(code, others);
    }

    private static void part(MessageDigest digest, String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Path> jar(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    /** All files, as a spec may name any of them, but for what Git keeps of its own. */
    private static List<Path> files(Path folder) throws IOException {
        Path git = folder.resolve(".git");
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> !file.startsWith(git))
                    .filter(file -> Files.isSymbolicLink(file) || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
