package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.ShellWord;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.NameRule;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule init connector}: begins a connector with one action. */
@Command(
        name = "connector",
        description = "Writes a connector with one action and its example, and prints the paths of the files.")
final class InitConnectorCommand implements Callable<Integer> {

    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~%/:-]+");
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9_.]+");

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "The connector's id, such as my-shop.")
    private String id = "";

    @Option(names = "--folder", paramLabel = "DIR", description = "Where to write it. Default: a folder of its name.")
    @Nullable
    private String folder;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the service answers, as an example. Default: https://api.example.com.")
    private String baseUrl = "https://api.example.com";

    @Option(
            names = "--auth",
            paramLabel = "basic|none",
            description = "How calls prove who makes them. Default: basic.")
    private Auth auth = Auth.BASIC;

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "The package of the generated Java. Default: com.example and the name.")
    @Nullable
    private String javaPackage;

    @Option(
            names = "--action",
            paramLabel = "ID",
            description = "The id of the action that it begins with. Default: get-item.")
    private String action = "get-item";

    @Option(names = "--maven", description = "Writes a Maven project around it that generates the Java and tests it.")
    private boolean maven;

    /** How a connector proves who calls. */
    enum Auth {
        BASIC,
        NONE
    }

    InitConnectorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        IdRule.check("a connector", id, NameRule.KEBAB);
        IdRule.check("an action", action, NameRule.KEBAB);
        if (!ADDRESS.matcher(baseUrl).matches()) {
            throw Problem.of(ExitCode.USAGE, Quote.code(baseUrl) + " is no address that a connector can have.")
                    .hint("write an address such as https://api.example.com/v1, without a query");
        }
        Map<String, String> values = values();
        Map<String, String> spec = spec(values);
        Trial.check(Map.of(), spec);
        Map<String, String> files = new LinkedHashMap<>();
        if (maven) {
            files.put("pom.xml", Template.of("pom.txt").with(values));
            files.put(".gitignore", "target/\n");
        }
        spec.forEach((file, text) -> files.put(maven ? Connectors.IN_PROJECT + "/" + file : file, text));
        if (maven) {
            String folders = values.getOrDefault("package", "").replace('.', '/');
            files.put(
                    "src/test/java/" + folders + "/ConnectorTest.java",
                    Template.of("test.txt").with(values));
            files.put(
                    "src/test/connector/" + action + ".http",
                    Template.of("requests.txt").with(values));
        }
        String target = folder == null ? id : folder;
        new NewFiles().write(surroundings.path(target), files);
        files.keySet().forEach(file -> surroundings.out().println(Path.of(target, file)));
        next(maven ? Path.of(target, Connectors.IN_PROJECT) : Path.of(target), target);
        return ExitCode.OK.code();
    }

    private Map<String, String> values() {
        String name = javaPackage == null ? "com.example." + id.replace("-", "") : javaPackage;
        if (!PACKAGE.matcher(name).matches()) {
            throw Problem.of(ExitCode.USAGE, Quote.code(name) + " is no Java package.")
                    .hint("write a package such as com.example.myshop");
        }
        Map<String, String> values = new HashMap<>(Template.versions());
        values.put("id", id);
        values.put("name", IdRule.title(id));
        values.put("package", name);
        values.put("action", action);
        values.put("url", baseUrl);
        values.put("authorization", auth == Auth.BASIC ? "authorization: [redacted]\n" : "");
        return values;
    }

    private Map<String, String> spec(Map<String, String> values) {
        String connector = "connector-" + auth.name().toLowerCase(Locale.ROOT) + ".txt";
        Map<String, String> spec = new LinkedHashMap<>();
        spec.put(SpecFolder.CONNECTOR, Template.of(connector).with(values));
        spec.put(
                "actions/" + action + ".yaml", Template.of("example-action.txt").with(values));
        spec.put(
                "examples/" + action + ".json",
                Template.of("example-output.txt").with(values));
        return spec;
    }

    /** A folder that is not written as a path could be taken for a connector's id. */
    private void next(Path connector, String project) {
        String path = ShellWord.of(connector.isAbsolute() ? connector.toString() : "." + "/" + connector);
        surroundings.err().println("Next:");
        surroundings.err().println("  ferrule validate " + path);
        surroundings.err().println("  ferrule init action list-items --path /items --folder " + path);
        surroundings.err().println("  ferrule run " + path + " " + action + " --help");
        if (maven) {
            surroundings.err().println("  mvn -f " + ShellWord.of(project) + " verify");
        }
    }
}
