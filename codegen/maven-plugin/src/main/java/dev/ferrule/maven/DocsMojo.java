package dev.ferrule.maven;

import dev.ferrule.codegen.Emitter;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the documentation pages of a connector, or other descriptions of it. */
@Mojo(name = "docs", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class DocsMojo extends SpecMojo {

    /** Where they go. */
    @Parameter(property = "ferrule.docsDirectory", defaultValue = "${project.build.directory}/ferrule-docs")
    private File docsDirectory;

    /**
     * What is written: {@code mdx}, {@code markdown}, {@code json-schema}, {@code manifest}, {@code openapi}, and every other emitter that is a
     * dependency of this plugin.
     */
    @Parameter(property = "ferrule.emit", defaultValue = "mdx")
    private List<String> emit;

    @Override
    List<Emitter> emitters() throws MojoFailureException {
        List<Emitter> chosen = new ArrayList<>();
        for (String id : emit) {
            chosen.add(Emitter.all().stream()
                    .filter(emitter -> emitter.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new MojoFailureException("There is no emitter " + id + "; there are "
                            + Emitter.all().stream().map(Emitter::id).collect(Collectors.joining(", ")) + ".")));
        }
        return chosen;
    }

    @Override
    File output() {
        return docsDirectory;
    }
}
