package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.value.ObjectValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.ValueType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The classes of a connector: what they are called, and what Java type stands for a type of the spec. */
final class JavaTypes {

    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    /** The constant that holds the definition of the connector. */
    static final String CONNECTOR = "CONNECTOR";

    private final String packageName;
    private final ClassName client;
    private final ClassName exception;
    private final ClassName asyncClient;
    private final ClassName definitions;
    private final Map<String, ClassName> types = new HashMap<>();
    private final Set<String> choices = new HashSet<>();
    private final Map<String, ClassName> inputs = new HashMap<>();
    private final JavaNames methods = JavaNames.scope();
    private final JavaNames classes;

    JavaTypes(Connector connector) {
        packageName = connector.javaPackage();
        // The package becomes folders: nothing but a plain package name may get this far.
        if (!PACKAGE.matcher(packageName).matches()) {
            throw new IllegalArgumentException("This is no package name: " + packageName);
        }
        classes = JavaNames.scope()
                .reserve(
                        "Object",
                        "String",
                        "Long",
                        "Boolean",
                        "List",
                        "Map",
                        "Override",
                        "Secret",
                        "Inputs",
                        "Builder",
                        "Duration",
                        "FileSource",
                        "LocalDate",
                        "OffsetDateTime");
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
        // Last of all, as it came later: no other name changes for it.
        asyncClient = ClassName.get(packageName, classes.type(connector.id() + "-async-client"));
        methods.reserve(
                "connect", "close", "equals", "hashCode", "toString", "getClass", "notify", "notifyAll", "wait");
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

    /** The twin of the client whose methods return at once. */
    ClassName asyncClient() {
        return asyncClient;
    }

    /** The class from which the twin inherits its methods, where they are too many for one class; from 1. */
    ClassName asyncPart(int number) {
        return ClassName.get(packageName, classes.type(asyncClient.simpleName() + "-actions" + number));
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

    /** The client's method for an action. */
    String method(Action action) {
        return methods.member(action.id());
    }

    /** The constant that holds the definition of the action of this id. */
    static String constant(String action) {
        String constant = action.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        return constant.equals(CONNECTOR) ? constant + "_" : constant;
    }

    private static ClassName known(@Nullable ClassName name, String what) {
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

    /** A function that reads an entry of a list of this type. */
    CodeBlock reader(ValueType type) {
        ClassName base = ClassName.get(ObjectValue.class);
        if (type instanceof ValueType.ListOf list) {
            return CodeBlock.of("entry -> $T.readList(entry, $L)", base, reader(list.items()));
        }
        if (type instanceof ValueType.MapOf map) {
            return CodeBlock.of("entry -> $T.readMap(entry, $L)", base, reader(map.values()));
        }
        if (type instanceof ValueType.Named named) {
            return isChoice(named.type())
                    ? CodeBlock.of("$T::of", type(named.type()))
                    : CodeBlock.of("entry -> $T.read(entry, $T::of)", base, type(named.type()));
        }
        return switch ((ValueType.Scalar) type) {
            case STRING -> CodeBlock.of("$T::asText", base);
            case INTEGER -> CodeBlock.of("$T::asInteger", base);
            case NUMBER -> CodeBlock.of("$T::asNumber", base);
            case BOOLEAN -> CodeBlock.of("$T::asFlag", base);
            case SECRET -> CodeBlock.of("$T::asSecret", base);
            case DATE -> CodeBlock.of("$T::asDate", base);
            case DATE_TIME -> CodeBlock.of("$T::asDateTime", base);
            case DURATION -> CodeBlock.of("$T::asDuration", base);
            case FILE -> CodeBlock.of("$T::asFile", base);
            case ANY -> CodeBlock.of("entry -> entry");
        };
    }
}
