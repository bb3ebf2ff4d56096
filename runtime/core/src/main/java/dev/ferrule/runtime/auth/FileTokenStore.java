package dev.ferrule.runtime.auth;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps tokens in a folder, a file for each key, which its owner alone can read. A file is replaced as a whole, and only
 * once the new one is on the disk: whenever the power fails, one of the two is there. Connections and processes that share
 * the folder get tokens one after the other, by a file beside it that is locked meanwhile.
 */
public final class FileTokenStore implements TokenStore {

    /** More than any token's answer has; a larger file is none of ours. */
    private static final long LARGEST = 1024L * 1024;

    private final Path folder;

    /** A store in this folder, which is made when it is not there. */
    public FileTokenStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Tokens> load(String key) throws IOException {
        Path file = file(key);
        try {
            if (Files.size(file) > LARGEST) {
                throw new IOException("The file of the tokens holds something else.");
            }
            return Optional.of(TokenJson.read(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void save(String key, Tokens tokens) throws IOException {
        Path file = file(key);
        Files.createDirectories(folder, forOwner("rwx------"));
        Path fresh = Files.createTempFile(folder, "new-", ".json", forOwner("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(TokenJson.write(tokens));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        forceFolder();
    }

    @Override
    public Optional<Hold> hold(String key, Duration longest) throws IOException, InterruptedException {
        Path file = file(key).resolveSibling(key + ".lock");
        Files.createDirectories(folder, forOwner("rwx------"));
        return FileHold.of(file, forOwner("rw-------"), longest);
    }

    /** Makes the new name last, where the system lets a folder be opened. */
    private void forceFolder() throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path file(String key) {
        if (!key.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A key of tokens has 64 hexadecimal digits.");
        }
        return folder.resolve(key + ".json");
    }

    /** On systems without such permissions, a new file has those of its folder. */
    private FileAttribute<?>[] forOwner(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
