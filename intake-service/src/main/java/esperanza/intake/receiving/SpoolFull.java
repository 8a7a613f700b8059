package esperanza.intake.receiving;

/** Neither the log nor this machine's disk can take a report: the person has to be given the phone number. */
public final class SpoolFull extends RuntimeException {

    public SpoolFull() {
        super("spool-full");
    }
}
