package dev.ferrule.crowd.sandbox.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferrule.crowd.sandbox.directory.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The directories at the start: the sample data, or those that a setting describes. */
public final class Content {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Content() {}

    /**
     * The directories.
     *
     * @param setting JSON, or the path of a file with it; the sample data when absent
     * @throws IllegalArgumentException saying what is wrong with the setting
     */
    public static List<Directory> of(Optional<String> setting) {
        if (setting.isEmpty()) {
            return List.of(SampleData.directory());
        }
        String given = setting.get();
        JsonNode content = json(given.stripLeading().startsWith("{") ? given : file(given));
        List<Directory> directories = new DirectoryReader(content).directories();
        Set<Long> ids = new HashSet<>();
        for (Directory directory : directories) {
            if (!ids.add(directory.home().id())) {
                throw new IllegalArgumentException(
                        "Two directories have the id " + directory.home().id() + ".");
            }
        }
        return directories;
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    "The sandbox setting 'data' is a JSON object or the path of a file that can be read, not '" + path
                            + "'.",
                    e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The sandbox's data is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
