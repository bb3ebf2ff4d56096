package dev.ferrule.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * What a request sends. It can be read again from its begin, so that a request can be sent again; a transport reads it
 * piece by piece and never holds all of it.
 */
public interface RequestBody {

    /** The number of bytes, when it is known before they are read; then there are exactly so many. */
    OptionalLong length();

    /**
     * The bytes from their begin. The transport closes the stream.
     *
     * @throws IOException when they cannot be read
     */
    InputStream open() throws IOException;

    /** These bytes, which nobody changes any more. */
    static RequestBody of(byte[] bytes) {
        return new RequestBody() {
            @Override
            public OptionalLong length() {
                return OptionalLong.of(bytes.length);
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
