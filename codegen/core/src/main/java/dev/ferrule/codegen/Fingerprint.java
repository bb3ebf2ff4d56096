package dev.ferrule.codegen;

import com.palantir.javapoet.JavaFile;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import java.io.IOException;
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
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an output is made from, as a number: every file of the connector's folder, which emitters, and the code of the
 * generator itself. Equal fingerprints mean equal outputs, on every machine.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The fingerprint of what these emitters make of the connector in a folder.
     *
     * @return empty when it cannot be told, as when the generator runs from loose classes that are still worked on
     * @throws IOException when a file cannot be read
     */
    public static Optional<String> of(Path connector, List<Emitter> emitters) throws IOException {
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
            jars.add(Manifest.hash(Files.readAllBytes(jar)));
        }
        // Where the jars lie, and in which order, means nothing.
        jars.stream().sorted().forEach(hash -> part(digest, hash));
        emitters.stream().map(Emitter::id).sorted().forEach(id -> part(digest, id));
        Path folder = connector.toRealPath();
        for (Path file : files(folder)) {
            part(digest, folder.relativize(file).toString().replace('\\', '/'));
            part(
                    digest,
                    Files.isSymbolicLink(file)
                            ? "-> " + Files.readSymbolicLink(file)
                            : Manifest.hash(Files.readAllBytes(file)));
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
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
