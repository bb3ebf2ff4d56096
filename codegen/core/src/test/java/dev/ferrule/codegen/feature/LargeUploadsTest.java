package dev.ferrule.codegen.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.Transfer;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Files that no array can hold, and files that are broken off on their way. */
class LargeUploadsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("uploads");
    private static final long MORE_THAN_AN_ARRAY = Integer.MAX_VALUE + 1_000_000L;
    private static final long FEW = 20_000_000;

    private static void run(DrainingServer vault, Transfer transfer, String action, Inputs inputs) {
        try (Connection connection = Connection.to(SPEC.lowered().connector())
                .field("base_url", vault.baseUrl())
                .field("token", Secret.of("hidden"))
                .hook("in-parts", transfer)
                .open()) {
            connection.run(SPEC.action(action), inputs);
        }
    }

    private static final Transfer UNUSED = (upload, calls, fields) -> calls.send(Call.get("/"));

    private static Inputs recording(FileSource file) {
        return Inputs.builder().text("title", "Talk").file("recording", file).build();
    }

    @Test
    void aFileThatNoArrayCanHoldIsReadPieceByPiece() throws Exception {
        Zeros file = new Zeros(MORE_THAN_AN_ARRAY);
        try (DrainingServer vault = new DrainingServer(Long.MAX_VALUE)) {
            run(vault, UNUSED, "add-recording", recording(file));

            assertThat(vault.taken()).containsExactly(MORE_THAN_AN_ARRAY);
        }
    }

    @Test
    void aHookSendsPartsOfItPieceByPiece() throws Exception {
        Transfer halves = (upload, calls, fields) -> {
            long half = MORE_THAN_AN_ARRAY / 2;
            String address = upload.address().toString();
            calls.send(Call.put(address, upload.contentType(), upload.part(0, half)));
            return calls.send(Call.put(address, upload.contentType(), upload.part(half, MORE_THAN_AN_ARRAY - half)));
        };
        try (DrainingServer vault = new DrainingServer(Long.MAX_VALUE)) {
            run(
                    vault,
                    halves,
                    "add-film",
                    Inputs.builder().file("film", new Zeros(MORE_THAN_AN_ARRAY)).build());

            assertThat(vault.taken()).hasSize(2);
            assertThat(vault.taken().stream().mapToLong(Long::longValue).sum()).isEqualTo(MORE_THAN_AN_ARRAY);
        }
    }

    @Test
    void aPutThatIsBrokenOffIsSentAgainFromItsBegin() throws Exception {
        Zeros file = new Zeros(FEW);
        try (DrainingServer vault = new DrainingServer(1_000_000)) {
            run(vault, UNUSED, "add-recording", recording(file));

            assertThat(vault.taken()).containsExactly(1_000_000L, FEW);
            assertThat(file.opened()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whatBecomesOfAPostThatIsBrokenOffIsNotKnown() throws Exception {
        try (DrainingServer vault = new DrainingServer(1_000_000)) {
            ConnectorException thrown = catchThrowableOfType(
                    ConnectorException.class,
                    () -> run(
                            vault,
                            UNUSED,
                            "add-note",
                            Inputs.builder().file("note", new Zeros(FEW)).build()));

            assertThat(thrown.kind()).isEqualTo(ErrorKind.OUTCOME_UNKNOWN);
            assertThat(thrown.failure().effects()).containsExactly("open");
            assertThat(vault.taken()).containsExactly(1_000_000L);
        }
    }

    /** Zeros that nobody has to keep. */
    private static final class Zeros implements FileSource {
        private final long length;
        private final AtomicInteger opened = new AtomicInteger();

        Zeros(long length) {
            this.length = length;
        }

        int opened() {
            return opened.get();
        }

        @Override
        public String name() {
            return "zeros";
        }

        @Override
        public String mediaType() {
            return FileSource.ANY_BYTES;
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(length);
        }

        @Override
        public InputStream open() {
            opened.incrementAndGet();
            return new InputStream() {
                private long left = length;

                @Override
                public int read() {
                    return left-- > 0 ? 0 : -1;
                }

                @Override
                public int read(byte[] buffer, int offset, int size) {
                    int read = (int) Math.min(size, left);
                    left -= read;
                    return left == 0 && read == 0 ? -1 : read;
                }

                @Override
                public long skip(long count) {
                    long skipped = Math.min(count, left);
                    left -= skipped;
                    return skipped;
                }
            };
        }
    }
}
