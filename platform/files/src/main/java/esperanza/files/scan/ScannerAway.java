package esperanza.files.scan;

/** The scanner does not answer, or its answer is none. */
final class ScannerAway extends RuntimeException {

    ScannerAway() {
        super("the scanner does not answer");
    }

    ScannerAway(Throwable cause) {
        super("the scanner does not answer", cause);
    }
}
