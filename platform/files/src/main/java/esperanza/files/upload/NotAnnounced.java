package esperanza.files.upload;

/** The sender has not said yet what the file belongs to. A file that is not claimed before it expires is removed. */
public final class NotAnnounced extends RuntimeException {

    public NotAnnounced() {
        super("not-announced");
    }
}
