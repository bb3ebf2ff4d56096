package dev.ferrule.benchmarks.call;

/** The calls that are measured, by one client. Safe for use by many threads. */
public interface UserCalls extends AutoCloseable {

    /** Reads a user: one request. Returns the full name. */
    String get(String username);

    /** Changes the full name of a user, whose other properties stay: reads, writes and reads. Returns the full name. */
    String update(String username, String displayName);

    @Override
    void close();
}
