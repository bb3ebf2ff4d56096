package dev.ferrule.runtime.json;

import dev.ferrule.runtime.file.FileSource;

/**
 * A file among JSON values. Inside a body of JSON it is Base64 (RFC 4648, 4); for people it is a word with its name. No text
 * is read as one, so only code can give a file to a call.
 *
 * @param source the file
 */
public record JsonFile(FileSource source) implements JsonValue {
    @Override
    public String toString() {
        return JsonWriter.masked(this);
    }
}
