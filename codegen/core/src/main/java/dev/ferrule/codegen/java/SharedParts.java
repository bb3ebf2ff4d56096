package dev.ferrule.codegen.java;

import dev.ferrule.codegen.Cut;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Notes what actions give to the classes that they share, so that {@link ChangedParts} can put something else in place. */
final class SharedParts {

    /** The methods of an action in the client. */
    static final String CALLS = "calls";

    /** The methods of an action in the client's part for lists in pages. */
    static final String PAGED = "paged";

    /** The constant with an action's definition. */
    static final String DEFINITION = "definition";

    /** Nested classes of the shared ones: one of the package that is called so would be spelled out there. */
    private static final Pattern NESTED = Pattern.compile("Settings|Paged|Lookups|Builder|Part[0-9]+|Actions[0-9]+");

    private final JavaTypes types;
    private final Connector connector;
    private final GeneratedFiles files;

    SharedParts(JavaTypes types, Connector connector, GeneratedFiles files) {
        this.types = types;
        this.connector = connector;
        this.files = files;
    }

    /** Notes the parts of these classes; of none where a class of the package is called as one that is nested in them. */
    void note(DefinitionsClass definitions, List<PrintedClass> shared) {
        List<MemberPlaces> places = shared.stream().map(MemberPlaces::new).toList();
        if (!places.stream().allMatch(MemberPlaces::areKnown)
                || types.simpleNames().stream()
                        .anyMatch(name -> NESTED.matcher(name).matches())) {
            return;
        }
        files.note("", Integer.toString(definitions.weightBefore()));
        Map<String, String> methods = new HashMap<>();
        Map<String, String> constants = new HashMap<>();
        for (Action action : connector.actions()) {
            DefinitionNote note = definitions.notes().get(action.id());
            if (note != null) {
                files.note(action.id(), new ActionNote(note, GivenTypes.named(action)).text());
            }
            methods.put(types.method(action), action.id());
            constants.put(JavaTypes.constant(action.id()), action.id());
        }
        for (int i = 0; i < shared.size(); i++) {
            cuts(shared.get(i), places.get(i), methods, constants).forEach(files::cut);
        }
    }

    /** The parts of an action in a class. */
    List<Cut> cuts(PrintedClass source, Action action) {
        return cuts(
                source,
                new MemberPlaces(source),
                Map.of(types.method(action), action.id()),
                Map.of(JavaTypes.constant(action.id()), action.id()));
    }

    private List<Cut> cuts(
            PrintedClass source, MemberPlaces places, Map<String, String> methods, Map<String, String> constants) {
        String path = types.path(source.name());
        String calls = "method " + source.name() + ".";
        String paged = calls + PagedClass.NAME + ".";
        List<Cut> cuts = new ArrayList<>();
        int at = 1;
        while (at < places.size()) {
            String what = places.what(at);
            int last = at;
            while (last + 1 < places.size() && places.what(last + 1).equals(what)) {
                last++;
            }
            String name = what.substring(what.lastIndexOf('.') + 1);
            String kind = what.equals(calls + name)
                    ? CALLS
                    : what.equals(paged + name) ? PAGED : what.startsWith("field ") ? DEFINITION : "";
            String action = (kind.equals(DEFINITION) ? constants : methods).get(name);
            if (!kind.isEmpty() && action != null) {
                cuts.add(new Cut(path, action, kind, places.start(at), places.end(last)));
            }
            at = last + 1;
        }
        return cuts;
    }
}
