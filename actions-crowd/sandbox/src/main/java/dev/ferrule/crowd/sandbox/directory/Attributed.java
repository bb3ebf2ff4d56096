package dev.ferrule.crowd.sandbox.directory;

import java.util.List;
import java.util.Map;

/** What has attributes: a user or a group, as stored. */
public sealed interface Attributed<T extends Attributed<T>> permits User, Group {

    /** The directory that holds it. */
    Home home();

    /** Its name. */
    String name();

    /** Its attributes, in the order in which they were first stored. */
    Map<String, List<String>> attributes();

    /** The same with these attributes and no others. */
    T withAttributes(Map<String, List<String>> changed);
}
