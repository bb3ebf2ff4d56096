package dev.ferrule.codegen.compatibility;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiAnnotation;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiImplementedInterface;
import japicmp.model.JApiMethod;
import japicmp.model.JApiSuperclass;
import japicmp.output.Filter;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of a library breaks those who compiled against an earlier one, or who compile against it again. */
final class Breaks {

    private Breaks() {}

    /** What japicmp calls incompatible, in the binary or in the source. */
    static List<String> byJapicmp(Library before, Library after) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> changes = new JarArchiveComparator(options)
                .compare(
                        new JApiCmpArchive(before.jar(), "before.jar", "1"),
                        new JApiCmpArchive(after.jar(), "after.jar", "2"));
        List<String> breaks = new ArrayList<>();
        Filter.filter(changes, new Collector(breaks));
        return breaks.stream().sorted().distinct().toList();
    }

    /**
     * What japicmp does not call incompatible, and what callers may have written a complete switch over: values of enums, and
     * forms of sealed types none of which is hidden.
     */
    static List<String> ofSwitches(Library before, Library after) {
        Map<String, List<String>> old = switchable(before);
        List<String> breaks = new ArrayList<>();
        switchable(after).forEach((type, cases) -> {
            List<String> known = old.getOrDefault(type, cases);
            cases.stream().filter(each -> !known.contains(each)).forEach(each -> breaks.add(type + " has " + each));
        });
        return breaks;
    }

    private static Map<String, List<String>> switchable(Library library) {
        Map<String, List<String>> cases = new TreeMap<>();
        for (Class<?> type : library.load()) {
            boolean seen = Modifier.isPublic(type.getModifiers());
            if (seen && type.isEnum()) {
                cases.put(type.getName(), names(type.getEnumConstants()));
            } else if (seen
                    && type.isSealed()
                    && Arrays.stream(type.getPermittedSubclasses())
                            .noneMatch(form -> Modifier.isPrivate(form.getModifiers()))) {
                cases.put(type.getName(), names(type.getPermittedSubclasses()));
            }
        }
        return cases;
    }

    private static List<String> names(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Class<?> type ? type.getSimpleName() : value.toString())
                .collect(Collectors.toList());
    }

    private record Collector(List<String> breaks) implements Filter.FilterVisitor {

        private void add(String what, JApiCompatibility change) {
            change.getCompatibilityChanges().stream()
                    .filter(each -> !each.isBinaryCompatible() || !each.isSourceCompatible())
                    .forEach(each -> breaks.add(what + ": " + each.getType()));
        }

        @Override
        public void visit(Iterator<JApiClass> all, JApiClass type) {
            add(type.getFullyQualifiedName(), type);
        }

        @Override
        public void visit(Iterator<JApiMethod> all, JApiMethod method) {
            add(method.getjApiClass().getFullyQualifiedName() + "." + method.getName(), method);
        }

        @Override
        public void visit(Iterator<JApiConstructor> all, JApiConstructor constructor) {
            add(constructor.getjApiClass().getFullyQualifiedName() + ".new", constructor);
        }

        @Override
        public void visit(Iterator<JApiImplementedInterface> all, JApiImplementedInterface type) {
            add(type.getFullyQualifiedName(), type);
        }

        @Override
        public void visit(Iterator<JApiField> all, JApiField field) {
            add(field.getjApiClass().getFullyQualifiedName() + "." + field.getName(), field);
        }

        @Override
        public void visit(Iterator<JApiAnnotation> all, JApiAnnotation annotation) {
            add(annotation.getFullyQualifiedName(), annotation);
        }

        @Override
        public void visit(JApiSuperclass type) {
            add(type.getJApiClassOwning().getFullyQualifiedName() + " extends", type);
        }
    }
}
