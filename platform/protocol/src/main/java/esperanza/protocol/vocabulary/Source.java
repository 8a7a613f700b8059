package esperanza.protocol.vocabulary;

/** Where a list or a code comes from, in words a lawyer can follow, and how far that was checked. */
public record Source(Verification verification, String reference) {

    static Source parse(String line) {
        int separator = line.indexOf(';');
        if (separator < 0 || line.substring(separator + 1).isBlank()) {
            throw new IllegalArgumentException("Not \"VERIFICATION; reference\": " + line);
        }
        return new Source(
                Verification.valueOf(line.substring(0, separator).strip()),
                line.substring(separator + 1).strip());
    }
}
