package dev.ferrule.cli.console;

/** Words of command lines that are printed for people to copy. */
public final class ShellWord {

    private ShellWord() {}

    /** The word as a shell reads it as one. */
    public static String of(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
