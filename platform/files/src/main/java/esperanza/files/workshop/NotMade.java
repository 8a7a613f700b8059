package esperanza.files.workshop;

/** The workshop did not make what it was asked for. */
public final class NotMade extends RuntimeException {

    private final Outcome outcome;

    NotMade(Outcome outcome) {
        super("the workshop made nothing: " + outcome);
        this.outcome = outcome;
    }

    /** Never {@link Outcome#MADE}. */
    public Outcome outcome() {
        return outcome;
    }
}
