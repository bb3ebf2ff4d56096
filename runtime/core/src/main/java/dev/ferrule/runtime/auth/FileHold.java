package dev.ferrule.runtime.auth;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A lock of the operating system on a file that holds nothing: it ends with its process, however that ends. The file stays,
 * since whoever waits for the lock has it open.
 */
final class FileHold implements TokenStore.Hold {

    /** Java has no wait for a lock of a file that ends with a time, so it is asked for again and again. */
    private static final long PAUSE_MILLIS = 20;

    private final FileChannel channel;

    private FileHold(FileChannel channel) {
        this.channel = channel;
    }

    static Optional<TokenStore.Hold> of(Path file, FileAttribute<?>[] attributes, Duration longest)
            throws IOException, InterruptedException {
        FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes);
        boolean held = false;
        try {
            long end = System.nanoTime() + longest.toNanos();
            held = isLocked(channel);
            while (!held && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                held = isLocked(channel);
            }
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return held ? Optional.of(new FileHold(channel)) : Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another connection of this process has it.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the channel, which is closed even so.
            return;
        }
    }
}
