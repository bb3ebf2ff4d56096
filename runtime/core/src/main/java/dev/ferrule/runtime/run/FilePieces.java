package dev.ferrule.runtime.run;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A file, cut into pieces that are sent one by one. None of them is held in memory: each is read where it begins. */
final class FilePieces {

    private FilePieces() {}

    /**
     * The pieces of a file: the bytes of each, which it is, and where in the file it stands.
     *
     * @param size the most bytes of a piece
     * @param most how many pieces there may be
     */
    static List<JsonValue> of(JsonValue value, long size, int most) {
        if (!(value instanceof JsonFile file)) {
            throw new Functions.Unfit("must be a file");
        }
        long total = file.source()
                .length()
                .orElseThrow(() -> new Functions.Unfit("must be a file whose length is known before it is read"));
        long needed = (total + size - 1) / size;
        if (needed > most) {
            throw new Functions.Unfit("must be sent in at most " + most + " pieces, and would be sent in " + needed);
        }
        List<JsonValue> pieces = new ArrayList<>();
        for (long first = 0; first < total; first += size) {
            long length = Math.min(size, total - first);
            pieces.add(JsonObject.EMPTY
                    .with("content", new JsonFile(new Piece(file.source(), first, length)))
                    .with("number", JsonValue.of(pieces.size() + 1))
                    .with("index", JsonValue.of(pieces.size()))
                    .with("first", JsonValue.of(first))
                    .with("last", JsonValue.of(first + length - 1))
                    .with("size", JsonValue.of(length))
                    .with("total", JsonValue.of(total)));
        }
        return pieces;
    }

    /**
     * Some bytes of a file, as a file of the same name.
     *
     * @param whole the file
     * @param first where they begin
     * @param size how many they are
     */
    private record Piece(FileSource whole, long first, long size) implements FileSource {

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public String mediaType() {
            return whole.mediaType();
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(size);
        }

        @Override
        public InputStream open() throws IOException {
            InputStream in = whole.open();
            try {
                in.skipNBytes(first);
                return new Bounded(in, size);
            } catch (IOException e) {
                in.close();
                throw e;
            }
        }
    }

    /** So many bytes of a stream; what becomes of a file that has become shorter is told by who reads it. */
    private static final class Bounded extends PieceStream {
        private final InputStream in;
        private long left;

        Bounded(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                return length == 0 ? 0 : -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(in.available(), left);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
