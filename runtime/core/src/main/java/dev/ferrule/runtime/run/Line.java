package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.retry.RetryBudget;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.retry.Time;

/**
 * What all requests of the calls of one connection go through, whoever makes them.
 *
 * @param transport sends them
 * @param accounts keeps them within the limits of the service
 * @param policy says how often and when they are sent again
 * @param budget what may be spent on that
 * @param memory what their answers are read in
 * @param time the clock
 */
record Line(
        Transport transport,
        RequestAccounts accounts,
        RetryPolicy policy,
        RetryBudget budget,
        AnswerMemory memory,
        Time time) {}
