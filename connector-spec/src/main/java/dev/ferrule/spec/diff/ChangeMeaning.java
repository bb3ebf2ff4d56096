package dev.ferrule.spec.diff;

/**
 * What a kind of change says and means.
 *
 * @param verdict what it means for each audience
 * @param says a sentence with the places {@code {what}}, {@code {old}} and {@code {new}}
 * @param why why the verdict is what it is
 * @param hint what to do about it
 */
public record ChangeMeaning(Verdict verdict, String says, String why, String hint) {}
