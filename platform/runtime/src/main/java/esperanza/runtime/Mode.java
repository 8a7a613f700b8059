package esperanza.runtime;

/** What an instance is run for. */
public enum Mode {
    LOCAL,
    PRODUCTION;

    /** Refuses to start what lacks something that people's lives would hang on. */
    void refuseWhatIsNotFit() {
        if (this == PRODUCTION) {
            throw new IllegalStateException(
                    "Production mode needs assignments, exclusions, break-glass and a key provider"
                            + " that is not a file. They do not exist yet, so this service does not start.");
        }
    }
}
