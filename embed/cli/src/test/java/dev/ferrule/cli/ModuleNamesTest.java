package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our jars can stand on a module path: each has a name that will stay, and a package lies in one of them. */
class ModuleNamesTest {

    private static final Pattern OURS = Pattern.compile("ferrule-.*\\.jar");

    @Test
    void eachJarHasANameAndPackagesOfItsOwn() {
        Map<String, String> owners = new HashMap<>();
        for (ModuleDescriptor module : modules()) {
            assertThat(module.name()).matches("dev\\.ferrule(\\.[a-z0-9]+)+");
            for (String contained : module.packages()) {
                assertThat(contained).startsWith("dev.ferrule.");
                assertThat(owners.put(contained, module.name()))
                        .as("another module that holds %s of %s", contained, module.name())
                        .isNull();
            }
        }
        assertThat(owners.values()).contains("dev.ferrule.runtime", "dev.ferrule.spec", "dev.ferrule.codegen");
    }

    private static List<ModuleDescriptor> modules() {
        Path[] jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> OURS.matcher(path.getFileName().toString()).matches())
                .filter(Files::isRegularFile)
                .toArray(Path[]::new);
        return ModuleFinder.of(jars).findAll().stream()
                .map(ModuleReference::descriptor)
                .toList();
    }
}
