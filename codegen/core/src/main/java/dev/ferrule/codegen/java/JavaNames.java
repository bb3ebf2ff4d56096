package dev.ferrule.codegen.java;

import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.model.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Java names from names of a spec: ASCII letters and digits only, by Java's conventions, never a keyword, never taken
 * twice in one scope. A name that Java or generated code has already gets a {@code _}, which depends on nothing else in
 * the spec; of ids that ask for the same name, the later ones get a number, which a {@link NameBook} keeps.
 */
final class JavaNames {

    /** What every object has. */
    private static final Set<String> OBJECT =
            Set.of("getClass", "hashCode", "equals", "toString", "notify", "notifyAll", "wait", "clone", "finalize");

    /** What generated values and inputs have beside, without arguments as accessors are. */
    private static final Set<String> BUILT =
            Set.of("build", "builder", "toBuilder", "of", "toInputs", "parameterOf", "toJson", "cleared", "copy");

    /** Names that Java knows in some places only and that would read oddly, or collide, in others. */
    private static final Set<String> CONTEXTUAL = Set.of("record", "sealed", "permits", "yield", "var", "when", "json");

    /** Keeps names of files below what disks allow, with room for more. */
    private static final int LONGEST = 100;

    private final Map<String, String> given = new HashMap<>();
    private final Set<String> reserved = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final boolean files;

    private JavaNames(boolean files) {
        this.files = files;
    }

    /** A scope for members of values, inputs and their builders. */
    static JavaNames members() {
        return methods().reserve(BUILT);
    }

    /** A scope for methods of other classes. */
    static JavaNames methods() {
        return scope().reserve(OBJECT);
    }

    /** The name of the method that clears what the method of this name sets. */
    static String clearing(String member) {
        return "clear" + member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
    }

    /** An empty scope. */
    static JavaNames scope() {
        return new JavaNames(false);
    }

    /** An empty scope of classes: their names become names of files, which some disks tell apart by more than case. */
    static JavaNames classes() {
        return new JavaNames(true);
    }

    /**
     * Gives names to members, those that are kept first.
     *
     * @param ids the ids of the scope, with their places
     * @param certain which ids have their names for certain, whatever else there is
     */
    JavaNames declareMembers(NameBook.Scope book, Map<String, Position> ids, Predicate<String> certain) {
        return declare(book, ids, certain, id -> camel(id, false));
    }

    /** Gives names to classes. See {@link #declareMembers}. */
    JavaNames declareTypes(NameBook.Scope book, Map<String, Position> ids, Predicate<String> certain) {
        return declare(book, ids, certain, JavaNames::className);
    }

    private JavaNames declare(
            NameBook.Scope book, Map<String, Position> ids, Predicate<String> certain, UnaryOperator<String> plain) {
        Map<String, String> kept = book.kept();
        for (String id : ids.keySet()) {
            String name = kept.get(id);
            if (name != null) {
                keep(book, id, name);
            }
        }
        Map<String, List<String>> askers = new HashMap<>();
        ids.keySet()
                .forEach(id -> askers.computeIfAbsent(key(legal(plain.apply(id))), name -> new ArrayList<>())
                        .add(id));
        Stream.concat(
                        ids.keySet().stream().filter(certain),
                        ids.keySet().stream().filter(certain.negate()))
                .filter(id -> !given.containsKey(id))
                .forEach(id -> {
                    String wanted = legal(plain.apply(id));
                    String name = unique(wanted);
                    given.put(id, name);
                    boolean alone = askers.getOrDefault(key(wanted), List.of()).size() == 1;
                    if (!name.equals(wanted) || !certain.test(id) || !alone) {
                        book.keep(id, name);
                    }
                    Position position = ids.get(id);
                    if (!name.equals(wanted) && position != null) {
                        book.note(position, "`" + id + "` is called " + name + " in Java, as " + wanted + " is taken");
                    }
                });
        return this;
    }

    private void keep(NameBook.Scope book, String id, String name) {
        if (!isAsciiName(name) || !legal(name).equals(name)) {
            throw book.problem(id, name + " cannot be a name here");
        }
        if (!taken.add(key(name))) {
            throw book.problem(id, name + " is the name of something else");
        }
        given.put(id, name);
        book.keep(id, name);
    }

    private static boolean isAsciiName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]*");
    }

    /** The name of a field, method or parameter: {@code display-name} becomes {@code displayName}. */
    String member(String name) {
        return given.computeIfAbsent(name, key -> unique(legal(camel(key, false))));
    }

    /** The name of a class: {@code USER_NOT_FOUND} becomes {@code UserNotFound}. */
    String type(String name) {
        return given.computeIfAbsent(name, key -> unique(legal(className(key))));
    }

    /** Takes names that generated code uses by itself. */
    JavaNames reserve(String... names) {
        return reserve(Set.copyOf(List.of(names)));
    }

    private JavaNames reserve(Set<String> names) {
        names.forEach(name -> reserved.add(key(name)));
        return this;
    }

    private String unique(String name) {
        String candidate = name;
        for (int i = 2; reserved.contains(key(candidate)) || !taken.add(key(candidate)); i++) {
            candidate = name + i;
        }
        return candidate;
    }

    private String key(String name) {
        return files ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String legal(String name) {
        boolean own = SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)
                || CONTEXTUAL.contains(name)
                || reserved.contains(key(name));
        return own ? name + "_" : name;
    }

    /** A name that is one of a class already stays as it is: {@code URLList}. */
    private static String className(String name) {
        return name.matches("[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*") && name.length() <= LONGEST
                ? name
                : camel(name, true);
    }

    private static String camel(String name, boolean upper) {
        StringBuilder camel = new StringBuilder();
        for (String word : words(name)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean capital = upper || !camel.isEmpty();
            camel.append(capital ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower);
        }
        if (camel.isEmpty()) {
            camel.append(upper ? "Unnamed" : "unnamed");
        }
        if (Character.isDigit(camel.charAt(0))) {
            camel.insert(0, '_');
        }
        return camel.length() <= LONGEST ? camel.toString() : camel.substring(0, LONGEST);
    }

    /** The words of a name: split at signs, and where a capital follows a small letter. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean sign = !isAsciiLetterOrDigit(c);
            boolean boundary = Character.isUpperCase(c) && (Character.isLowerCase(before) || Character.isDigit(before));
            if ((sign || boundary) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (!sign) {
                word.append(c);
            } else if (c > 0x7f) {
                // What ASCII cannot say is said by its number, so that different names stay different.
                words.add("u" + Integer.toHexString(c));
            }
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
