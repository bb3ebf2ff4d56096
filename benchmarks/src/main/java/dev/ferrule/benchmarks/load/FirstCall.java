package dev.ferrule.benchmarks.load;

import dev.ferrule.benchmarks.call.Client;
import dev.ferrule.benchmarks.call.UserCalls;

/** One call, and the end: what a program costs that does no more. */
public final class FirstCall {

    private FirstCall() {}

    /** Takes the client, the address of the server, and {@code get} or {@code update}. */
    public static void main(String[] arguments) {
        try (UserCalls calls = Client.valueOf(arguments[0]).of(arguments[1])) {
            System.out.println(
                    arguments[2].equals("get") ? calls.get("sampleuser") : calls.update("sampleuser", "New Name"));
        }
    }
}
