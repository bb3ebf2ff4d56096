package dev.ferrule.spec.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Files that are not written yet. */
final class MemoryStore implements Store {

    private final NavigableMap<String, String> files;

    MemoryStore(NavigableMap<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    @Override
    public String name() {
        return "in memory";
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public boolean isFolder(String folder) {
        String first = files.ceilingKey(folder + "/");
        return first != null && first.startsWith(folder + "/");
    }

    @Override
    public boolean exists(String file) {
        return files.containsKey(file);
    }

    @Override
    public boolean isFile(String file) {
        return files.containsKey(file);
    }

    @Override
    public boolean takes(String file) {
        return true;
    }

    @Override
    public boolean leadsOut(String file) {
        return false;
    }

    @Override
    public List<String> names(String folder) {
        String begin = folder + "/";
        return files.subMap(begin, true, folder + "0", false).keySet().stream()
                .map(path -> path.substring(begin.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    @Override
    public byte[] read(String file, int most) throws IOException {
        String text = files.get(file);
        if (text == null) {
            throw new IOException("There is no " + file);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }
}
