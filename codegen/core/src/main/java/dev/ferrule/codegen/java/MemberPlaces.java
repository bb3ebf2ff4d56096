package dev.ferrule.codegen.java;

import dev.ferrule.codegen.java.JavaShape.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where members stand in the text of a printed class: a member begins with its documentation and ends with its last line. */
final class MemberPlaces {

    /** An escaped line end would count as a line of its own. */
    private static final Pattern ESCAPED_LINE = Pattern.compile("\\\\u+000[aAdD]");

    private final String java;
    private final List<Declared> declared;
    private final List<Integer> lines = new ArrayList<>();

    /** The members of this class. */
    MemberPlaces(PrintedClass printed) {
        this.java = printed.java();
        this.declared = printed.declared();
        lines.add(0);
        for (int end = java.indexOf('\n'); end >= 0; end = java.indexOf('\n', end + 1)) {
            lines.add(end + 1);
        }
    }

    /** Whether places can be told. */
    boolean areKnown() {
        return !ESCAPED_LINE.matcher(java).find();
    }

    /** How many members and types there are. */
    int size() {
        return declared.size();
    }

    /** What the member of this number is: its kind and the path of its names, for a method without its parameters. */
    String what(int member) {
        String what = declared.get(member).what();
        int parameters = what.indexOf('/');
        return parameters < 0 ? what : what.substring(0, parameters);
    }

    /** Where a member begins that has another, or the head of its class, before it. */
    int start(int member) {
        int line = declared.get(member - 1).lastLine() + 1;
        while (java.startsWith("\n", lines.get(line))) {
            line++;
        }
        return lines.get(line);
    }

    /** Where a member ends, its line end included. */
    int end(int member) {
        return lines.get(declared.get(member).lastLine() + 1);
    }
}
