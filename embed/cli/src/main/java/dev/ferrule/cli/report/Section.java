package dev.ferrule.cli.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found in one connector.
 *
 * @param name the connector, as it was asked for
 * @param folder its folder, relative to where the command runs, with {@code /} between its parts; empty for that folder
 *     itself
 */
public record Section(String name, String folder, List<Finding> findings) {

    /**
     * What was found in a folder.
     *
     * @param directory the folder that paths are relative to
     */
    public static Section of(String name, Path folder, Path directory, List<Finding> findings) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path root = directory.toAbsolutePath().normalize();
        // On Windows there is no way from one drive to another.
        boolean apart = absolute.getRoot() != null && !absolute.getRoot().equals(root.getRoot());
        Path relative = apart ? absolute : root.relativize(absolute);
        return new Section(
                name,
                Stream.iterate(0, i -> i < relative.getNameCount(), i -> i + 1)
                        .map(i -> relative.getName(i).toString())
                        .collect(Collectors.joining("/")),
                findings);
    }

    /** The path of a finding's file, relative to where the command runs. */
    String path(Finding finding) {
        String file = finding.span().file();
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** The same as a relative URI. */
    String uri(Finding finding) {
        return Stream.of(path(finding).split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
