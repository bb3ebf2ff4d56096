package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.directory.Change.Operation;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.crowd.sandbox.settings.Permission;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups that the application sees, and the rules by which it may change them. */
public final class Groups {

    private static final int LONGEST_NAME = 255;

    private final CrowdSettings settings;
    private final Directories directories;
    private final Journal journal;

    Groups(CrowdSettings settings, Directories directories, Journal journal) {
        this.settings = settings;
        this.directories = directories;
        this.journal = journal;
    }

    /**
     * The group of this name, whatever its case.
     *
     * @throws Refusal when there is none
     */
    public Group get(String name) {
        return directories.group(name);
    }

    /** All groups, sorted by name. */
    public List<Group> all() {
        return directories.groups();
    }

    /** Creates a group without members, in the first directory where the application may. */
    public Group add(GroupDraft draft) {
        String name = checkedName(draft);
        if (directories.findGroup(name).isPresent()) {
            throw Refusal.of(Reason.INVALID_GROUP, "Group <" + name + "> exists already");
        }
        Directory directory = directories.allowing(Permission.CREATE_GROUP);
        Group group = new Group(directory.home(), name, draft.description(), active(draft), Map.of());
        directory.groups.put(group);
        journal.add(new Change.OfGroup(Operation.CREATED, group, AttributeChange.NONE));
        return group;
    }

    /** Replaces a group's description and whether it is active: what the draft leaves out is reset, not kept. */
    public Group update(String groupName, GroupDraft draft) {
        if (draft.name() == null || !draft.name().equalsIgnoreCase(groupName)) {
            // The same mistake with a user is an illegal argument.
            throw Refusal.of(
                    Reason.INVALID_GROUP,
                    "The group name <" + draft.name() + "> does not match the name <" + groupName + "> in the URI");
        }
        Group stored = get(groupName);
        checkedName(draft);
        directories.require(stored.home(), Permission.UPDATE_GROUP);
        return store(
                new Group(stored.home(), stored.name(), draft.description(), active(draft), stored.attributes()),
                AttributeChange.NONE);
    }

    /** Removes a group; users and groups that were in it stay. */
    public void remove(String groupName) {
        Group stored = get(groupName);
        directories.require(stored.home(), Permission.DELETE_GROUP);
        Directory directory = directories.of(stored.home());
        directory.groups.remove(stored);
        directory.usersInGroups.forgetGroup(stored.name());
        directory.groupsInGroups.forgetGroup(stored.name());
        directory.groupsInGroups.forgetMember(stored.name());
        journal.add(new Change.OfGroup(Operation.DELETED, stored, AttributeChange.NONE));
    }

    /** The attributes of groups. */
    public Attributes<Group> attributes() {
        return new Attributes<>(
                this::get, home -> directories.require(home, Permission.UPDATE_GROUP_ATTRIBUTE), this::store);
    }

    private Group store(Group group, AttributeChange attributes) {
        directories.of(group.home()).groups.put(group);
        journal.add(new Change.OfGroup(Operation.UPDATED, group, attributes));
        return group;
    }

    private boolean active(GroupDraft draft) {
        Boolean active = draft.active();
        return active == null ? settings.version().activeWhenAbsent() : active;
    }

    private static String checkedName(GroupDraft draft) {
        @Nullable String name = draft.name();
        if (name == null || name.isBlank()) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "A group needs a name");
        }
        if (!name.equals(name.strip()) || name.length() > LONGEST_NAME) {
            throw Refusal.of(
                    Reason.INVALID_GROUP,
                    "Group name <" + name + "> begins or ends with a space, or is longer than " + LONGEST_NAME);
        }
        if (draft.type() != null && !draft.type().equals("GROUP")) {
            throw Refusal.of(Reason.INVALID_GROUP, "The type <" + draft.type() + "> is not GROUP");
        }
        return name;
    }
}
