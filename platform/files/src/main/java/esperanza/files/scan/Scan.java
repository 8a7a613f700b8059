package esperanza.files.scan;

import java.util.Optional;

/**
 * The answer of a scanner.
 *
 * @param version of the scanner and of its signatures; empty if it was not reached
 * @param found the name that the scanner gives to a program that harms; sealed, because the name tells what was sent
 */
public record Scan(Verdict verdict, String version, Optional<String> found) {

    /** The state of the file as far as it is known. */
    public enum Verdict {
        CLEAN,
        FOUND,
        /** The file, or what is packed in it, is larger than the scanner looks at. */
        TOO_LARGE,
        NOT_SCANNED
    }

    static Scan of(Verdict verdict, String version) {
        return new Scan(verdict, version, Optional.empty());
    }

    static Scan found(String name, String version) {
        return new Scan(Verdict.FOUND, version, Optional.of(name));
    }
}
