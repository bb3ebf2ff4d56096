package dev.ferrule.runtime.file;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps files in memory. */
record MemoryDownloads(long most) implements Downloads {

    @Override
    public Download begin(String name, String mediaType) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new Download() {
            @Override
            public OutputStream bytes() {
                return bytes;
            }

            @Override
            public FileSource done() {
                return FileSource.of(name, mediaType, bytes.toByteArray());
            }

            @Override
            public void abandon() {
                bytes.reset();
            }
        };
    }
}
