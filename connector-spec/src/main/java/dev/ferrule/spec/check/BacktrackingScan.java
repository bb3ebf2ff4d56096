package dev.ferrule.spec.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/**
 * Looks in a regular expression for what makes backtracking explode: a repeated group whose content can be cut into
 * repetitions in more than one way, and references back. A repeated group is fine when what it holds has one length, or
 * when each repetition starts with a literal that nothing else in it matches, as in {@code (-[a-z]+)*}. Some harmless
 * expressions are refused; they can be written in that form.
 */
final class BacktrackingScan {

    private static final List<String> SAMPLES = IntStream.concat(
                    IntStream.range(0x09, 0x7F), IntStream.of('é', 'Ω', '中'))
            .mapToObj(Character::toString)
            .toList();

    private final String pattern;
    private int at;
    private boolean slow;

    private BacktrackingScan(String pattern) {
        this.pattern = pattern;
    }

    /** Whether a text might make the expression, which compiles, run for very long. */
    static boolean isSlow(String pattern) {
        BacktrackingScan scan = new BacktrackingScan(pattern);
        while (scan.at < pattern.length()) {
            scan.alternatives();
            scan.at++;
        }
        return scan.slow;
    }

    /**
     * One element of an expression.
     *
     * @param text its own text without quantifier
     * @param group whether it is a group
     * @param varies whether it, or something in it, matches texts of several lengths or in several ways
     * @param delimited whether it is a group whose repetitions begin with a literal that is found nowhere else in it
     * @param optional whether it is quantified, so that a text need not begin with it
     */
    private record Atom(String text, boolean group, boolean varies, boolean delimited, boolean optional) {

        Atom(String text, boolean group, boolean varies, boolean delimited) {
            this(text, group, varies, delimited, false);
        }

        Atom asOptional() {
            return new Atom(text, group, varies, delimited, true);
        }

        boolean finds(String sign) {
            try {
                return Pattern.compile(text).matcher(sign).find();
            } catch (PatternSyntaxException problem) {
                return true;
            }
        }
    }

    private enum Quantifier {
        NONE,
        EXACT,
        FEW,
        MANY;

        boolean varies() {
            return this == FEW || this == MANY;
        }
    }

    /** Reads to the end of the group or expression. */
    private Atom alternatives() {
        int start = at;
        boolean varies = false;
        List<List<Atom>> alternatives = new ArrayList<>(List.of(new ArrayList<>()));
        while (at < pattern.length() && pattern.charAt(at) != ')') {
            if (pattern.charAt(at) == '|') {
                alternatives.add(new ArrayList<>());
                at++;
                continue;
            }
            Atom atom = atom();
            Quantifier quantifier = quantifier();
            slow |= quantifier == Quantifier.MANY && atom.group() && atom.varies() && !atom.delimited();
            varies |= quantifier.varies() || atom.varies();
            List<Atom> sequence = alternatives.get(alternatives.size() - 1);
            sequence.add(quantifier == Quantifier.NONE ? atom : atom.asOptional());
        }
        boolean delimited = alternatives.size() == 1 && isDelimited(alternatives.get(0));
        return new Atom(pattern.substring(start, at), true, varies || overlap(alternatives), delimited);
    }

    /** Whether the first element is a literal that no other element matches. */
    private static boolean isDelimited(List<Atom> sequence) {
        if (sequence.isEmpty() || sequence.get(0).optional()) {
            return false;
        }
        String first = sequence.get(0).text();
        boolean escaped = first.length() == 2 && first.charAt(0) == '\\';
        String sign = escaped ? first.substring(1) : first;
        boolean literal =
                sign.length() == 1 && (escaped ? !Character.isLetterOrDigit(sign.charAt(0)) : !".^$".contains(sign));
        return literal && sequence.stream().skip(1).noneMatch(atom -> atom.finds(sign));
    }

    /** Whether two alternatives might begin with the same sign. */
    private static boolean overlap(List<List<Atom>> alternatives) {
        if (alternatives.size() == 1) {
            return false;
        }
        boolean plain = alternatives.stream()
                .allMatch(sequence -> !sequence.isEmpty()
                        && !sequence.get(0).optional()
                        && !sequence.get(0).group());
        return !plain
                || SAMPLES.stream()
                        .anyMatch(sign -> alternatives.stream()
                                        .filter(sequence -> sequence.get(0).finds(sign))
                                        .count()
                                > 1);
    }

    private Atom atom() {
        int start = at;
        char first = pattern.charAt(at);
        if (first == '(') {
            return group(start);
        }
        if (first == '[') {
            characterClass();
        } else if (first == '\\') {
            escape();
        } else {
            at += Character.charCount(pattern.codePointAt(at));
        }
        return new Atom(pattern.substring(start, at), false, false, false);
    }

    private Atom group(int start) {
        at++;
        if (pattern.startsWith("?<", at) && !pattern.startsWith("?<=", at) && !pattern.startsWith("?<!", at)) {
            at = pattern.indexOf('>', at) + 1;
        } else if (pattern.startsWith("?", at)) {
            while (":=!>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            at += pattern.charAt(at) == ')' ? 0 : 1;
        }
        Atom inner = alternatives();
        at = Math.min(at + 1, pattern.length());
        return new Atom(pattern.substring(start, at), true, inner.varies(), inner.delimited());
    }

    private void escape() {
        char kind = pattern.charAt(at + 1);
        slow |= (kind >= '1' && kind <= '9') || kind == 'k';
        int end = at + 2;
        if (kind == 'Q') {
            int close = pattern.indexOf("\\E", at);
            end = close < 0 ? pattern.length() : close + 2;
        } else if (end < pattern.length() && pattern.charAt(end) == '{' && "pPxN".indexOf(kind) >= 0) {
            end = pattern.indexOf('}', end) + 1;
        }
        at = end;
    }

    private void characterClass() {
        int depth = 0;
        do {
            char sign = pattern.charAt(at);
            if (sign == '\\') {
                at++;
            } else if (sign == '[') {
                depth++;
                at += pattern.startsWith("[^]", at) ? 2 : pattern.startsWith("[]", at) ? 1 : 0;
            } else if (sign == ']') {
                depth--;
            }
            at++;
        } while (depth > 0 && at < pattern.length());
    }

    private Quantifier quantifier() {
        if (at >= pattern.length() || "{*+?".indexOf(pattern.charAt(at)) < 0) {
            return Quantifier.NONE;
        }
        char sign = pattern.charAt(at);
        Quantifier quantifier = sign == '?' ? Quantifier.FEW : Quantifier.MANY;
        if (sign == '{') {
            int end = pattern.indexOf('}', at);
            String bounds = pattern.substring(at + 1, end);
            String most = bounds.substring(bounds.indexOf(',') + 1);
            boolean few = most.length() == 1;
            quantifier = few ? bounds.length() == 1 ? Quantifier.EXACT : Quantifier.FEW : Quantifier.MANY;
            at = end;
        }
        at++;
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return quantifier;
    }
}
