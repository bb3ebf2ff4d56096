package dev.ferrule.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The constructs of the language, which {@code constructs.txt} lists with what each is known by. */
record Constructs(List<Construct> all) {

    /**
     * A construct.
     *
     * @param known what it is known by; one of these is enough
     * @param why why it is there although no connector uses it; empty when one does
     */
    record Construct(String group, String title, List<String> known, String why) {

        /** Whether what it is known by is there. */
        boolean isUsed(Predicate<String> uses) {
            return known.stream().anyMatch(uses);
        }
    }

    /** Those of the file beside this class. */
    static Constructs read() {
        List<Construct> all = new ArrayList<>();
        String group = "";
        for (String line : TestData.lines("constructs.txt")) {
            if (line.startsWith("## ")) {
                group = line.substring(3);
            } else {
                String[] cells = line.split(" \\| ", -1);
                String why = cells.length > 2 ? cells[2] : "";
                all.add(new Construct(group, cells[0], List.of(cells[1].split(" or ")), why));
            }
        }
        return new Constructs(List.copyOf(all));
    }

    /** The groups, in their order. */
    List<String> groups() {
        return all.stream().map(Construct::group).distinct().toList();
    }

    /** Those of a group. */
    List<Construct> of(String group) {
        return all.stream().filter(each -> each.group().equals(group)).toList();
    }
}
