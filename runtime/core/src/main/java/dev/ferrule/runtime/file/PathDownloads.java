package dev.ferrule.runtime.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes files to a file system.
 *
 * @param target where a file of this name belongs
 * @param named whether a file keeps the name that the service told, whatever its place is called
 */
record PathDownloads(Function<String, Path> target, boolean named, long most) implements Downloads {

    private static final int NAMES = 10_000;

    @Override
    public Download begin(String name, String mediaType) throws IOException {
        Path file = target.apply(name).toAbsolutePath();
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException("A folder is no file.");
        }
        // In the same folder, so that it can take its name in one step; a temporary file could not be read by others.
        Path part = folder.resolve(".download-" + UUID.randomUUID() + ".part");
        return new PartialFile(
                part,
                name,
                mediaType,
                Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** A file of this name, or with a number before its ending when there is one already. */
    static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path file = folder.resolve(name);
        for (int number = 2; Files.exists(file) && number < NAMES; number++) {
            file = folder.resolve(stem + "-" + number + ending);
        }
        return file;
    }

    private final class PartialFile implements Download {
        private final Path part;
        private final String name;
        private final String mediaType;
        private final OutputStream bytes;

        PartialFile(Path part, String name, String mediaType, OutputStream bytes) {
            this.part = part;
            this.name = name;
            this.mediaType = mediaType;
            this.bytes = bytes;
        }

        @Override
        public OutputStream bytes() {
            return bytes;
        }

        @Override
        public FileSource done() throws IOException {
            bytes.close();
            // Asked for once more, as another download may have taken the name meanwhile; a move without options
            // replaces none.
            Path file = target.apply(name);
            Files.move(part, file);
            return named ? new PathSource(file, name, mediaType) : PathSource.of(file, mediaType);
        }

        @Override
        public void abandon() {
            try {
                bytes.close();
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // The call fails for a better reason, and its end must not hide that.
                return;
            }
        }
    }
}
