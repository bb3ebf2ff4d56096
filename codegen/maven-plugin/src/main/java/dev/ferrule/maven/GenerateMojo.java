package dev.ferrule.maven;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.java.JavaEmitter;
import dev.ferrule.codegen.java.NativeImageEmitter;
import java.io.File;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Generates the typed Java of a connector and adds it to what the project compiles, with what GraalVM's native-image has to know of
 * it.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends SpecMojo {

    /** Where the generated sources go. */
    @Parameter(
            property = "ferrule.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/ferrule")
    private File outputDirectory;

    /** The project that compiles them. */
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    List<Emitter> emitters() {
        return List.of(new JavaEmitter(), new NativeImageEmitter());
    }

    @Override
    File output() {
        return outputDirectory;
    }

    @Override
    void written() {
        project.addCompileSourceRoot(outputDirectory.getPath());
        Resource metadata = new Resource();
        metadata.setDirectory(outputDirectory.getPath());
        metadata.addInclude("META-INF/native-image/**");
        project.addResource(metadata);
    }
}
