package dev.ferrule.runtime.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip (RFC 1952) within a bound, so that a small answer cannot fill the memory. */
final class Gunzip {

    private Gunzip() {}

    /** Whether the bytes begin like gzip. */
    static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    static byte[] unpack(byte[] bytes, int most) throws UnreadableAnswer {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked.write(buffer, 0, read);
                if (unpacked.size() > most) {
                    throw new UnreadableAnswer("is larger than " + most / (1024 * 1024) + " MiB when it is unpacked");
                }
            }
        } catch (IOException e) {
            // What it says may hold a piece of the body.
            throw new UnreadableAnswer("is damaged gzip, or breaks off");
        }
        return unpacked.toByteArray();
    }
}
