package dev.ferrule.crowd.sandbox.search;

/** A search that cannot be understood; the message says why. */
public final class MalformedSearch extends RuntimeException {

    private final String problem;

    /** A search with this problem. */
    public MalformedSearch(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }
}
