package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.Quote;

/**
 * What to do about a text that is no YAML. The parser says what it stumbles over, which is rarely what somebody did; a
 * look at the line tells more.
 *
 * @param message what is wrong
 * @param hint what to do about it
 */
record SyntaxAdvice(String message, String hint) {

    private static final String GENERAL =
            "check indentation and quotes; a text with `: `, `#`, `{` or `[` needs quotes";

    /**
     * The advice for one problem.
     *
     * @param problem what the parser says
     * @param context what it was reading, or empty
     * @param line the line in which it stumbled
     * @param column where in the line, from 1
     */
    static SyntaxAdvice of(String problem, String context, String line, int column) {
        String rest = column <= line.length() ? line.substring(column - 1) : "";
        String plain = problem.replaceFirst(" \\(Do not use .*? for indentation\\)$", "");
        String whole = context.isEmpty() ? plain : context + ": " + plain;
        if (rest.startsWith("\t")) {
            return new SyntaxAdvice("a tab stands where only blanks can", "indent with blanks, two for each level");
        }
        if (plain.contains("that cannot start any token") && !rest.isEmpty()) {
            return new SyntaxAdvice(
                    "no text can begin with " + Quote.code(rest.substring(0, 1)) + " without quotes",
                    "put the text into quotes");
        }
        if (context.contains("scanning an alias") || context.contains("scanning an anchor")) {
            return new SyntaxAdvice("a text that begins with `*` or `&` needs quotes", "put the text into quotes");
        }
        if (plain.equals("mapping values are not allowed here")) {
            return new SyntaxAdvice(
                    "this `:` cannot stand here",
                    line.substring(0, Math.min(column - 1, line.length())).contains(":")
                            ? "put a text with `: ` into quotes"
                            : "indent the line like its neighbours, and put a text with `: ` into quotes");
        }
        if (plain.contains("could not find expected ':'")) {
            return new SyntaxAdvice(
                    whole,
                    line.strip().matches("[A-Za-z-]+:\\S.*")
                            ? "write a blank behind the colon"
                            : "write `key: value`; a text of several lines begins with `|` or `>-`");
        }
        if (context.contains("flow mapping") && rest.startsWith("{")) {
            return new SyntaxAdvice(
                    "a brace stands within braces", "put a text with slots into quotes, as in `'GET /users/{id}'`");
        }
        if (context.contains("flow ")) {
            boolean mapping = context.contains("mapping");
            return new SyntaxAdvice(
                    "the " + (mapping ? "`{`" : "`[`") + " before this place is not closed",
                    "close it with " + (mapping ? "`}`" : "`]`") + ", or put commas between its entries");
        }
        if (plain.endsWith("but found '<scalar>'") && line.contains("'")) {
            return new SyntaxAdvice(
                    "the quoted text has ended before this place",
                    "write `''` for a quote within single quotes, or use double quotes");
        }
        if (plain.contains("expected <block end>")) {
            return new SyntaxAdvice(
                    "this line is indented unlike its neighbours", "give all keys of one mapping the same indentation");
        }
        return new SyntaxAdvice(whole, GENERAL);
    }
}
