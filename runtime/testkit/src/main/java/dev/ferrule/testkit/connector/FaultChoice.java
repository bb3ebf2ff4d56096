package dev.ferrule.testkit.connector;

/** How many of the faults of a network are tried. */
enum FaultChoice {
    /** All of them at each request. */
    AT_EVERY_REQUEST,

    /** All of them at one request of each kind. */
    ONCE_OF_A_KIND,

    /** Each at one request of some of the kinds, which take turns. */
    IN_TURN
}
