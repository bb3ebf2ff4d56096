package dev.ferrule.benchmarks;

import java.util.List;

/** What is said of many numbers. */
public final class Numbers {

    private Numbers() {}

    /**
     * The middle one; of an even number the mean of the middle two.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static double median(List<Double> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to tell the median of.");
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
