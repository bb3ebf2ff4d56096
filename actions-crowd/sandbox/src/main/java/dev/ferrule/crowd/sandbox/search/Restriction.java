package dev.ferrule.crowd.sandbox.search;

import java.util.List;

/** What is searched for. */
public sealed interface Restriction {

    /** Whether something fits. */
    boolean fits(Subject subject);

    /** Everything fits. */
    record Everything() implements Restriction {
        @Override
        public boolean fits(Subject subject) {
            return true;
        }
    }

    /** All of these must fit. */
    record All(List<Restriction> parts) implements Restriction {
        @Override
        public boolean fits(Subject subject) {
            return parts.stream().allMatch(part -> part.fits(subject));
        }
    }

    /** One of these must fit. */
    record Any(List<Restriction> parts) implements Restriction {
        @Override
        public boolean fits(Subject subject) {
            return parts.stream().anyMatch(part -> part.fits(subject));
        }
    }

    /** A property must have a value that compares so; of several values one is enough. */
    record Property(String name, Match match, String value) implements Restriction {

        /** Refuses a date that is none. */
        public Property {
            if (Subject.isDate(name)) {
                Dates.parse(value);
            }
        }

        @Override
        public boolean fits(Subject subject) {
            return Subject.isDate(name)
                    ? subject.date(name)
                            .filter(date -> match.holdsInOrder(date, Dates.parse(value)))
                            .isPresent()
                    : subject.values(name).stream().anyMatch(own -> match.holds(own, value));
        }
    }

    /** A property must have no value. */
    record Absent(String name) implements Restriction {
        @Override
        public boolean fits(Subject subject) {
            return Subject.isDate(name)
                    ? subject.date(name).isEmpty()
                    : subject.values(name).isEmpty();
        }
    }
}
