package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Turns the bytes of a file into text, or says why they are none. */
public final class SourceDecoder {

    private static final char MARK = '\uFEFF';

    private final Diagnostics diagnostics;

    /** Makes a decoder that reports to the given collector. */
    public SourceDecoder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The text of the bytes; empty when they are not UTF-8 or hold signs that no spec may hold. */
    public Optional<SourceText> decode(String file, byte[] bytes) {
        if (startsAsUtf16(bytes)) {
            diagnostics.report(
                    DiagnosticCode.NOT_UTF_8, Span.ofFile(file), "the file is UTF-16", "save the file as UTF-8");
            return Optional.empty();
        }
        if (isPlain(bytes)) {
            return Optional.of(new SourceText(file, new String(bytes, StandardCharsets.US_ASCII)));
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            Span end = endOf(file, text);
            diagnostics.report(DiagnosticCode.NOT_UTF_8, end, "the bytes here are not UTF-8", "save the file as UTF-8");
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            diagnostics.report(
                    DiagnosticCode.BYTE_ORDER_MARK,
                    Span.ofFile(file),
                    "the file starts with a byte order mark",
                    "save the file as UTF-8 without BOM");
            text = text.substring(1);
        }
        return firstForbidden(file, text) ? Optional.empty() : Optional.of(new SourceText(file, text));
    }

    /** Whether all bytes are printable ASCII and line feeds, as in most files, which need no decoding. */
    private static boolean isPlain(byte[] bytes) {
        for (byte sign : bytes) {
            if (!Characters.isPlain(sign) && sign != '\n') {
                return false;
            }
        }
        return true;
    }

    private boolean firstForbidden(String file, String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            if (!Characters.isPlain(sign) && sign != '\n' && sign != '\r' && Characters.isForbidden(sign)) {
                diagnostics.report(
                        DiagnosticCode.FORBIDDEN_CHARACTER,
                        endOf(file, text.substring(0, i)),
                        String.format(Locale.ROOT, "the sign U+%04X may not stand in a spec", sign),
                        "remove it");
                return true;
            }
        }
        return false;
    }

    private static boolean startsAsUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return first == 0xFEFF || first == 0xFFFE;
    }

    private static Span endOf(String file, String before) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i += Character.charCount(before.codePointAt(i))) {
            int sign = before.codePointAt(i);
            boolean windows = sign == '\r' && i + 1 < before.length() && before.charAt(i + 1) == '\n';
            if (sign == '\n' || (sign == '\r' && !windows)) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return Span.at(file, line, column);
    }
}
