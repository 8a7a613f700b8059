package esperanza.intake.application;

/** Neither the log nor this machine's disk can take a report: the person has to be told another way. */
public final class SpoolFull extends RuntimeException {

    public SpoolFull() {
        super("spool-full");
    }
}
