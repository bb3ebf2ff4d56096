package dev.ferrule.spec.model;

/**
 * Where something stands in a spec.
 *
 * @param file the file, relative to the connector's folder, with {@code /} between its parts
 * @param line the line, counted from 1
 * @param column the column in code points, counted from 1
 */
public record Position(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
