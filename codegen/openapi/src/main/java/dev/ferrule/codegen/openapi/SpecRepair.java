package dev.ferrule.codegen.openapi;

import dev.ferrule.codegen.openapi.document.DocumentException;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lets the language's own reader judge what was made, and takes out what it refuses: a rule about a value rather than the
 * value, a parameter rather than the action, an action rather than all of them. The rules of the language stand in one
 * place, and a document that nobody thought of still gives a connector that can be read.
 */
final class SpecRepair {

    private static final int MOST_ROUNDS = 20;
    /** Keys without which the rest of a mapping still says something. */
    private static final Set<String> OPTIONAL = Set.of(
            "default",
            "example",
            "pattern",
            "min",
            "max",
            "min-length",
            "max-length",
            "min-items",
            "max-items",
            "unique",
            "format",
            "options",
            "clear",
            "deprecated",
            "reference",
            "name",
            "category",
            "keywords",
            "website",
            "test",
            "style",
            "segments",
            "repeat",
            "required",
            "description");

    private final Draft draft;
    private final Losses losses;
    private final Map<String, String> pointers;

    /**
     * Repairs a draft.
     *
     * @param pointers where the operations of actions, by id, and the schemas of types, by name, stand in the document
     */
    SpecRepair(Draft draft, Losses losses, Map<String, String> pointers) {
        this.draft = draft;
        this.losses = losses;
        this.pointers = pointers;
    }

    /** Files that the reader accepts, and the connector that they are. */
    record Sound(SortedMap<String, String> files, Connector connector) {}

    /** The files, repaired as far as need be. */
    Sound sound() throws IOException {
        Path folder = Files.createTempDirectory("ferrule-import-");
        try {
            SortedMap<String, String> before = new TreeMap<>();
            for (int round = 0; round < MOST_ROUNDS; round++) {
                SortedMap<String, String> files = draft.files();
                write(folder, files, before);
                before = files;
                SpecReading reading = new SpecReader().read(folder);
                if (reading.connector().isPresent()) {
                    return new Sound(files, reading.connector().get());
                }
                List<Diagnostic> errors = reading.diagnostics().stream()
                        .filter(each -> each.severity() == Severity.ERROR)
                        .toList();
                repair(errors, files, round > MOST_ROUNDS / 2);
            }
            throw new DocumentException("No connector can be made of the document.");
        } finally {
            delete(folder);
        }
    }

    private static void write(Path folder, SortedMap<String, String> files, SortedMap<String, String> before)
            throws IOException {
        for (String gone : before.keySet()) {
            if (!files.containsKey(gone)) {
                Files.deleteIfExists(folder.resolve(gone));
            }
        }
        for (String below : List.of("actions", "types", "examples")) {
            Files.createDirectories(folder.resolve(below));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getValue().equals(before.get(file.getKey()))) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void repair(List<Diagnostic> errors, SortedMap<String, String> files, boolean rough) {
        Map<List<String>, Diagnostic> places = new LinkedHashMap<>();
        Map<String, KeyFinder> finders = new LinkedHashMap<>();
        for (Diagnostic error : errors) {
            String file = error.span().file();
            KeyFinder finder = finders.computeIfAbsent(file, any -> KeyFinder.of(file, files.getOrDefault(file, "")));
            List<String> place = new ArrayList<>(List.of(file));
            place.addAll(finder.at(error.span()));
            places.putIfAbsent(place, error);
        }
        places.forEach((place, error) -> repair(place.get(0), place.subList(1, place.size()), error, rough));
    }

    private void repair(String file, List<String> keys, Diagnostic error, boolean rough) {
        String id = file.substring(file.indexOf('/') + 1).replaceAll("\\.(?:yaml|json)$", "");
        if (file.startsWith("examples/")) {
            noExample(file, id, error);
        } else if (file.startsWith("types/")) {
            type(file, keys, error, rough);
        } else if (file.startsWith("actions/")) {
            action(file, id, keys, error, rough);
        } else if (file.equals(SpecFolder.CONNECTOR) && !connector(keys, error, rough)) {
            throw new DocumentException("No connector can be made of the document: " + error.message() + ".");
        }
    }

    private void refused(String pointer, String what, Diagnostic error) {
        losses.add(LossCode.REFUSED, pointer, what + " is left out: " + error.message() + ".");
    }

    private String pointer(String name) {
        return pointers.getOrDefault(name, "");
    }

    private void noExample(String file, String id, Diagnostic error) {
        refused(pointer(id), "The example", error);
        draft.removeText(file);
        if (draft.spec("actions/" + id + ".yaml").get("output") instanceof Map<?, ?> output) {
            output.remove("example");
        }
    }

    private void type(String file, List<String> keys, Diagnostic error, boolean rough) {
        String name = keys.size() > 1 ? keys.get(1) : "";
        if (!rough && removeOptional(draft.spec(file), keys, 3)) {
            refused(pointer(name), "`" + keys.get(keys.size() - 1) + "` of a member of the type `" + name + "`", error);
        } else if (!rough && keys.size() > 3 && keys.get(2).equals("fields")) {
            Object field = Tree.at(draft.spec(file), keys.subList(0, 4));
            if (field instanceof Map<?, ?> written && !"any".equals(written.get("type"))) {
                Tree.replaceType(field);
            } else {
                Tree.remove(draft.spec(file), keys.subList(0, 4));
            }
            refused(pointer(name), "The type of `" + keys.get(3) + "` in the type `" + name + "`", error);
        } else if (keys.size() > 1) {
            draft.forget(file, name);
            refused(pointer(name), "The type `" + name + "`", error);
        } else {
            throw new DocumentException("The types of the document cannot be read: " + error.message() + ".");
        }
    }

    private void action(String file, String id, List<String> keys, Diagnostic error, boolean rough) {
        Map<String, Object> action = draft.spec(file);
        if (!rough && removeOptional(action, keys, 1)) {
            refused(pointer(id), "`" + keys.get(keys.size() - 1) + "` of the action `" + id + "`", error);
            return;
        }
        boolean parameter = !rough && keys.size() > 1 && keys.get(0).equals("parameters");
        if (parameter
                && action.get("parameters") instanceof Map<?, ?> parameters
                && parameters.get(keys.get(1)) instanceof Map<?, ?> written
                && !Boolean.TRUE.equals(written.get("required"))
                && written.containsKey("to")) {
            parameters.remove(keys.get(1));
            if (parameters.isEmpty()) {
                action.remove("parameters");
            }
            refused(pointer(id), "The parameter `" + keys.get(1) + "` of the action `" + id + "`", error);
            return;
        }
        draft.remove(file);
        losses.add(
                LossCode.OPERATION_LEFT_OUT, pointer(id), "The language refuses the action: " + error.message() + ".");
    }

    /** Takes the last of the keys out that may be; those above the given depth say what the whole is. */
    private static boolean removeOptional(Map<String, Object> root, List<String> keys, int depth) {
        for (int last = keys.size(); last > Math.max(depth - 1, 0); last--) {
            boolean top = last == 1 && depth == 1;
            String key = keys.get(last - 1);
            boolean field =
                    last > 1 && Set.of("fields", "parameters", "options").contains(keys.get(last - 2));
            boolean optional = OPTIONAL.contains(key) && !field && !(top && key.equals("required"));
            if (optional) {
                return Tree.remove(root, keys.subList(0, last));
            }
        }
        return false;
    }

    private boolean connector(List<String> keys, Diagnostic error, boolean rough) {
        Map<String, Object> connector = draft.spec(SpecFolder.CONNECTOR);
        if (!rough && removeOptional(connector, keys, 1)) {
            refused("", "`" + String.join(".", keys) + "` of the connector", error);
            return true;
        }
        if (keys.isEmpty()) {
            return false;
        }
        if (keys.get(0).equals("server")) {
            Tree.askServer(connector);
            losses.add(LossCode.SERVER, "/servers", "The address is asked for: " + error.message() + ".");
            return true;
        }
        boolean part = keys.size() > 1
                && Set.of("auth", "responses", "errors", "connection").contains(keys.get(0));
        if (part) {
            refused("", "`" + keys.get(0) + "." + keys.get(1) + "` of the connector", error);
            Tree.remove(connector, keys.subList(0, 2));
            return true;
        }
        return !Set.of("ferrule", "connector").contains(keys.get(0)) && connector.remove(keys.get(0)) != null;
    }
}
