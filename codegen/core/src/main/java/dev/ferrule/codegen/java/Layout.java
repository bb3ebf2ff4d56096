package dev.ferrule.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets printed Java closer: what says one thing takes one line where it fits. Lines are joined and blank ones left out,
 * and nothing else changes, so the compiler reads the same tokens.
 */
final class Layout {

    private static final int WIDTH = 120;

    /** The line with which a method or constructor begins, whole. */
    private static final Pattern HEAD = Pattern.compile(
            "\\s+(?:public |private |protected |static |final |[A-Z])[^\"]*\\)(?: throws [A-Za-z.]+)? \\{");

    /** The first line of a head that goes on. */
    private static final Pattern BROKEN = Pattern.compile("\\s+(?:public|private|static) [^\"={;]*[(,]");

    private static final int MOST = 4;

    private static final Pattern ANNOTATION = Pattern.compile("\\s*@[A-Za-z.]+\\(\\{?");
    private static final Pattern FIELD = Pattern.compile(" +(?:private|static) .*;");

    private Layout() {}

    /** The same Java in fewer lines. */
    static String close(String java) {
        List<String> lines = whole(java.lines().toList());
        List<String> close = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = joined(lines, at);
            String line = end > at ? join(lines.subList(at, end + 1)) : lines.get(at);
            if (line.length() > WIDTH && end > at && isAnnotationStart(lines.get(at))) {
                close.addAll(filled(lines.subList(at, end + 1)));
                at = end + 1;
                continue;
            }
            if (end == at || line.length() <= WIDTH) {
                at = end + 1;
            } else {
                line = lines.get(at);
                at++;
            }
            if (!isNeedless(line, close, at < lines.size() ? lines.get(at) : "")) {
                close.add(line);
            }
        }
        return Links.fill(annotated(close), WIDTH).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The lines, with an annotation that stands alone before a method of one line on the line of that. */
    private static List<String> annotated(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean alone = isAnnotation(line)
                    && at + 1 < lines.size()
                    && isMethod(lines.get(at + 1))
                    && !isAnnotation(lines.get(at + 1))
                    && (at == 0 || !isAnnotation(lines.get(at - 1)));
            String both = alone ? line + " " + lines.get(at + 1).strip() : "";
            if (alone && both.length() <= WIDTH) {
                joined.add(both);
                at++;
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean isAnnotation(String line) {
        return line.startsWith("    ") && line.stripLeading().startsWith("@");
    }

    /** The lines, with the heads of methods that were broken on one line where they fit. */
    private static List<String> whole(List<String> lines) {
        List<String> whole = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            int end = at;
            if (line.endsWith("(")
                    && at + 1 < lines.size()
                    && lines.get(at + 1).strip().startsWith(") ")) {
                // Nothing stands between: a head that is too long gets no shorter by that.
                whole.add(line + lines.get(at + 1).strip());
                at++;
                continue;
            }
            if (isBroken(line)) {
                while (end < lines.size() - 1 && !lines.get(end).endsWith("{") && end - at < MOST) {
                    end++;
                }
                String joined = line
                        + lines.subList(at + 1, end + 1).stream()
                                .map(String::strip)
                                .map(part -> line.endsWith("(") ? part : " " + part)
                                .collect(Collectors.joining());
                if (joined.length() <= WIDTH && isHead(joined)) {
                    whole.add(joined);
                    at = end;
                    continue;
                }
            }
            whole.add(line);
        }
        return whole;
    }

    /** The last of the lines that say one thing with this one. */
    private static int joined(List<String> lines, int at) {
        String line = lines.get(at);
        if (line.endsWith("/**")
                && at + 2 < lines.size()
                && lines.get(at + 2).strip().equals("*/")) {
            return lines.get(at + 1).strip().startsWith("* ") ? at + 2 : at;
        }
        if (isAnnotationStart(line)) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).strip().equals(closing(line))) {
                end++;
            }
            return end < lines.size() ? end : at;
        }
        if (at + 1 < lines.size() && lines.get(at + 1).strip().equals("}")) {
            return isHead(line) ? at + 1 : at;
        }
        boolean one = at + 2 < lines.size()
                && lines.get(at + 1).endsWith(";")
                && lines.get(at + 2).strip().equals("}")
                && isHead(line);
        return one ? at + 2 : at;
    }

    // How a line ends is asked first: most lines fail there, and a pattern costs many times as much.

    private static boolean isHead(String line) {
        return line.endsWith(" {") && HEAD.matcher(line).matches();
    }

    private static boolean isBroken(String line) {
        return (line.endsWith("(") || line.endsWith(","))
                && BROKEN.matcher(line).matches();
    }

    private static boolean isAnnotationStart(String line) {
        return (line.endsWith("(") || line.endsWith("({"))
                && ANNOTATION.matcher(line).matches();
    }

    /** What closes what an annotation opens. */
    private static String closing(String start) {
        return start.endsWith("{") ? "})" : ")";
    }

    /** The lines of an annotation as few that each are filled. */
    private static List<String> filled(List<String> lines) {
        List<String> filled = new ArrayList<>();
        String line = lines.get(0);
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + "        ";
        for (String part : lines.subList(1, lines.size() - 1)) {
            String more = line.equals(lines.get(0)) ? part.strip() : " " + part.strip();
            if (line.length() + more.length() < WIDTH) {
                line += more;
            } else {
                filled.add(line);
                line = indent + part.strip();
            }
        }
        filled.add(line + closing(lines.get(0)));
        return filled;
    }

    private static boolean isField(String line) {
        return line.endsWith(";") && FIELD.matcher(line).matches();
    }

    private static String join(List<String> lines) {
        String first = lines.get(0);
        if (first.endsWith("/**")) {
            return first + lines.get(1).strip().substring(1) + " */";
        }
        String inner =
                lines.subList(1, lines.size() - 1).stream().map(String::strip).collect(Collectors.joining(" "));
        return inner.isEmpty()
                ? first + "}"
                : isAnnotationStart(first) ? first + inner + closing(first) : first + " " + inner + " }";
    }

    /** Whether a line is a whole method. */
    static boolean isMethod(String line) {
        return !line.strip().startsWith("*")
                && ((line.endsWith(" }") && line.contains(") {")) || line.endsWith(") {}"));
    }

    /** A blank line between members of one line each, or before another form of a method, which needs no words. */
    private static boolean isNeedless(String line, List<String> before, String after) {
        if (!line.isBlank() || before.isEmpty()) {
            return false;
        }
        String last = before.get(before.size() - 1);
        boolean method = isMethod(last);
        boolean fields = isField(last) && (isField(after) || after.strip().startsWith("@"));
        boolean form = last.strip().equals("}")
                && (isHead(after) || isBroken(after))
                && !after.strip().startsWith("private ");
        return method || fields || form;
    }
}
