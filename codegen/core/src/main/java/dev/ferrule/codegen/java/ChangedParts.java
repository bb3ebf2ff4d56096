package dev.ferrule.codegen.java;

import static dev.ferrule.codegen.java.SharedParts.CALLS;
import static dev.ferrule.codegen.java.SharedParts.DEFINITION;
import static dev.ferrule.codegen.java.SharedParts.PAGED;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.codegen.Cut;
import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * Puts what changed actions give to shared classes in the place of what they gave. A part is printed in a small class of its own
 * that uses all the classes that the shared one imports, so names are written there as they are in the shared one. Where the result
 * could differ from a printing of the whole, it says so and changes nothing more.
 */
final class ChangedParts {

    /** A method that nothing of a connector is called. */
    private static final String IMPORTS = "imports_";

    private final JavaTypes types;
    private final Connector connector;
    private final EarlierRun earlier;
    private final GeneratedFiles files;
    private final SortedMap<String, ActionNote> notes = new TreeMap<>();
    private final String weightBefore;

    ChangedParts(
            JavaTypes types,
            Connector connector,
            EarlierRun earlier,
            SortedMap<String, String> noted,
            GeneratedFiles files) {
        this.types = types;
        this.connector = connector;
        this.earlier = earlier;
        this.files = files;
        this.weightBefore = noted.getOrDefault("", "");
        noted.forEach((action, note) -> ActionNote.parse(note).ifPresent(read -> notes.put(action, read)));
    }

    /** Replaces the parts of an action. */
    boolean replace(Action action) {
        ActionNote note = notes.get(action.id());
        if (note == null || !weightBefore.matches("[0-9]{1,9}") || !note.given().equals(GivenTypes.named(action))) {
            return false;
        }
        ActionDefinition definition = Lowering.lower(connector, action);
        Chain chain = DefinitionPrinter.print(definition);
        if (!note.definition().whole() || !DefinitionParts.isWhole(chain)) {
            return false;
        }
        CodeBlock expression = chain.whole();
        String holder = note.definition().holder();
        if (!fits(action.id(), Weight.of(expression), note)) {
            return false;
        }
        ClassName in = holder.equals(types.definitions().simpleName())
                ? types.definitions()
                : types.definitions().nestedClass(holder);
        String constant = JavaTypes.constant(action.id());
        DefinitionReferences references = id -> CodeBlock.of("$T.$L", in, constant);
        TypeSpec.Builder constants = DefinitionsClass.holder(in)
                .addField(DefinitionsClass.constant(ActionDefinition.class, constant, expression));
        return replace(action, DEFINITION, Optional.of(nested(types.definitions(), in, constants)))
                && replace(
                        action,
                        CALLS,
                        calls(action, CALLS, new ClientClass(types, connector, references).calls(action)))
                && replace(
                        action,
                        PAGED,
                        calls(action, PAGED, new PagedClass(types, connector, references).calls(action)));
    }

    /** Whether every constant stays in its class, with another weight of this one. */
    private boolean fits(String action, int weight, ActionNote note) {
        List<Integer> before =
                notes.values().stream().map(each -> each.definition().weight()).toList();
        notes.put(
                action,
                new ActionNote(
                        new DefinitionNote(weight, true, note.definition().holder()), note.given()));
        files.note(action, notes.get(action).text());
        List<Integer> after =
                notes.values().stream().map(each -> each.definition().weight()).toList();
        int shared = Integer.parseInt(weightBefore);
        return DefinitionsClass.overflows(shared, before).equals(DefinitionsClass.overflows(shared, after));
    }

    /** A class with these methods alone; nothing without methods. */
    private Optional<TypeSpec.Builder> calls(Action action, String kind, List<MethodSpec> methods) {
        Optional<Cut> cut = earlier.cut(action.id(), kind);
        if (methods.isEmpty() || cut.isEmpty()) {
            return Optional.empty();
        }
        String file = cut.get().path();
        ClassName client = ClassName.get(
                types.packageName(), file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()));
        ClassName in = kind.equals(PAGED) ? client.nestedClass(PagedClass.NAME) : client;
        TypeSpec.Builder holder = TypeSpec.classBuilder(in);
        methods.forEach(holder::addMethod);
        return Optional.of(nested(client, in, holder));
    }

    /** The class of a file: what it holds itself, or what one nested in it does. */
    private static TypeSpec.Builder nested(ClassName file, ClassName in, TypeSpec.Builder content) {
        return in.equals(file)
                ? content
                : TypeSpec.classBuilder(file)
                        .addType(content.addModifiers(Modifier.STATIC).build());
    }

    private boolean replace(Action action, String kind, Optional<TypeSpec.Builder> small) {
        Optional<Cut> cut = earlier.cut(action.id(), kind);
        if (cut.isEmpty() || small.isEmpty()) {
            // What has no such part gets none, and what has one keeps one; but every action has the first two.
            return cut.isEmpty() && small.isEmpty() && kind.equals(PAGED) && !isPaged(action);
        }
        String whole = earlier.text(cut.get().path());
        PrintedClass printed =
                PrintedClass.of(types, small.get().addMethod(using(whole)).build());
        Optional<Cut> part = new SharedParts(types, connector, files)
                .cuts(printed, action).stream()
                        .filter(each ->
                                each.kind().equals(kind) && each.action().equals(action.id()))
                        .findFirst();
        if (part.isEmpty() || !PrintedClass.imports(whole).equals(PrintedClass.imports(printed.java()))) {
            return false;
        }
        String now = printed.java().substring(part.get().start(), part.get().end());
        String was = whole.substring(cut.get().start(), cut.get().end());
        if (!now.equals(was)) {
            String rest = whole.substring(0, cut.get().start())
                    + whole.substring(cut.get().end());
            if (!new PartEdges(was, now).areAlike() || !needsAll(whole, was, now, rest)) {
                return false;
            }
            earlier.replace(cut.get(), now);
        }
        return true;
    }

    private boolean isPaged(Action action) {
        return !new PagedClass(types, connector, id -> CodeBlock.of(""))
                .calls(action)
                .isEmpty();
    }

    /** A method that uses every class that a source imports. */
    private static MethodSpec using(String java) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(IMPORTS);
        for (String line : PrintedClass.imports(java)) {
            List<String> outer = new ArrayList<>(List.of(
                    line.substring("import ".length(), line.length() - 1).split("\\.")));
            String name = outer.remove(outer.size() - 1);
            method.addStatement("$T.class", ClassName.get(String.join(".", outer), name));
        }
        return method.build();
    }

    /** Whether all that is imported is still used, by what stays if not by what has come. */
    private static boolean needsAll(String whole, String was, String now, String rest) {
        Set<String> gone = new HashSet<>(JavaTokens.of(was).all());
        JavaTokens.of(now).all().forEach(gone::remove);
        gone.retainAll(PrintedClass.imports(whole).stream()
                .map(line -> line.substring(line.lastIndexOf('.') + 1, line.length() - 1))
                .toList());
        if (gone.isEmpty()) {
            return true;
        }
        List<String> tokens = JavaTokens.of(rest).all();
        // Its import is the first place.
        return gone.stream()
                .allMatch(name ->
                        tokens.subList(tokens.indexOf(name) + 1, tokens.size()).contains(name));
    }
}
