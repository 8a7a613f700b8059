package esperanza.access;

/** No role of the caller allows the action. */
public final class NotPermitted extends RuntimeException {

    public NotPermitted() {
        super("wrong-role");
    }
}
