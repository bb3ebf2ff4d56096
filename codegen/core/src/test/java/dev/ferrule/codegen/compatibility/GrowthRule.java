package dev.ferrule.codegen.compatibility;

import dev.ferrule.runtime.run.AsyncPages;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Pages;
import dev.ferrule.runtime.run.RawRequest;
import dev.ferrule.runtime.value.ObjectValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What generated classes are not, so that they can grow. Each rule forbids a shape of classes that breaks old callers as
 * soon as something is added: some breaks a comparison of two versions does not tell, and the others it tells too late.
 */
enum GrowthRule {

    /** A record gets another constructor with each component, and so does a class that shows its own. */
    HIDDEN_CONSTRUCTORS {
        @Override
        Stream<String> problems(Class<?> type) {
            Stream<String> records = type.isRecord() ? Stream.of("is a record") : Stream.empty();
            Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                    .filter(GrowthRule::isSeen)
                    .map(constructor -> "shows " + signature(constructor));
            return Stream.concat(records, type.isInterface() ? Stream.empty() : constructors);
        }
    },

    /** A builder of steps changes its types with each member that is added or becomes required. */
    BUILDERS_WITHOUT_STEPS {
        @Override
        Stream<String> problems(Class<?> type) {
            return !isBuilder(type)
                    ? Stream.empty()
                    : methods(type)
                            .filter(method -> !method.getName().equals("build"))
                            .filter(method -> method.getReturnType() != type)
                            .map(method -> method.getName() + " goes on with another type");
        }
    },

    /** Parameters of a method cannot be added to, and overloads multiply: a call has one input, and options at most. */
    TWO_FORMS_OF_CALLS {
        @Override
        Stream<String> problems(Class<?> type) {
            if (!type.getSimpleName().endsWith("Client")) {
                return Stream.empty();
            }
            Map<String, List<Method>> calls = methods(type)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() > 0)
                    .collect(Collectors.groupingBy(Method::getName));
            return calls.entrySet().stream()
                    .filter(call -> call.getValue().size() > 3
                            || !call.getValue().stream().allMatch(GrowthRule::isCall))
                    .map(call ->
                            call.getKey() + " is called in other forms than input, input with options, and builder");
        }
    },

    /** Whoever implements an interface, or extends a class, misses what is added. */
    NOTHING_TO_IMPLEMENT {
        @Override
        Stream<String> problems(Class<?> type) {
            boolean open = !Modifier.isFinal(type.getModifiers())
                    && !type.isSealed()
                    && (type.isInterface()
                            || Arrays.stream(type.getDeclaredConstructors()).anyMatch(GrowthRule::isSeen));
            return open && !type.isAnnotation() ? Stream.of("can be extended") : Stream.empty();
        }
    },

    /** A setter that refuses null makes callers write a test around it, and its parameter cannot become optional later. */
    NULL_IS_NOT_GIVEN {
        @Override
        Stream<String> problems(Class<?> type) {
            return !isBuilder(type)
                    ? Stream.empty()
                    : methods(type)
                            .filter(method -> method.getParameterCount() == 1)
                            .filter(method -> method.getReturnType() == type)
                            .filter(method ->
                                    !method.getAnnotatedParameterTypes()[0].isAnnotationPresent(Nullable.class))
                            .map(method -> method.getName() + " does not take null");
        }
    },

    /** What may be missing says so to tools, and a list or map of an answer is never null. */
    COLLECTIONS_ARE_THERE {
        @Override
        Stream<String> problems(Class<?> type) {
            if (!ObjectValue.class.isAssignableFrom(type)) {
                return Stream.empty();
            }
            Stream<String> unmarked = type.getPackage().isAnnotationPresent(NullMarked.class)
                    ? Stream.empty()
                    : Stream.of("is in a package that does not say what may be null");
            Stream<String> collections = methods(type)
                    .filter(method -> Collection.class.isAssignableFrom(method.getReturnType())
                            || Map.class.isAssignableFrom(method.getReturnType()))
                    .filter(method -> method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class))
                    .map(method -> method.getName() + " may be null");
            return Stream.concat(unmarked, collections);
        }
    },

    /** A service adds values to a list, and a caller that switches over an enum does not know them. */
    NO_ENUMS {
        @Override
        Stream<String> problems(Class<?> type) {
            return type.isEnum() ? Stream.of("is an enum") : Stream.empty();
        }
    },

    /** A caller may write a complete switch over a sealed type, unless one form of it cannot be named. */
    OPEN_CHOICES {
        @Override
        Stream<String> problems(Class<?> type) {
            if (!type.isSealed()) {
                return Stream.empty();
            }
            List<String> problems = new ArrayList<>();
            List<Class<?>> forms = List.of(type.getPermittedSubclasses());
            if (forms.stream().noneMatch(form -> Modifier.isPrivate(form.getModifiers()))) {
                problems.add("can be switched over completely");
            }
            if (forms.stream().noneMatch(form -> form.getSimpleName().equals("Unknown"))) {
                problems.add("has nothing for a form that is not known");
            }
            return problems.stream();
        }
    },

    /** Types of a library in signatures bind callers to its version. */
    OWN_TYPES_ALONE {
        @Override
        Stream<String> problems(Class<?> type) {
            return methods(type)
                    .flatMap(method -> Stream.concat(
                                    Stream.of(method.getGenericReturnType()),
                                    Arrays.stream(method.getGenericParameterTypes()))
                            .map(java.lang.reflect.Type::getTypeName)
                            .flatMap(name -> Arrays.stream(name.split("[^A-Za-z0-9_.$]+", -1)))
                            .filter(name -> name.contains(".")
                                    && !name.startsWith("java.")
                                    && !name.startsWith("dev.ferrule.runtime.")
                                    && !name.startsWith(type.getPackageName() + "."))
                            .map(name -> method.getName() + " shows " + name));
        }
    },

    /** A list in pages is walked item by item or page by page, and anew each time. */
    PAGES_TO_WALK {
        @Override
        Stream<String> problems(Class<?> type) {
            return !type.getSimpleName().equals("Paged")
                    ? Stream.empty()
                    : methods(type)
                            .filter(method -> !method.getName().equals("with"))
                            .filter(method ->
                                    method.getReturnType() != Pages.class && method.getReturnType() != AsyncPages.class)
                            .map(method -> method.getName() + " gives no pages");
        }
    };

    /** What is wrong with a class that others see. */
    abstract Stream<String> problems(Class<?> type);

    /** What is wrong with these classes by all rules, each with the class and the rule. */
    static List<String> problems(List<Class<?>> types) {
        return types.stream()
                .filter(type -> isSeen(type.getModifiers()))
                .flatMap(type -> Arrays.stream(values())
                        .flatMap(rule ->
                                rule.problems(type).map(problem -> rule + ": " + type.getSimpleName() + " " + problem)))
                .toList();
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static boolean isSeen(Constructor<?> constructor) {
        return isSeen(constructor.getModifiers());
    }

    private static boolean isBuilder(Class<?> type) {
        return type.getSimpleName().equals("Builder");
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isSeen(method.getModifiers()) && !method.isSynthetic())
                .sorted(java.util.Comparator.comparing(Method::toString));
    }

    private static boolean isCall(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean input = parameters[0].getSimpleName().contains("Input") || parameters[0] == RawRequest.class;
        return switch (parameters.length) {
            case 1 -> input || parameters[0] == Consumer.class;
            case 2 -> input && parameters[1] == CallOptions.class;
            default -> false;
        };
    }

    private static String signature(Constructor<?> constructor) {
        return "a constructor of "
                + Arrays.stream(constructor.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
