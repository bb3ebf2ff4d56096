package dev.ferrule.cli.author;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.ShellWord;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.NameRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule init action}: adds an action to a connector. */
@Command(
        name = "action",
        description =
                "Writes an action and, where it returns something, its example, and prints the paths of the files.")
final class InitActionCommand implements Callable<Integer> {

    private static final Pattern ADDRESS = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:%/?{}-]*");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)}");

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "The action's id, such as get-user.")
    private String id = "";

    @Option(
            names = "--folder",
            paramLabel = "CONNECTOR",
            description = "The connector's folder. Default: this folder, or src/main/connector in it.")
    @Nullable
    private String folder;

    @Option(
            names = "--method",
            paramLabel = "GET|POST|PUT|PATCH|DELETE",
            description = {
                "What the action does. Default: GET.",
                "PUT reads first, and sends back what it has read with the changes."
            })
    private Method method = Method.GET;

    @Option(
            names = "--path",
            paramLabel = "PATH",
            description = "The path of the call, such as /users/{id}; each {slot} becomes a required parameter.")
    @Nullable
    private String path;

    /** The methods that there is a form for. */
    enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    InitActionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        IdRule.check("an action", id, NameRule.KEBAB);
        String address = address();
        Set<String> slots = slots(address);
        Path written = connector();
        Path connector = surroundings.path(written.toString());
        if (!Files.isRegularFile(connector.resolve(SpecFolder.CONNECTOR))) {
            String shown = written.normalize().toString();
            throw Problem.of(
                            ExitCode.FILE,
                            (shown.isEmpty() ? "This folder" : "The folder " + Quote.code(shown)) + " holds no "
                                    + SpecFolder.CONNECTOR + ".")
                    .hint("give the connector's folder with --folder, or begin one with ferrule init connector");
        }
        Map<String, String> files = files(address, slots);
        NewFiles.mustBeNew(files.keySet().stream().map(connector::resolve).toList());
        Map<String, String> header = new SpecReader()
                .read(connector).sources().stream()
                        .filter(source -> source.file().equals(SpecFolder.CONNECTOR))
                        .collect(Collectors.toMap(SourceText::file, SourceText::text));
        Trial.check(header, files);
        new NewFiles().write(connector, files);
        files.keySet().forEach(file -> surroundings.out().println(written.resolve(file)));
        String shown =
                ShellWord.of(written.isAbsolute() || written.startsWith(".") ? written.toString() : "./" + written);
        surroundings.err().println("Next:");
        surroundings.err().println("  ferrule validate " + shown);
        surroundings.err().println("  ferrule run " + shown + " " + id + " --help");
        return ExitCode.OK.code();
    }

    /** As it is to be shown: relative when it was given so. */
    private Path connector() {
        Path given = Path.of(folder == null ? "." : folder);
        Path absolute = surroundings.path(given.toString());
        Path found = Connectors.within(absolute);
        if (found.equals(absolute)) {
            return given;
        }
        return folder == null ? Path.of(Connectors.IN_PROJECT) : given.resolve(Connectors.IN_PROJECT);
    }

    private String address() {
        String address = path;
        if (address == null) {
            address = "/" + noun("-", "items") + (method == Method.POST ? "" : "/{id}");
        }
        if (!ADDRESS.matcher(address).matches()) {
            throw Problem.of(ExitCode.USAGE, Quote.code(address) + " is no path of a call.")
                    .hint("write a path such as /users/{id}, beginning with /");
        }
        return address;
    }

    private static Set<String> slots(String address) {
        Set<String> slots = new LinkedHashSet<>();
        Matcher slot = SLOT.matcher(address);
        while (slot.find()) {
            IdRule.check("a parameter", slot.group(1), NameRule.SNAKE);
            slots.add(slot.group(1));
        }
        return slots;
    }

    private Map<String, String> files(String address, Set<String> slots) {
        String entries = slots.stream().map(InitActionCommand::parameter).collect(Collectors.joining());
        Map<String, String> values = Map.of(
                "id", id,
                "what", "the " + noun(" ", "thing"),
                "path", address,
                "slots", entries,
                "parameters", entries.isEmpty() ? "" : "\nparameters:\n" + entries);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "actions/" + id + ".yaml",
                Template.of("action-" + method.name() + ".txt").with(values));
        if (method != Method.DELETE) {
            files.put(
                    "examples/" + id + ".json",
                    Template.of("example-output.txt").with(values));
        }
        return files;
    }

    private static String parameter(String slot) {
        return "  " + slot + ":\n"
                + "    type: string\n"
                + "    required: true\n"
                + "    min-length: 1\n"
                + "    description: The " + slot.replace('_', ' ') + " in the path of the call.\n";
    }

    /** What the action is about: its id without the verb. */
    private String noun(String joint, String otherwise) {
        int verb = id.indexOf('-');
        return verb < 0 ? otherwise : id.substring(verb + 1).replace("-", joint);
    }
}
