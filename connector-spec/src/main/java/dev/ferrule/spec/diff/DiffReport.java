package dev.ferrule.spec.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The changes between two versions, held against the waivers.
 *
 * @param connector the id of the new version
 * @param entries every change, with the waiver that allows it
 * @param expired waivers that would count if they had not expired
 * @param unused waivers that speak of no change
 */
public record DiffReport(String connector, List<Entry> entries, List<Waiver> expired, List<Waiver> unused) {

    /** A change and the waiver that allows it, if one does. */
    public record Entry(Change change, Optional<Waiver> waiver) {}

    /**
     * Holds changes against waivers.
     *
     * @param today the day on which waivers must not have expired
     */
    public static DiffReport of(String connector, List<Change> changes, List<Waiver> waivers, LocalDate today) {
        List<Waiver> valid = waivers.stream()
                .filter(waiver -> !waiver.expires().isBefore(today))
                .toList();
        List<Entry> entries = changes.stream()
                .map(change -> new Entry(
                        change,
                        valid.stream().filter(waiver -> waiver.speaksOf(change)).findFirst()))
                .toList();
        List<Waiver> expired =
                waivers.stream().filter(waiver -> !valid.contains(waiver)).toList();
        List<Waiver> unused = valid.stream()
                .filter(waiver -> changes.stream().noneMatch(waiver::speaksOf))
                .toList();
        return new DiffReport(connector, entries, expired, unused);
    }

    /** All changes, waived or not. */
    public List<Change> changes() {
        return entries.stream().map(Entry::change).toList();
    }

    /** How many changes have this effect, taken together. */
    public long count(Effect effect) {
        return entries.stream()
                .filter(entry -> entry.change().effect() == effect)
                .count();
    }

    /** How many changes of this effect no waiver allows. */
    public long unwaived(Effect effect) {
        return entries.stream()
                .filter(entry -> entry.waiver().isEmpty() && entry.change().effect() == effect)
                .count();
    }
}
