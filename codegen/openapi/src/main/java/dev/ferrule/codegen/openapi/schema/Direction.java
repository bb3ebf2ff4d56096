package dev.ferrule.codegen.openapi.schema;

/** Whether values go to the service or come from it: some members exist one way only. */
public enum Direction {
    /** What is sent, without what is {@code readOnly}. */
    IN("readOnly"),
    /** What is answered, without what is {@code writeOnly}. */
    OUT("writeOnly");

    private final String absent;

    Direction(String absent) {
        this.absent = absent;
    }

    /** The keyword of the members that are not there. */
    String absent() {
        return absent;
    }
}
