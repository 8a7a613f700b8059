package esperanza.intake.attachment.domain;

/** The answer of the scanner. No answer deletes anything: malware that was sent to a defender is evidence. */
public enum ScanResult {
    CLEAN,
    FOUND,
    /** The file is larger than the scanner reads. */
    TOO_LARGE,
    /** The scanner did not answer; the file is scanned later. */
    NOT_SCANNED;

    /** Whether pictures of the file are shown. */
    public boolean hidesPreviews() {
        return this == FOUND;
    }
}
