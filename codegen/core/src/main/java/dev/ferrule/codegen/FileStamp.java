package dev.ferrule.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a file system tells of a file without reading it: its size, when its content was changed and when anything of it was,
 * and its number. Nobody sets the second time, so a file with the same stamp has the same content.
 *
 * @param text the four, as they are kept
 * @param size in bytes
 * @param changedMillis when anything of the file was changed, in milliseconds since 1970
 */
record FileStamp(String text, long size, long changedMillis) {

    private static final String WANTED = "unix:isRegularFile,size,lastModifiedTime,ctime,ino";

    /** Within this time two changes could leave the same stamp. */
    private static final long TICK_MILLIS = 100;

    /** The stamp of a file; empty when it is none, or a link, or the file system does not tell all of it, as on Windows. */
    static Optional<FileStamp> of(Path file) {
        try {
            Map<String, Object> facts = Files.readAttributes(file, WANTED, LinkOption.NOFOLLOW_LINKS);
            if (!(facts.get("isRegularFile") instanceof Boolean regular)
                    || !regular
                    || !(facts.get("size") instanceof Long size)
                    || !(facts.get("lastModifiedTime") instanceof FileTime modified)
                    || !(facts.get("ctime") instanceof FileTime changed)) {
                return Optional.empty();
            }
            String text = size + "." + modified.to(TimeUnit.NANOSECONDS) + "." + changed.to(TimeUnit.NANOSECONDS) + "."
                    + facts.get("ino");
            return Optional.of(new FileStamp(text, size, changed.toMillis()));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    /** Whether a change after this moment shows in the stamp. */
    boolean isSettled(long nowMillis) {
        return changedMillis + TICK_MILLIS < nowMillis;
    }
}
