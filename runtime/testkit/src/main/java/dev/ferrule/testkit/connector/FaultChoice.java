package dev.ferrule.testkit.connector;

/** Which faults are tried at which requests. */
enum FaultChoice {
    /** Each fault at every request. */
    EVERY_REQUEST,
    /** Each fault at one request of each kind. */
    ONCE_OF_A_KIND,
    /** Some of the faults at one request of each kind, all of them at all kinds together. */
    SPREAD;

    private static final String PROPERTY = "ferrule.faults";
    private static final String EVERY = "every";

    /** This, unless the run asks for everything. */
    FaultChoice asked() {
        return EVERY.equals(System.getProperty(PROPERTY)) ? EVERY_REQUEST : this;
    }
}
