package esperanza.files.store;

/** A segment is missing, or its bytes are not those that were stored. */
public final class Damaged extends RuntimeException {

    private final String name;

    public Damaged(String name) {
        super("a segment is damaged");
        this.name = name;
    }

    /** The name of the segment. */
    public String name() {
        return name;
    }
}
