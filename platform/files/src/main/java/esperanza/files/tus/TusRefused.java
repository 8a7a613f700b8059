package esperanza.files.tus;

/** A request that is not as tus 1.0.0 wants it. */
final class TusRefused extends RuntimeException {

    private final int status;
    private final String title;

    TusRefused(int status, String code, String title) {
        super(code);
        this.status = status;
        this.title = title;
    }

    static TusRefused version() {
        return new TusRefused(412, "tus-version", "This door speaks tus 1.0.0");
    }

    static TusRefused mediaType() {
        return new TusRefused(415, "tus-media-type", "Send the bytes as application/offset+octet-stream");
    }

    static TusRefused header(String name) {
        return new TusRefused(400, "tus-header", "The header " + name + " is missing or wrong");
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }
}
