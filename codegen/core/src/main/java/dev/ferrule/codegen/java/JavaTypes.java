package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.ValueType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of a connector: what they are called, and what Java type stands for a type of the spec. */
final class JavaTypes {

    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    /** The classes of a connector as a whole, by the end of their ids. */
    private static final List<String> OWN = List.of("client", "exception", "definitions");

    /** A type that ends like this could be called as something that is named after an action or the connector. */
    private static final List<String> RESERVED_ENDS = List.of("Input", "Client", "Exception", "Definitions");

    /** Classes whose simple names stand in generated code and need no import there. */
    private static final String[] USED = {
        "AutoCloseable",
        "Boolean",
        "Builder",
        "Deprecated",
        "Duration",
        "FileSource",
        "Inputs",
        "Iterable",
        "List",
        "LocalDate",
        "Long",
        "Map",
        "Object",
        "OffsetDateTime",
        "Override",
        "Secret",
        "String",
        "SuppressWarnings",
        "Void"
    };

    /** The constant that holds the definition of the connector. */
    static final String CONNECTOR = "CONNECTOR";

    private final String packageName;
    private final ClassName client;
    private final ClassName exception;
    private final ClassName definitions;
    private final Map<String, ClassName> types = new HashMap<>();
    private final Set<String> choices = new HashSet<>();
    private final Set<String> given;
    private final Map<String, ClassName> inputs = new HashMap<>();
    private final Map<String, JavaNames> members = new HashMap<>();
    private final JavaNames methods = JavaNames.methods()
            .reserve(
                    "connect",
                    "close",
                    "async",
                    "lists",
                    "lookups",
                    "paged",
                    "rawRequest",
                    "checkConnection",
                    "authorize",
                    "authorized");
    private final JavaNames classes;

    /** Many actions take the same, and say the same of it. */
    private final Map<String, JavadocText> summaries = new ConcurrentHashMap<>();

    JavaTypes(Connector connector, NameBook book) {
        packageName = connector.javaPackage();
        given = GivenTypes.of(connector);
        // The package becomes folders: nothing but a plain package name may get this far.
        if (!PACKAGE.matcher(packageName).matches()) {
            throw new IllegalArgumentException("This is no package name: " + packageName);
        }
        // A class cannot hold one of its own name: the forms of a one-of have these.
        classes = JavaNames.classes().reserve(USED).reserve(OneOfClass.UNKNOWN, OneOfClass.HIDDEN);
        Map<String, Position> ids = new LinkedHashMap<>();
        OWN.forEach(word -> ids.put(connector.id() + "-" + word, connector.position()));
        connector.actions().forEach(action -> ids.put(action.id() + "-input", action.position()));
        connector.types().values().forEach(type -> ids.put(type.name(), type.position()));
        classes.declareTypes(
                book.scope("classes"),
                ids,
                id -> id.equals(id.toLowerCase(Locale.ROOT))
                        ? Spelling.KEBAB.fits(id)
                        : Spelling.PASCAL.fits(id) && RESERVED_ENDS.stream().noneMatch(id::endsWith));
        client = ClassName.get(packageName, classes.type(connector.id() + "-client"));
        exception = ClassName.get(packageName, classes.type(connector.id() + "-exception"));
        definitions = ClassName.get(packageName, classes.type(connector.id() + "-definitions"));
        for (Action action : connector.actions()) {
            inputs.put(action.id(), ClassName.get(packageName, classes.type(action.id() + "-input")));
        }
        for (NamedType type : connector.types().values()) {
            types.put(type.name(), ClassName.get(packageName, classes.type(type.name())));
            if (type instanceof OneOfType) {
                choices.add(type.name());
            }
        }
        members(connector, book);
    }

    private void members(Connector connector, NameBook book) {
        Map<String, Position> actions = new LinkedHashMap<>();
        for (Action action : connector.actions()) {
            actions.put(action.id(), action.position());
            Map<String, Position> ids = new LinkedHashMap<>();
            action.parameters().forEach(parameter -> ids.put(parameter.id(), parameter.position()));
            members.put(
                    "inputs/" + action.id(),
                    JavaNames.members().declareMembers(book.scope("inputs/" + action.id()), ids, Spelling.SNAKE::fits));
        }
        methods.declareMembers(book.scope("methods"), actions, Spelling.KEBAB::fits);
        List<ObjectType> objects = only(connector, ObjectType.class);
        Spelling fields = Spelling.of(
                book,
                "fields",
                objects.stream()
                        .flatMap(type -> type.fields().stream())
                        .map(ObjectType.Field::name)
                        .toList());
        for (ObjectType type : objects) {
            Map<String, Position> ids = new LinkedHashMap<>();
            type.fields().forEach(field -> ids.put(field.name(), field.position()));
            members.put(
                    "types/" + type.name(),
                    JavaNames.members().declareMembers(book.scope("types/" + type.name()), ids, fields::fits));
        }
        List<OneOfType> several = only(connector, OneOfType.class);
        Spelling forms = Spelling.of(
                book,
                "forms",
                several.stream()
                        .flatMap(type -> type.forms().stream())
                        .map(OneOfType.Form::name)
                        .toList());
        for (OneOfType type : several) {
            Map<String, Position> ids = new LinkedHashMap<>();
            type.forms().forEach(form -> ids.put(form.name(), form.position()));
            members.put("forms/" + type.name(), OneOfClass.factories(book, type.name(), ids, forms));
            members.put("form-classes/" + type.name(), OneOfClass.classes(book, type(type.name()), ids, forms));
        }
        Map<String, Position> errors = new LinkedHashMap<>();
        connector.errors().values().forEach(error -> errors.put(error.code(), error.position()));
        Spelling codes = Spelling.of(book, "errors", errors.keySet());
        members.put(
                "errors",
                JavaNames.classes()
                        .reserve(USED)
                        .reserve(exception.simpleName())
                        .declareTypes(book.scope("errors"), errors, codes::fits));
        members.put("settings", SettingsClass.names(book, connector));
    }

    private static <T extends NamedType> List<T> only(Connector connector, Class<T> kind) {
        return connector.types().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The names in a scope: of the parameters of an action, the fields of a type, the forms of a one-of. */
    JavaNames names(String scope) {
        return known(members.get(scope), scope);
    }

    /** The path of the file of a class below the output folder. */
    String path(String simpleName) {
        return packageName.replace('.', '/') + "/" + simpleName + ".java";
    }

    /** The simple names of all classes of the package. */
    Set<String> simpleNames() {
        Set<String> names = new HashSet<>();
        Stream.of(types.values().stream(), inputs.values().stream(), Stream.of(client, exception, definitions))
                .flatMap(each -> each)
                .forEach(name -> names.add(name.simpleName()));
        return names;
    }

    /** Javadoc of the beginning of this Markdown. */
    JavadocText summary(String markdown) {
        return summaries.computeIfAbsent(markdown, JavadocText::summary).copy();
    }

    String packageName() {
        return packageName;
    }

    ClassName client() {
        return client;
    }

    /** The class from which the client inherits its methods, where they are too many for one class; from 1. */
    ClassName clientPart(int number) {
        return ClassName.get(packageName, classes.type(client.simpleName() + "-actions" + number));
    }

    ClassName exception() {
        return exception;
    }

    ClassName definitions() {
        return definitions;
    }

    ClassName input(Action action) {
        return known(inputs.get(action.id()), action.id());
    }

    ClassName type(String name) {
        return known(types.get(name), name);
    }

    /** Whether values of the type of this name have one of several forms. */
    boolean isChoice(String name) {
        return choices.contains(name);
    }

    /** Whether callers give values of the type of this name, and not only get them. */
    boolean isGiven(String name) {
        return given.contains(name);
    }

    /** The client's method for an action. */
    String method(Action action) {
        return methods.member(action.id());
    }

    /** The constant that holds the definition of the action of this id. */
    static String constant(String action) {
        String constant = action.toUpperCase(Locale.ROOT).replace('-', '_');
        return constant.equals(CONNECTOR) ? constant + "_" : constant;
    }

    private static <T> T known(@Nullable T name, String what) {
        if (name == null) {
            throw new IllegalStateException("The checker has let the unknown name " + what + " pass.");
        }
        return name;
    }

    /** The Java type of a value that is there. */
    TypeName of(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return ParameterizedTypeName.get(ClassName.get(List.class), of(list.items()));
        }
        if (type instanceof ValueType.MapOf map) {
            return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), of(map.values()));
        }
        if (type instanceof ValueType.Named named) {
            return type(named.type());
        }
        return switch ((ValueType.Scalar) type) {
            case STRING -> ClassName.get(String.class);
            case INTEGER -> ClassName.get(Long.class);
            case NUMBER -> ClassName.get(BigDecimal.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case SECRET -> ClassName.get(Secret.class);
            case DATE -> ClassName.get(LocalDate.class);
            case DATE_TIME -> ClassName.get(OffsetDateTime.class);
            case DURATION -> ClassName.get(Duration.class);
            case FILE -> ClassName.get(FileSource.class);
            case ANY -> ClassName.get(JsonValue.class);
        };
    }

    /** The Java type of a value that may be missing. */
    TypeName nullable(ValueType type) {
        return of(type).annotated(AnnotationSpec.builder(Nullable.class).build());
    }
}
