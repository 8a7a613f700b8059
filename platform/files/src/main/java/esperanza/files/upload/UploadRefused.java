package esperanza.files.upload;

/** An upload that cannot begin, or go on in this way. */
public final class UploadRefused extends RuntimeException {

    /** Why. The code and the status are those of the tus door. */
    public enum Reason {
        UNKNOWN("upload-unknown", 404, "There is no such upload"),
        OTHER_OFFSET("upload-other-offset", 409, "Continue at the offset that the upload has now"),
        EXPIRED("upload-expired", 410, "The upload has expired: begin anew"),
        TOO_LONG("upload-too-long", 413, "The file is too long"),
        TOO_SHORT("upload-part-too-short", 400, "A part that is not the last has at least 256 KiB"),
        BUSY("upload-busy", 429, "Too many files are being sent: continue later"),
        OTHER_SUM("upload-other-sum", 460, "The part was changed on its way: send it again");

        private final String code;
        private final int status;
        private final String title;

        Reason(String code, int status, String title) {
            this.code = code;
            this.status = status;
            this.title = title;
        }

        public String code() {
            return code;
        }

        public int status() {
            return status;
        }

        public String title() {
            return title;
        }
    }

    private final Reason reason;

    public UploadRefused(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** False if a stream that broke off with this failure leaves none of its bytes behind. */
    static boolean keeps(Throwable failure) {
        return !(failure instanceof UploadRefused refused) || refused.reason() != Reason.OTHER_SUM;
    }

    public Reason reason() {
        return reason;
    }
}
