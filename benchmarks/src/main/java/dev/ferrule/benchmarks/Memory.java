package dev.ferrule.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** How much heap this process has had in use. */
final class Memory {

    private static final long MEBIBYTE = 1024L * 1024;

    private Memory() {}

    /** The sum of the peaks of all parts of the heap, in MiB; more than was in use at any one moment. */
    static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(java.lang.management.MemoryUsage::getUsed)
                        .sum()
                / MEBIBYTE;
    }
}
