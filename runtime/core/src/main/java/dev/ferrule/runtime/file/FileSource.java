package dev.ferrule.runtime.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * A file that a call sends, or that an answer brought. It can be read again from its begin, so that a request can be sent
 * again; it is read piece by piece where the service takes it as it is. Only code makes one: JSON never names a file, so
 * input from elsewhere cannot make a call read the machine that it runs on.
 */
public interface FileSource {

    /** The media type of bytes of which nothing else is known. */
    String ANY_BYTES = "application/octet-stream";

    /** The name that the service is told; no path. */
    String name();

    /** The media type that the service is told, such as {@code image/png}. */
    String mediaType();

    /** The number of bytes, when it is known before they are read; then there are exactly so many. */
    OptionalLong length();

    /**
     * The bytes from their begin. Who opens the stream closes it.
     *
     * @throws IOException when they cannot be read
     */
    InputStream open() throws IOException;

    /** A file of a file system, under its own name. */
    static FileSource of(Path path) {
        return of(path, ANY_BYTES);
    }

    /** A file of a file system, under its own name, of this media type. */
    static FileSource of(Path path, String mediaType) {
        return PathSource.of(path, mediaType);
    }

    /** A file of these bytes, which nobody changes any more. */
    static FileSource of(String name, String mediaType, byte[] bytes) {
        return new BytesSource(name, mediaType, bytes);
    }
}
