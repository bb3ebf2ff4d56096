package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.RequestBody;
import java.net.URI;
import java.util.List;

/**
 * A file that hand-written code sends.
 *
 * @param file the file, which can be opened again and again; it is as long as it says, if it says that
 * @param contentType the media type that the service is told: what the step says, or that of the file
 * @param method the method of the step in upper case, such as {@code PUT}
 * @param address where the step says that the file goes: an absolute address on the origin of the connection's server or on
 *     an allowed host, encoded as it is sent
 * @param headers the header fields of the step, those that the runtime adds included, but for credentials
 */
public record Upload(FileSource file, String contentType, String method, URI address, List<Header> headers) {

    /** Copies the headers. */
    public Upload {
        headers = List.copyOf(headers);
    }

    /** All of the file, as a body that is read piece by piece. */
    public RequestBody whole() {
        return new FilePart(file, 0, file.length());
    }

    /**
     * A part of the file, as a body that is read piece by piece.
     *
     * @param from how many bytes come before it
     * @param length how many bytes it has; the file has so many there
     * @throws IllegalArgumentException when one of them is negative
     */
    public RequestBody part(long from, long length) {
        return FilePart.of(file, from, length);
    }

    /** The method and the name of the file; everything else may hold what nobody shall see. */
    @Override
    public String toString() {
        return method + " " + file.name();
    }
}
