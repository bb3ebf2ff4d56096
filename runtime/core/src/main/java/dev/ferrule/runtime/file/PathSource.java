package dev.ferrule.runtime.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A file of a file system. */
record PathSource(Path path, String name, String mediaType) implements FileSource {

    /** A file under its own name. */
    static PathSource of(Path path, String mediaType) {
        Path name = path.getFileName();
        return new PathSource(path, name == null ? "file" : name.toString(), mediaType);
    }

    @Override
    public OptionalLong length() {
        try {
            return OptionalLong.of(Files.size(path));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
