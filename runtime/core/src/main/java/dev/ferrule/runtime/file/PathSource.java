package dev.ferrule.runtime.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** A file of a file system. */
record PathSource(Path path, String mediaType) implements FileSource {

    @Override
    public String name() {
        Path name = path.getFileName();
        return name == null ? "file" : name.toString();
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
