package dev.ferrule.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A local repository of Maven with what this build has made, which the user's own never gets to see. */
final class MavenRepository {

    private static final Set<String> OTHER_FOLDERS = Set.of("target", "src", ".git");

    private final Path folder;
    private final String version;

    private MavenRepository(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /**
     * A repository with every module below a folder, as it was built, and with what another repository has of others.
     *
     * @param near the other repository
     */
    static MavenRepository of(Path build, Path folder, Path near, String version) throws IOException {
        MavenRepository repository = new MavenRepository(folder, version);
        link(near, Files.createDirectories(folder), "dev");
        link(near.resolve("dev"), Files.createDirectories(folder.resolve("dev")), "ferrule");
        Files.walkFileTree(build, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) throws IOException {
                if (OTHER_FOLDERS.contains(entered.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (Files.exists(entered.resolve("pom.xml"))) {
                    repository.add(entered);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return repository;
    }

    /** Where it lies. */
    Path folder() {
        return folder;
    }

    /** Makes all that a repository has, but for one folder, to be found here as well; what is missing there comes to lie there. */
    private static void link(Path near, Path here, String but) throws IOException {
        if (!Files.isDirectory(near)) {
            return;
        }
        try (Stream<Path> folders = Files.list(near)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String name = folder.getFileName().toString();
                if (!name.equals(but)) {
                    Files.createSymbolicLink(here.resolve(name), folder);
                }
            }
        }
    }

    private void add(Path module) throws IOException {
        String id = artifact(module.resolve("pom.xml"));
        String name = id + "-" + version;
        Path place = Files.createDirectories(
                folder.resolve("dev/ferrule").resolve(id).resolve(version));
        Files.copy(module.resolve("pom.xml"), place.resolve(name + ".pom"));
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, place.resolve(name + ".jar"));
        }
    }

    /** The artifact of a POM, which is a child of its root: the parent has one as well. */
    private static String artifact(Path pom) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
            for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeName().equals("artifactId")) {
                    return child.getTextContent();
                }
            }
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException("This is no POM: " + pom, broken);
        }
        throw new IOException("This POM has no artifact: " + pom);
    }
}
