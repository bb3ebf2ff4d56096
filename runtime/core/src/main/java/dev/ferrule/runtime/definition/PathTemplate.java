package dev.ferrule.runtime.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path in which the ids of parameters stand in braces. */
final class PathTemplate {

    private static final Pattern INPUT = Pattern.compile("\\{([^{}]*)}");

    private PathTemplate() {}

    /** The parts of a path, its texts and the parameters between them. */
    static List<Expression> parse(String template) {
        List<Expression> parts = new ArrayList<>();
        Matcher input = INPUT.matcher(template);
        int end = 0;
        while (input.find()) {
            if (input.start() > end) {
                parts.add(Expression.text(template.substring(end, input.start())));
            }
            parts.add(Expression.input(input.group(1)));
            end = input.end();
        }
        if (end < template.length()) {
            parts.add(Expression.text(template.substring(end)));
        }
        return parts;
    }
}
