package dev.ferrule.hostile;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.util.List;

/**
 * One spec and what must become of it.
 *
 * @param name its number in the catalogue of attacks and what it tries, in a few words
 * @param verdict what must become of it
 * @param writer writes its files
 */
record Case(String name, Verdict verdict, Writer writer) {

    /** Writes the files of a spec. */
    @FunctionalInterface
    interface Writer {
        void write(SpecFiles files, Watcher watcher) throws IOException;
    }

    /** A spec that must be refused. */
    static Case refused(String name, DiagnosticCode code, Writer writer) {
        return new Case(name, new Verdict.Refused(code), writer);
    }

    /** A spec of one action, which must be refused. */
    static Case refused(String name, DiagnosticCode code, String action) {
        return refused(name, code, (files, watcher) -> files.add("actions/act.yaml", action));
    }

    /** A spec that says this text wherever it can, which must do nothing. */
    static Case inert(String name, String text) {
        return new Case(name, new Verdict.Inert(List.of(text)), (files, watcher) -> EverywhereSpec.write(files, text));
    }

    /** A spec that must do nothing and be understood. */
    static Case inert(String name, Writer writer, String... texts) {
        return new Case(name, new Verdict.Inert(List.of(texts)), writer);
    }

    /** The number that the name begins with. */
    String number() {
        return name.substring(0, name.indexOf(' '));
    }

    @Override
    public String toString() {
        return name;
    }
}
