package dev.ferrule.testkit.trap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.Sandboxes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that each marked place of a spec is needed. A run ends well with it. With the marked lines taken out, the same run
 * against the connector's sandbox ends in another way. See {@link Marks} for how a place is marked.
 */
public final class TrapTests {

    private record Trap(String how, String instead, Play play, String holds, String bites) {}

    private final Marks marks;
    private final List<Trap> traps;

    private TrapTests(Marks marks, List<Trap> traps) {
        this.marks = marks;
        this.traps = List.copyOf(traps);
    }

    /** The traps of the connector in this folder; none yet. */
    public static TrapTests of(Path folder) {
        return new TrapTests(Marks.in(folder), List.of());
    }

    /** How a run of the connector in this folder ends against its sandbox; see {@link Outcome}. */
    public static String run(Path folder, Play play) {
        return run(Marks.in(folder).files(), play);
    }

    /**
     * One more trap.
     *
     * @param how the mark
     * @param holds what the words of the ending hold, see {@link Outcome}, with the marked lines and not without them
     * @param bites what they hold without the marked lines
     */
    public TrapTests trap(String how, Play play, String holds, String bites) {
        return trap(how, "", play, holds, bites);
    }

    /**
     * One more trap, in a place that cannot be empty.
     *
     * @param instead the lines that somebody would write who does not know of the trap
     */
    public TrapTests trap(String how, String instead, Play play, String holds, String bites) {
        List<Trap> more = new ArrayList<>(traps);
        more.add(new Trap(how, instead, play, holds, bites));
        return new TrapTests(marks, more);
    }

    /** The tests: those of each trap, and that no marked place is without one. */
    public Stream<DynamicNode> all() {
        Stream<DynamicNode> tests = traps.stream().map(trap -> DynamicTest.dynamicTest(trap.how(), () -> verify(trap)));
        return Stream.concat(
                tests, Stream.of(DynamicTest.dynamicTest("every marked place has its trap", this::verifyAllTried)));
    }

    private void verify(Trap trap) {
        String with = run(marks.files(), trap.play());
        if (!with.contains(trap.holds())) {
            fail("With what is marked, the run should end with '" + trap.holds() + "'. It ended: " + with);
        }
        String without = run(marks.without(trap.how(), trap.instead()), trap.play());
        if (!without.contains(trap.bites()) || without.contains(trap.holds())) {
            fail("Without what is marked, the run should end with '" + trap.bites() + "'"
                    + (without.contains(trap.holds()) ? " and not with '" + trap.holds() + "'" : "")
                    + ". It ended: " + without + "\nTaken out was:\n" + yaml(trap));
        }
    }

    private String yaml(Trap trap) {
        return marks.all().stream()
                .filter(mark -> mark.how().equals(trap.how()))
                .map(Mark::yaml)
                .collect(Collectors.joining("...\n"));
    }

    private static String run(SortedMap<String, String> files, Play play) {
        SpecReading reading = new SpecReader().read(files);
        Connector spec = reading.connector()
                .orElseThrow(() -> new AssertionError("The spec has problems, say what stands in place of the lines:\n"
                        + reading.diagnostics().stream().map(String::valueOf).collect(Collectors.joining("\n"))));
        Sandbox sandbox = Sandboxes.named(spec.id());
        return Outcome.of(spec, sandbox, play).text();
    }

    private void verifyAllTried() {
        Set<String> marked = new TreeSet<>();
        marks.all().forEach(mark -> marked.add(mark.how()));
        Set<String> tried = new TreeSet<>();
        traps.forEach(trap -> tried.add(trap.how()));
        assertEquals(marked, tried, "Marked places, and those that have a trap.");
    }
}
