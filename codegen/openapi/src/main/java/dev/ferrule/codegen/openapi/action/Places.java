package dev.ferrule.codegen.openapi.action;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How places and references are written in the language. */
final class Places {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$@][A-Za-z0-9_$@:-]*");
    /** What a path means something else by when it begins with it. */
    private static final Set<String> SOURCES =
            Set.of("connection", "input", "auth", "status", "header", "body", "query", "item", "cookie", "call");

    private Places() {}

    /** A part of a path, in quotes where its signs mean something. */
    static String part(String name) {
        return PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "''") + "'";
    }

    /** A path of names. */
    static String path(String first, List<String> names) {
        return first + names.stream().map(name -> "." + part(name)).collect(Collectors.joining());
    }

    /** The path that names a parameter. */
    static String parameter(String id) {
        return SOURCES.contains(id) ? "input." + id : id;
    }
}
