package dev.ferrule.spec.format;

import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.yaml.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a connector beside their canonical layout.
 *
 * @param folder the connector's folder
 * @param files the files that were looked at
 * @param changes the files whose layout is another one
 * @param problems why files cannot be read; then nothing is to be changed
 */
public record FolderFormat(Path folder, List<SourceText> files, List<Change> changes, List<Diagnostic> problems) {

    /**
     * A file in its canonical layout.
     *
     * @param file its path below the connector's folder
     */
    public record Change(String file, String text) {}

    /** Looks at the files of a connector; nothing is written. */
    public static FolderFormat of(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        SpecFolder spec = new SpecFolder(folder, ReadLimits.DEFAULT, diagnostics);
        List<SourceText> files = new ArrayList<>();
        spec.connector().ifPresent(files::add);
        files.addAll(spec.actions());
        List<Change> changes = new ArrayList<>();
        for (SourceText source : files) {
            new SpecFormatter(diagnostics)
                    .format(source)
                    .filter(text -> !text.equals(source.text()))
                    .ifPresent(text -> changes.add(new Change(source.file(), text)));
        }
        return new FolderFormat(
                folder,
                List.copyOf(files),
                diagnostics.hasErrors() ? List.of() : List.copyOf(changes),
                diagnostics.hasErrors() ? diagnostics.sorted() : List.of());
    }

    /**
     * Replaces a file as a whole or not at all; its permissions stay.
     *
     * @param file its path below the connector's folder
     * @throws IOException when the disk refuses
     */
    public static void replace(Path folder, String file, String text) throws IOException {
        Path real = folder.resolve(file).toRealPath();
        Path draft = real.resolveSibling("." + real.getFileName() + ".ferrule");
        try {
            Files.copy(real, draft, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(draft, text);
            Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
