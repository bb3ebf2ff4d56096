package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of guarantees names classes and tests that there are. */
class GuaranteesTest {

    private static final Path ROOT = Ferrule.MODULE.resolve("../..").normalize();
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    /** A package, a class or a method as the table names it. */
    private static final Pattern CLASS = Pattern.compile("((?:[a-z][a-z0-9]*\\.)*)([A-Z]\\w*)(?:\\.(\\w+))?");

    /** The sources of all modules, by {@code package.Class} below {@code dev.ferrule}. */
    private static Map<String, Path> sources(String kind) throws IOException {
        Map<String, Path> sources = new LinkedHashMap<>();
        String mark = "src/" + kind + "/java/dev/ferrule/";
        try (Stream<Path> modules = Files.find(ROOT, 5, (path, facts) -> path.endsWith("src/" + kind + "/java"))) {
            for (Path module : modules.toList()) {
                try (Stream<Path> files =
                        Files.find(module, 12, (path, facts) -> path.toString().endsWith(".java"))) {
                    files.forEach(file -> {
                        String text = file.toString().replace('\\', '/');
                        String name = text.substring(text.indexOf(mark) + mark.length(), text.length() - 5);
                        sources.put(name.replace('/', '.'), file);
                    });
                }
            }
        }
        return sources;
    }

    /** The rows of the table, cell by cell. */
    private static List<String[]> rows() throws IOException {
        List<String[]> rows = new ArrayList<>();
        boolean in = false;
        for (String line : Files.readAllLines(ROOT.resolve("docs/architecture.md"))) {
            if (line.startsWith("| Guarantee |")) {
                in = true;
            } else if (in && !line.startsWith("|")) {
                return rows;
            } else if (in && !line.startsWith("| ---")) {
                rows.add(line.substring(2).split(" \\|\\s*", -1));
            }
        }
        return rows;
    }

    @Test
    void eachGuaranteeHasAClassAndATest() throws IOException {
        Map<String, Path> main = sources("main");
        Map<String, Path> tests = sources("test");
        List<String> wrong = new ArrayList<>();
        List<String[]> rows = rows();
        for (String[] row : rows) {
            String where = row[1];
            if (classes(where, main, wrong) == 0 || tests(row[2], tests, wrong) == 0) {
                wrong.add("nothing is named for: " + row[0]);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).hasSizeGreaterThan(50);
    }

    /** A name without its package is in that of the name before it. */
    private static int classes(String cell, Map<String, Path> sources, List<String> wrong) throws IOException {
        int count = 0;
        String folder = "";
        Matcher names = NAME.matcher(cell);
        while (names.find()) {
            count++;
            Matcher known = CLASS.matcher(names.group(1));
            if (known.matches()) {
                folder = known.group(1).isEmpty() ? folder : known.group(1);
                Path source = sources.get(folder + known.group(2));
                String method = known.group(3);
                if (source == null
                        || (method != null && !Files.readString(source).contains(" " + method + "("))) {
                    wrong.add("no class or method " + names.group());
                }
            } else if (!sources.containsKey(names.group(1) + ".package-info")) {
                wrong.add("no package " + names.group());
            }
        }
        return count;
    }

    private static int tests(String cell, Map<String, Path> sources, List<String> wrong) {
        int count = 0;
        Matcher names = NAME.matcher(cell);
        while (names.find()) {
            count++;
            String name = names.group(1);
            if (sources.keySet().stream().noneMatch(known -> known.endsWith("." + name))) {
                wrong.add("no test " + names.group());
            }
        }
        return count;
    }
}
