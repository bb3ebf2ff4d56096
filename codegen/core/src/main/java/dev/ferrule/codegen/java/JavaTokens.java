package dev.ferrule.codegen.java;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Java source as the compiler sees it: unicode escapes are read first (JLS 3.3), then comments and literals (3.7, 3.10)
 * are told from code. Comments are left out and a literal is only said to be one, as what is in them must not matter.
 */
final class JavaTokens {

    /** What stands for a string or character. */
    static final String LITERAL = "\"\"";

    /** Most tokens are signs: each is one text however often it stands there. */
    private static final String[] SIGNS = new String[128];

    static {
        for (char c = 0; c < SIGNS.length; c++) {
            SIGNS[c] = String.valueOf(c);
        }
    }

    private final String source;
    private final List<String> tokens = new ArrayList<>();
    private int[] lines = new int[1024];
    private int line;
    private int at;

    private JavaTokens(String source) {
        this.source = source;
    }

    /**
     * Reads a source.
     *
     * @throws IllegalStateException when a comment or literal does not end, or something stands there that never does in
     *     generated code
     */
    static JavaTokens of(String java) {
        JavaTokens tokens = new JavaTokens(decoded(java));
        while (tokens.at < tokens.source.length()) {
            tokens.next();
        }
        return tokens;
    }

    /** Words, signs and literals. */
    List<String> all() {
        return tokens;
    }

    /** The line in which a token stands, counted from 0. An escaped line end counts as one. */
    int line(int token) {
        return lines[token];
    }

    private void add(String token) {
        if (tokens.size() == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[tokens.size()] = line;
        tokens.add(token);
    }

    /** A backslash behind an odd number of backslashes is none; {@code u} may be repeated. */
    private static String decoded(String java) {
        if (java.indexOf('\\') < 0) {
            return java;
        }
        StringBuilder text = new StringBuilder(java.length());
        for (int i = 0; i < java.length(); i++) {
            char c = java.charAt(i);
            boolean escape = c == '\\' && i + 1 < java.length();
            if (!escape) {
                text.append(c);
            } else if (java.charAt(i + 1) != 'u') {
                text.append(c).append(java.charAt(++i));
            } else {
                int digits = i + 1;
                while (digits < java.length() && java.charAt(digits) == 'u') {
                    digits++;
                }
                if (digits + 4 > java.length()) {
                    throw new IllegalStateException("a unicode escape does not end");
                }
                text.append((char) Integer.parseInt(java.substring(digits, digits + 4), 16));
                i = digits + 3;
            }
        }
        return text.toString();
    }

    private void next() {
        char c = source.charAt(at);
        if (Character.isWhitespace(c)) {
            line += c == '\n' ? 1 : 0;
            at++;
        } else if (c == '/' && source.startsWith("/*", at)) {
            int end = source.indexOf("*/", at + 2);
            if (end < 0) {
                throw new IllegalStateException("a comment does not end");
            }
            for (int i = source.indexOf('\n', at); i >= 0 && i < end; i = source.indexOf('\n', i + 1)) {
                line++;
            }
            at = end + 2;
        } else if (isNever(c)) {
            throw new IllegalStateException("there is what generated code never has, at character " + at);
        } else if (c == '"' || c == '\'') {
            literal(c);
        } else if (Character.isJavaIdentifierPart(c)) {
            int end = at;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            add(source.substring(at, end));
            at = end;
        } else {
            add(c < SIGNS.length ? SIGNS[c] : String.valueOf(c));
            at++;
        }
    }

    private boolean isNever(char c) {
        return switch (c) {
            case '\\' -> true;
            case '/' -> source.startsWith("//", at);
            case '"' -> source.startsWith("\"\"\"", at);
            default -> false;
        };
    }

    private void literal(char quote) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != quote) {
            char c = source.charAt(end);
            if (c == '\n' || c == '\r') {
                throw new IllegalStateException("a literal does not end in its line");
            }
            end += c == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw new IllegalStateException("a literal does not end");
        }
        add(LITERAL);
        at = end + 1;
    }
}
