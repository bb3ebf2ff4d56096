package dev.ferrule.testkit.fault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The faults there are. */
public final class NetworkFaults {

    private NetworkFaults() {}

    /** All of them, from the first packet to the meaning of the answer. */
    public static List<NetworkFault> all() {
        return Stream.<NetworkFault[]>of(
                        ConnectionFault.values(),
                        FramingFault.values(),
                        BodyFault.values(),
                        ContentFault.values(),
                        StatusFault.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
