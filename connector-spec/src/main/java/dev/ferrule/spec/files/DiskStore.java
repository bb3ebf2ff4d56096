package dev.ferrule.spec.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files on any file system, archives included. */
record DiskStore(Path root) implements Store {

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public boolean isThere() {
        return Files.isDirectory(root);
    }

    @Override
    public boolean isFolder(String folder) {
        return Files.isDirectory(root.resolve(folder));
    }

    @Override
    public boolean exists(String file) {
        return Files.exists(root.resolve(file));
    }

    @Override
    public boolean isFile(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    @Override
    public boolean takes(String file) {
        try {
            return root.resolve(file).startsWith(root);
        } catch (InvalidPathException problem) {
            return false;
        }
    }

    @Override
    public boolean leadsOut(String file) throws IOException {
        return !root.resolve(file).toRealPath().startsWith(root.toRealPath());
    }

    @Override
    public List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(root.resolve(file))) {
            return in.readNBytes(most);
        }
    }
}
