package dev.ferrule.runtime.secret;

import dev.ferrule.runtime.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Secrets in files, one a file: {@code file:PATH}. The line break at the end, which editors put there, does not count. A file
 * that other users of the machine can read or change is refused; only where it is mounted read-only, as container platforms
 * mount secrets, may they read it.
 */
public final class FileSecrets implements SecretResolver {

    private static final int MOST_BYTES = 1024 * 1024;

    private static final Set<PosixFilePermission> READ =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private static final Set<PosixFilePermission> WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    /** Files of the folder that the process runs in, or by a whole path. */
    public FileSecrets() {
        this(Path.of(""));
    }

    /** Files of this folder, or by a whole path. */
    public FileSecrets(Path folder) {
        this.folder = folder;
    }

    @Override
    public String scheme() {
        return "file";
    }

    @Override
    public Secret resolve(String name) {
        Path file = path(name);
        try {
            refuseOpen(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content(file)))
                    .toString();
            String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            return Secret.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        } catch (NoSuchFileException e) {
            throw SecretProblem.of(
                    "There is no file " + file + " with a secret.", "file: takes a path, not the secret.");
        } catch (CharacterCodingException e) {
            throw SecretProblem.of("The file " + file + " with a secret is not UTF-8.", "Write the secret as UTF-8.");
        } catch (IOException e) {
            throw SecretProblem.of(
                    "The file " + file + " with a secret cannot be read.", "Check whether this user may read it.");
        }
    }

    private Path path(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw SecretProblem.of("What file: names is no path.", "file: takes a path, not the secret.");
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("The file is too large for a secret.");
            }
            return bytes;
        }
    }

    private static void refuseOpen(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        boolean readable = permissions.stream().anyMatch(READ::contains);
        boolean writable = permissions.stream().anyMatch(WRITE::contains);
        if (writable || (readable && !Files.getFileStore(file).isReadOnly())) {
            throw SecretProblem.of(
                    "The file " + file + " with a secret is open to other users of this machine.", "chmod 600 " + file);
        }
    }
}
