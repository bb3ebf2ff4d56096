package dev.ferrule.runtime.diagnosis;

/** How far a connection works, in the order in which a call gets there. New stages may come. */
public final class Stage {

    /** The settings of the connection. */
    public static final Stage SETTINGS = new Stage("settings");
    /** The way to the server: its name, its address, the proxy between. */
    public static final Stage NETWORK = new Stage("network");
    /** The trust between the server and this client. */
    public static final Stage TLS = new Stage("tls");
    /** The proof of who calls. */
    public static final Stage CREDENTIALS = new Stage("credentials");
    /** What the caller may do. */
    public static final Stage PERMISSION = new Stage("permission");
    /** The service itself, and whether it is this one. */
    public static final Stage SERVICE = new Stage("service");
    /** Nothing has failed. */
    public static final Stage WORKING = new Stage("working");

    private final String id;

    private Stage(String id) {
        this.id = id;
    }

    /** The id of the stage, such as {@code tls}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }
}
