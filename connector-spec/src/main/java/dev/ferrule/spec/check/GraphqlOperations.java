package dev.ferrule.spec.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the operations of a GraphQL document by the words outside of its brackets, past comments and strings (GraphQL, 2.1).
 * It does not judge the rest, which only the service's schema could.
 */
final class GraphqlOperations {

    private static final String BLOCK = "\"\"\"";

    private final String document;
    private final List<String> names = new ArrayList<>();
    private int depth;
    private boolean inDefinition;
    private boolean nameFollows;

    private GraphqlOperations(String document) {
        this.document = document;
    }

    /** The names of the operations; empty for one without a name. */
    static List<String> in(String document) {
        GraphqlOperations operations = new GraphqlOperations(document);
        operations.read();
        return operations.names;
    }

    private void read() {
        int at = 0;
        while (at < document.length()) {
            char sign = document.charAt(at);
            if (sign == '#') {
                at = endOfLine(at);
            } else if (sign == '"') {
                at = endOfString(at);
            } else if (isWord(sign)) {
                int end = endOfWord(at);
                word(document.substring(at, end));
                at = end;
            } else {
                bracket(sign);
                at++;
            }
        }
    }

    private void word(String word) {
        if (depth == 0 && nameFollows) {
            names.set(names.size() - 1, word);
            nameFollows = false;
        } else if (depth == 0 && !inDefinition) {
            inDefinition = true;
            nameFollows = word.equals("query") || word.equals("mutation") || word.equals("subscription");
            if (nameFollows) {
                names.add("");
            }
        }
    }

    private void bracket(char sign) {
        if (sign == '{' || sign == '(' || sign == '[') {
            if (depth == 0 && !inDefinition) {
                // The short form of a query is its braces alone.
                names.add("");
                inDefinition = true;
            }
            nameFollows = false;
            depth++;
        } else if (sign == '}' || sign == ')' || sign == ']') {
            depth--;
            inDefinition = depth > 0 || sign != '}';
        }
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < document.length() && document.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private int endOfString(int from) {
        boolean block = document.startsWith(BLOCK, from);
        int at = from + (block ? BLOCK.length() : 1);
        while (at < document.length()) {
            char sign = document.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (block && document.startsWith(BLOCK, at)) {
                return at + BLOCK.length();
            } else if (!block && (sign == '"' || sign == '\n')) {
                return at + 1;
            }
            at++;
        }
        return document.length();
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < document.length() && isWord(document.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char sign) {
        return sign == '_'
                || (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9');
    }
}
