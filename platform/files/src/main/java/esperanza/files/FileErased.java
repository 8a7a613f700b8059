package esperanza.files;

/** The key of this file was destroyed: it opens nowhere, and never will. */
public final class FileErased extends RuntimeException {

    public FileErased() {
        super("file-erased");
    }
}
