package esperanza.protocol.vocabulary;

/** The origin of a list or a code, in words that a lawyer can follow, and how far it was checked. */
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
